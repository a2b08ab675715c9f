using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Checking;

/// <summary>
/// Moves that a learner might make in the place of the right one: one field is another, and has one of the numbers that
/// are around.
/// </summary>
internal static class NearMoves
{
    /// <summary>The sets of control bits that make a difference.</summary>
    public static readonly TcpFlags[] Kinds =
    [
        TcpFlags.None, TcpFlags.Syn, TcpFlags.Syn | TcpFlags.Ack, TcpFlags.Ack, TcpFlags.Fin,
        TcpFlags.Fin | TcpFlags.Ack, TcpFlags.Rst, TcpFlags.Rst | TcpFlags.Ack, TcpFlags.Syn | TcpFlags.Fin,
    ];

    private static readonly MoveField[] Fields = [MoveField.Flags, MoveField.Seq, MoveField.Ack, MoveField.Length];

    /// <summary>Moves that differ from the due one in one field, and silence.</summary>
    public static IEnumerable<Move> Of(PlayedSide side) =>
        [new Move.SayNothing(), .. Fields.SelectMany(field => With(side, field))];

    /// <summary>Moves that differ from the due one in this field only.</summary>
    public static IEnumerable<Move> With(PlayedSide side, MoveField field)
    {
        Segment model = Model(side);
        return Changed(side, model, field).Where(segment => segment != model).Select(segment => new Move.Send(segment));
    }

    /// <summary>What is due; a bare ACK where nothing is.</summary>
    public static Segment Model(PlayedSide side) => side.Due ?? new Segment
    {
        Flags = TcpFlags.Ack,
        Seq = side.Tcb.Snd.Nxt,
        Ack = side.Tcb.Rcv.Nxt,
        Window = Play.WindowToState(side),
    };

    /// <summary>The numbers of both ends that a verdict can depend on.</summary>
    public static IEnumerable<SeqNumber> Landmarks(PlayedSide side)
    {
        Tcb peer = side.World.PeerOf(side.Host).Tcb;
        return [.. Of(side.Tcb), .. Of(peer), Model(side).Seq, new SeqNumber(0)];

        static IEnumerable<SeqNumber> Of(Tcb tcb) =>
            [tcb.Snd.Iss, tcb.Snd.Una, tcb.Snd.Nxt, tcb.Rcv.Irs, tcb.Rcv.Nxt, tcb.Rcv.Edge];
    }

    private static IEnumerable<Segment> Changed(PlayedSide side, Segment model, MoveField field) => field switch
    {
        MoveField.Flags => Kinds.Select(kind => model with { Flags = kind }),
        MoveField.Seq => Numbers(side).Select(number => model with { Seq = number }),
        MoveField.Ack => Numbers(side).Select(number => model with { Ack = number }),
        MoveField.Length => new[] { 0u, 1u, side.Tcb.Snd.Mss + 1u, model.DataLength + 1 }
            .Select(length => model with { DataLength = length }),
        MoveField.Window => new ushort[] { 0, 1, 1000, ushort.MaxValue }.Select(w => model with { Window = w }),
    };

    private static IEnumerable<SeqNumber> Numbers(PlayedSide side)
    {
        Tcb tcb = side.Tcb;
        SeqNumber[] around =
        [
            .. Landmarks(side), tcb.Snd.Nxt + 1, tcb.Snd.Nxt - 1, tcb.Rcv.Nxt + 1, tcb.Rcv.Nxt - 1,
            tcb.Snd.Nxt - tcb.Snd.Iss.Value, tcb.Rcv.Nxt - tcb.Rcv.Irs.Value,
        ];
        return around.Distinct();
    }
}
