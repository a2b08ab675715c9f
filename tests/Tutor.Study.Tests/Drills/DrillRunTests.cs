using Tutor.Lessons.Model;
using Tutor.Study.Drills;
using Tutor.Study.Exercises;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Drills;

public class DrillRunTests
{
    private static readonly LessonBlock.Exercise Exercise =
        Handshake.Exercise("client", [MoveField.Ack], [MoveField.Flags, MoveField.Seq, MoveField.Ack]);

    private static readonly LessonBlock.Question Question = new(default, "q")
    {
        Title = [Handshake.Words("Which ack?")],
        Key = new Tutor.Lessons.Model.AnswerKey.Number(Handshake.Formula("server.iss + 1")),
        ScenarioId = "hs",
        AtAfter = 2,
    };

    [Fact]
    public void Each_variant_is_the_blankest_round_with_other_numbers()
    {
        DrillRun drill = Start(["hs-client"], 3);
        List<uint> isns = [];
        for (int i = 0; i < 5; i++)
        {
            ExerciseRun run = drill.BeginExercise()!;
            Assert.Equal(1, run.Round);
            isns.Add(run.Scenario.Hosts[0].Iss.Value);
            drill = drill.Deal();
        }

        Assert.Equal(5, isns.Distinct().Count());
    }

    [Fact]
    public void So_many_right_in_a_row_solve_it_and_it_goes_on()
    {
        DrillRun drill = Start(["hs-client"], 2);
        drill = drill.After(Solve(drill));
        Assert.Equal((1, true, false), (drill.InARow, drill.IsOver, drill.IsSolved));
        drill = drill.Deal();
        Assert.Equal((1, false), (drill.InARow, drill.IsOver));
        drill = drill.After(Solve(drill));
        Assert.True(drill.IsSolved);
        drill = drill.Deal();
        drill = drill.After(Solve(drill));
        Assert.Equal((3, true), (drill.InARow, drill.IsSolved));
    }

    [Fact]
    public void A_wrong_move_breaks_the_row_at_once()
    {
        DrillRun drill = Start(["hs-client"], 3);
        drill = drill.After(Solve(drill)).Deal();
        ExerciseRun wrong = ExerciseMoves.Try(drill.BeginExercise()!, Handshake.Send(TcpFlags.Fin, 1, 0));
        drill = drill.After(wrong);
        Assert.Equal((0, false), (drill.InARow, drill.IsOver));
        drill = drill.After(Solve(drill));
        Assert.Equal((0, true), (drill.InARow, drill.IsOver));
    }

    [Fact]
    public void Help_and_leaving_a_variant_break_the_row()
    {
        DrillRun drill = Start(["hs-client"], 3);
        drill = drill.After(Solve(drill)).Deal();
        Assert.Equal(0, drill.After(drill.BeginExercise()! with { WasHelped = true }).InARow);
        Assert.Equal(0, drill.After(ExerciseMoves.ShowMe(drill.BeginExercise()!)).InARow);
        Assert.Equal(0, drill.Deal().InARow);
    }

    [Fact]
    public void What_is_over_counts_once()
    {
        DrillRun drill = Start(["hs-client"], 3);
        ExerciseRun solved = Solve(drill);

        Assert.Equal(1, drill.After(solved).After(solved).InARow);
    }

    [Fact]
    public void A_question_counts_when_it_is_answered_right()
    {
        DrillRun drill = Start(["q"], 3);
        QuestionRun run = drill.BeginQuestion()!;
        Assert.NotEqual(5001, run.RightNumber());
        Assert.Same(drill, drill.After(run));
        Assert.Equal(1, drill.After(Answer(run, run.RightNumber())).InARow);
        Assert.Equal((0, true), (drill.After(Answer(run, 7)).InARow, drill.After(Answer(run, 7)).IsOver));
    }

    [Fact]
    public void Nothing_is_dealt_twice_in_a_row_where_there_is_more_than_one()
    {
        DrillRun drill = Start(["hs-client", "q"], 3);
        for (int i = 0; i < 20; i++)
        {
            DrillRun next = drill.Deal();
            Assert.NotEqual(drill.Item, next.Item);
            drill = next;
        }
    }

    [Fact]
    public void The_hash_changes_with_what_is_dealt_and_not_with_words()
    {
        Lesson lesson = Handshake.Lesson(Exercise, Question);
        LessonBlock.Drill drill = Drill(["hs-client", "q"], 3);
        string hash = ExerciseHash.Of(lesson, drill);
        LessonBlock.Question reworded = Question with { Body = Handshake.SomeText };

        Assert.Equal(hash, ExerciseHash.Of(Handshake.Lesson(Exercise, reworded), drill));
        Assert.NotEqual(hash, ExerciseHash.Of(lesson, drill with { Until = 4 }));
        Assert.NotEqual(hash, ExerciseHash.Of(lesson, Drill(["q"], 3)));
    }

    private static LessonBlock.Drill Drill(string[] from, int until) =>
        new(default, "d", [.. from], new Variation(Isn: true, EdgeIsn: false, Port: false), until);

    private static DrillRun Start(string[] from, int until) =>
        DrillRun.Start(Handshake.Lesson(Exercise, Question), Drill(from, until), 7);

    private static ExerciseRun Solve(DrillRun drill)
    {
        ExerciseRun run = drill.BeginExercise()!;
        while (!run.IsRoundDone)
        {
            run = ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));
        }

        return run;
    }

    private static QuestionRun Answer(QuestionRun run, long? number) =>
        Answering.Answer(QuestionMoves.Type(run, $"{number}"));
}
