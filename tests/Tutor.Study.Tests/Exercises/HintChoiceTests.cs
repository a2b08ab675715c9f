using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Exercises;

public class HintChoiceTests
{
    [Fact]
    public void Without_a_wrong_move_the_general_hints_that_fit_the_step_come_in_order()
    {
        EquatableArray<ShownHint> hints = HintChoice.For(Handshake.Start("client", [MoveField.Ack]));

        Assert.Equal(3, hints.Count);
        Assert.Equal(Handshake.SomeText, Assert.IsType<ShownHint.Written>(hints[0]).Hint.Text);
        Assert.Equal(0, Assert.IsType<ShownHint.Written>(hints[1]).Hint.AtAfter);
    }

    [Fact]
    public void After_a_wrong_move_the_hint_for_its_code_comes_first()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(Handshake.Start("client", [MoveField.Ack]));
        run = ExerciseMoves.Try(run, Handshake.Send(TcpFlags.Ack, 1001, 5000));

        EquatableArray<ShownHint> hints = HintChoice.For(run);

        Assert.Equal("ack-equals-isn", Assert.IsType<ShownHint.Written>(hints[0]).Hint.ForCode?.Id);
        Assert.Equal(3, hints.Count);
    }

    [Fact]
    public void The_last_hint_solves_the_same_step_with_other_numbers()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(Handshake.Start("client", [MoveField.Ack]));

        var other = Assert.IsType<ShownHint.OtherInstance>(HintChoice.For(run)[^1]);

        Assert.Equal(TcpFlags.Syn | TcpFlags.Ack, other.Arrived?.Flags);
        Assert.Equal(TcpFlags.Ack, other.Answer?.Flags);
        Assert.Equal(other.Arrived!.Seq + 1, other.Answer!.Ack);
        Assert.NotEqual(new SeqNumber(5001), other.Answer.Ack);
    }
}
