using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Benchmarks;

/// <summary>Measures the engine and the judge from inside.</summary>
internal static class EngineBenchmarks
{
    /// <summary>Measures all and prints a table row for each.</summary>
    public static void Run()
    {
        StepBenchmarks.Run();
        PlayedSide side = HandshakeBeforeTheLastAck();
        Move wrong = new Move.Send(((Move.Send)Play.DueMove(side)).Segment with { Ack = new SeqNumber(0) });
        Measuring.Row("Judge: a wrong ACK in the handshake", () => Judge.Of(side, wrong));
        Measuring.Row("Judge and play out: the same", () => (Judge.Of(side, wrong), Fork.PlayOut(side, wrong)));
    }

    private static PlayedSide HandshakeBeforeTheLastAck()
    {
        Pack pack = CorePack.Load();
        PackLesson file = pack.Lessons
            .First(lesson => lesson.File.Contains("handshake", StringComparison.Ordinal));
        Lesson lesson = LessonReader.Read(file.File, pack.TextOf(file)).Lesson!;
        ExerciseRun run = ExerciseMoves.Start(lesson, lesson.FindExercise("hs-client")!, 0, 1);
        return ExerciseMoves.ShowMe(run).Turn.Side;
    }
}
