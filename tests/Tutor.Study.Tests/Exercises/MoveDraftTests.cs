using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Exercises;

public class MoveDraftTests
{
    [Fact]
    public void Fields_that_are_not_blank_come_from_the_segment_that_is_due()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(Handshake.Start("client", [MoveField.Ack]));

        MoveDraft draft = MoveDraft.For(run);

        Assert.Equal(TcpFlags.Ack, draft.Flags);
        Assert.Equal(new SeqNumber(1001), draft.Seq);
        Assert.Null(draft.Ack);
        Assert.Equal(MoveField.Ack, draft.FirstMissing());
    }

    [Fact]
    public void A_blank_field_that_the_segment_lacks_is_left_out()
    {
        MoveDraft draft = MoveDraft.For(Handshake.Start("client", [MoveField.Ack]));

        Assert.True(draft.Blank.IsEmpty);
        Assert.Null(draft.FirstMissing());
        Assert.Equal(TcpFlags.Syn, draft.ToSegment().Flags);
    }

    [Fact]
    public void Where_the_flags_are_blank_nothing_is_left_out_and_none_is_set()
    {
        MoveDraft draft = MoveDraft.For(
            Handshake.Start("client", [MoveField.Flags, MoveField.Seq, MoveField.Ack]));

        Assert.Equal(TcpFlags.None, draft.Flags);
        Assert.True(draft.IsBlank(MoveField.Ack));
        Assert.Equal(MoveField.Seq, draft.FirstMissing());
    }

    [Fact]
    public void A_filled_draft_gives_the_segment_that_is_due()
    {
        ExerciseRun run = ExerciseMoves.ShowMe(Handshake.Start("client", [MoveField.Seq, MoveField.Ack]));

        MoveDraft draft = MoveDraft.For(run) with { Seq = new SeqNumber(1001), Ack = new SeqNumber(5001) };

        Assert.Equal(run.Turn.Side.Due, draft.ToSegment());
    }
}
