using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Exercises;

public class ExerciseMovesTests
{
    [Fact]
    public void A_client_starts_with_its_syn_due_in_step_one_of_two()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);

        Assert.Equal((1, 2), (run.Step, run.StepsInRound));
        Assert.Equal(TcpFlags.Syn, run.Turn.Side.Due?.Flags);
        Assert.Equal(TcpState.Closed, run.Turn.Side.ShownTcb.State);
    }

    [Fact]
    public void The_right_moves_lead_to_the_goal()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);

        run = ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));
        run = ExerciseMoves.Try(run, Handshake.Send(TcpFlags.Ack, 1001, 5001));

        Assert.True(run.IsDone);
        Assert.Equal(2, run.Past.Count);
        Assert.Equal(Verdict.Correct, run.Last?.Verdict);
    }

    [Fact]
    public void Wrong_moves_are_counted_and_at_the_authors_number_no_more_are_taken()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);
        run = run with { Exercise = run.Exercise with { Attempts = 2 } };
        Move wrong = Handshake.Send(TcpFlags.Syn, 999, 0);

        run = ExerciseMoves.Try(run, wrong);
        Assert.Equal((1, 1, false), (run.WrongAtStep, run.WrongInRound, run.IsClosed));
        run = ExerciseMoves.Try(run, wrong);

        Assert.True(run.IsOutOfAttempts);
        Assert.Equal(run, ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side)));
    }

    [Fact]
    public void The_right_move_is_said_after_the_authors_number_of_wrong_ones_at_a_step()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);
        run = run with { Exercise = run.Exercise with { RevealAfter = 1 } };

        run = ExerciseMoves.Try(run, Handshake.Send(TcpFlags.Syn, 999, 0));
        Assert.True(run is { IsRevealed: true, WasHelped: true });

        run = ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));
        Assert.True(run is { IsRevealed: false, WrongAtStep: 0, WrongInRound: 1, Past.Count: 1 });
    }

    [Fact]
    public void A_wrong_move_changes_nothing_but_the_judgement_and_the_count()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);
        run = ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));

        ExerciseRun wrong = ExerciseMoves.Try(run, Handshake.Send(TcpFlags.Ack, 1001, 5000));

        Assert.Equal("ack-equals-isn", wrong.Last?.Code?.Id);
        Assert.Equal(run with { Last = wrong.Last, WrongAtStep = 1, WrongInRound = 1 }, wrong);
    }

    [Fact]
    public void Undo_and_redo_go_back_and_forth_over_the_same_worlds()
    {
        ExerciseRun start = Handshake.Start("client", [MoveField.Ack]);
        ExerciseRun one = ExerciseMoves.Try(start, Play.DueMove(start.Turn.Side));

        ExerciseRun back = ExerciseMoves.Undo(one);
        ExerciseRun again = ExerciseMoves.Redo(back);

        Assert.Equal(start.Turn, back.Turn);
        Assert.Equal(one.Turn, again.Turn);
        Assert.Equal(one.Past, again.Past);
        Assert.True(again.Undone.IsEmpty);
    }

    [Fact]
    public void Undo_at_the_start_and_redo_without_an_undo_change_nothing()
    {
        ExerciseRun start = Handshake.Start("client", [MoveField.Ack]);

        Assert.Equal(start, ExerciseMoves.Undo(start));
        Assert.Equal(start, ExerciseMoves.Redo(start));
    }

    [Fact]
    public void A_new_move_after_an_undo_forgets_what_was_undone()
    {
        ExerciseRun start = Handshake.Start("client", [MoveField.Ack]);
        ExerciseRun back = ExerciseMoves.Undo(ExerciseMoves.ShowMe(start));

        Assert.True(ExerciseMoves.ShowMe(back).Undone.IsEmpty);
    }

    [Fact]
    public void Show_me_plays_the_exercise_to_its_end_and_counts_as_help()
    {
        ExerciseRun run = Handshake.Start("server", [MoveField.Flags, MoveField.Seq, MoveField.Ack]);
        for (int i = 0; i < 10 && !run.IsRoundDone; i++)
        {
            run = ExerciseMoves.ShowMe(run);
        }

        Assert.True(run.IsOnlyShown);
        Assert.False(run.IsDone);
        Assert.True(run.WasHelped);
    }

    [Fact]
    public void A_round_that_was_shown_is_dealt_anew_with_other_numbers_until_it_is_done()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);
        ExerciseRun shown = ExerciseMoves.ShowMe(ExerciseMoves.ShowMe(run));

        ExerciseRun again = ExerciseMoves.NextRound(shown);
        ExerciseRun done = Right(Right(again));

        Assert.Equal((0, 1, false), (again.Round, again.Variant, again.WasShown));
        Assert.NotEqual(run.Scenario, again.Scenario);
        ExerciseRun shownAgain = ExerciseMoves.ShowMe(ExerciseMoves.ShowMe(again));
        Assert.NotEqual(again.Scenario, ExerciseMoves.NextRound(shownAgain).Scenario);
        Assert.True(done.IsDone);
        Assert.True(done.WasHelped);
    }

    [Fact]
    public void A_shown_move_that_is_taken_back_is_to_be_made_by_the_learner_and_counts_as_help()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);
        ExerciseRun shown = ExerciseMoves.ShowMe(ExerciseMoves.ShowMe(run));

        ExerciseRun back = ExerciseMoves.Undo(ExerciseMoves.Undo(shown));
        ExerciseRun done = Right(Right(back));

        Assert.Equal((true, false), (back.WasHelped, back.WasShown));
        Assert.True(done.IsDone);
        Assert.True(done.WasHelped);
    }

    [Fact]
    public void A_shown_move_that_is_made_again_is_shown_as_before()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);
        ExerciseRun shown = ExerciseMoves.ShowMe(ExerciseMoves.ShowMe(run));

        ExerciseRun again = ExerciseMoves.Redo(ExerciseMoves.Redo(ExerciseMoves.Undo(ExerciseMoves.Undo(shown))));

        Assert.True(again.IsOnlyShown);
    }

    [Fact]
    public void The_next_round_has_other_numbers_and_blanks_the_same_again()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack], [MoveField.Seq, MoveField.Ack]);
        run = Right(Right(run));

        ExerciseRun next = ExerciseMoves.NextRound(run);

        Assert.Equal(1, next.Round);
        Assert.NotEqual(run.Scenario, next.Scenario);
        Assert.Equal([MoveField.Seq, MoveField.Ack], next.Blank);
        Assert.Equal(next.Scenario, ExerciseMoves.NextRound(run).Scenario);
    }

    [Fact]
    public void A_round_that_is_not_done_has_no_next()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack], [MoveField.Seq]);

        Assert.Same(run, ExerciseMoves.NextRound(run));
    }

    private static ExerciseRun Right(ExerciseRun run) => ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));
}
