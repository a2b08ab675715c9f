using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Benchmarks;

/// <summary>Measures the engine and the judge from inside.</summary>
internal static class EngineBenchmarks
{
    /// <summary>Measures all and prints a table row for each.</summary>
    public static void Run()
    {
        Tcb open = Tcbs.Established();
        TcpEvent.SegmentArrives data = new(Seg.Ack(len: 10), Tcbs.Iss);
        Measuring.Measure("Step: ten octets arrive in ESTABLISHED", () => TcpMachine.Step(open, data, SimTime.Zero));

        PlayedSide side = HandshakeBeforeTheLastAck();
        Move wrong = new Move.Send(((Move.Send)Play.DueMove(side)).Segment with { Ack = new SeqNumber(0) });
        Measuring.Measure("Judge: a wrong ACK in the handshake", () => Judge.Of(side, wrong));
        Measuring.Measure("Judge and play out: the same", () => (Judge.Of(side, wrong), Fork.PlayOut(side, wrong)));
    }

    private static PlayedSide HandshakeBeforeTheLastAck()
    {
        PackLesson file = CorePack.Load().Lessons
            .First(lesson => lesson.File.Contains("handshake", StringComparison.Ordinal));
        Lesson lesson = LessonReader.Read(file.File, file.Text).Lesson!;
        ExerciseRun run = ExerciseMoves.Start(lesson, lesson.FindExercise("hs-client")!, 0, 1);
        return ExerciseMoves.ShowMe(run).Turn.Side;
    }
}
