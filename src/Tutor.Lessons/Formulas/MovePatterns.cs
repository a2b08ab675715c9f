using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Formulas;

/// <summary>What a move pattern comes to in a world: a move, or why it cannot be computed.</summary>
/// <param name="Move">The move; null when there is an error.</param>
/// <param name="Error">The error, a text of the catalogue; null when there is none.</param>
public readonly record struct ResolvedMove(Move? Move, Message? Error);

/// <summary>Turns patterns with formulas into moves with numbers.</summary>
public static class MovePatterns
{
    /// <summary>
    /// The move that a pattern stands for. Fields that it does not name are taken from the segment that is due, and
    /// without one from the control block. Never fails.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="side">The world, stopped where the move is made.</param>
    public static ResolvedMove Resolve(MovePattern pattern, PlayedSide side)
    {
        if (pattern.SaysNothing)
        {
            return new(new Move.SayNothing(), null);
        }

        FormulaScope scope = new(side.World, side.Due) { Learner = side };
        Segment model = Model(side);
        (SeqNumber seq, Message? seqError) = Number(pattern.Seq, scope, model.Seq);
        (SeqNumber ack, Message? ackError) = Number(pattern.Ack, scope, DefaultAck(pattern.Flags, side));
        (SeqNumber length, Message? lengthError) = Number(pattern.Length, scope, new SeqNumber(model.DataLength));
        if ((seqError ?? ackError ?? lengthError) is { } error)
        {
            return new(null, error);
        }

        Segment segment = model with { Flags = pattern.Flags, Seq = seq, Ack = ack, DataLength = length.Value };
        bool keepsOptions = segment.Has(TcpFlags.Syn) == model.Has(TcpFlags.Syn);
        return new(new Move.Send(keepsOptions ? segment : segment with { Options = TcpOptions.None }), null);
    }

    private static Segment Model(PlayedSide side) => side.Due ?? new Segment
    {
        Seq = side.Tcb.Snd.Nxt,
        Window = Play.WindowToState(side),
    };

    private static SeqNumber DefaultAck(TcpFlags flags, PlayedSide side) =>
        (flags & TcpFlags.Ack) == 0 || side.Tcb.State is TcpState.Closed or TcpState.Listen or TcpState.SynSent
            ? new SeqNumber(0)
            : side.Tcb.Rcv.Nxt;

    private static (SeqNumber Value, Message? Error) Number(Formula? formula, FormulaScope scope, SeqNumber otherwise)
    {
        if (formula is null)
        {
            return (otherwise, null);
        }

        FormulaResult result = FormulaEvaluator.Evaluate(formula, scope);
        return result.Value switch
        {
            FormulaValue.Sequence sequence => (sequence.Value, null),
            FormulaValue.Count { Value: >= 0 and <= uint.MaxValue } count => (new SeqNumber((uint)count.Value), null),
            _ => (otherwise, result.Error ?? Message.Of("formula.needs-number")),
        };
    }
}
