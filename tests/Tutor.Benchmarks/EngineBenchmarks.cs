using System.Diagnostics;
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
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>Measures all and prints a table row for each.</summary>
    public static void Run()
    {
        Tcb open = Tcbs.Established();
        TcpEvent.SegmentArrives data = new(Seg.Ack(len: 10), Tcbs.Iss);
        Measure("Step: ten octets arrive in ESTABLISHED", () => TcpMachine.Step(open, data, SimTime.Zero));

        PlayedSide side = HandshakeBeforeTheLastAck();
        Move wrong = new Move.Send(((Move.Send)Play.DueMove(side)).Segment with { Ack = new SeqNumber(0) });
        Measure("Judge: a wrong ACK in the handshake", () => Judge.Of(side, wrong));
        Measure("Judge and play out: the same", () => (Judge.Of(side, wrong), Fork.PlayOut(side, wrong)));
    }

    private static PlayedSide HandshakeBeforeTheLastAck()
    {
        PackLesson file = CorePack.Load().Lessons
            .First(lesson => lesson.File.Contains("handshake", StringComparison.Ordinal));
        Lesson lesson = LessonReader.Read(file.File, file.Text).Lesson!;
        ExerciseRun run = ExerciseMoves.Start(lesson, lesson.FindExercise("hs-client")!, 0, 1);
        return ExerciseMoves.ShowMe(run).Turn.Side;
    }

    private static void Measure<T>(string what, Func<T> once)
    {
        Repeat(once, Period); // Until the compiler has done its best.
        long before = GC.GetAllocatedBytesForCurrentThread();
        (long count, TimeSpan elapsed) = Repeat(once, Period);
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        Table.Row(what, $"{count / elapsed.TotalSeconds:N0} per second", $"{bytes:N0} bytes each");
    }

    private static (long Count, TimeSpan Elapsed) Repeat<T>(Func<T> once, TimeSpan period)
    {
        long begin = Stopwatch.GetTimestamp();
        long count = 0;
        do
        {
            for (int i = 0; i < 50; i++)
            {
                GC.KeepAlive(once());
            }

            count += 50;
        }
        while (Stopwatch.GetElapsedTime(begin) < period);

        return (count, Stopwatch.GetElapsedTime(begin));
    }
}
