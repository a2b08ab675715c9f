using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>The messages about a wrong move: the value given, the value that is right, and why.</summary>
internal static class Explaining
{
    /// <summary>One broken rule, in terms of the control block.</summary>
    public static Finding Finding(DiagnosisRow row, MoveCase c)
    {
        MoveField field = FieldAtFault(row, c);
        bool isBareReset = row.Code == DiagnosisCodes.RstWrongForm && c.Target.Ack is null;
        string key = $"{(isBareReset ? "finding-bare" : "finding")}.{row.Code.Id}";
        Message text = row.Field switch
        {
            MoveField.Flags => Message.Of(key, [.. Hosts(c), .. Flags(c)]),
            MoveField.Seq => Message.Of(key, [.. Hosts(c), .. Seq(c)]),
            MoveField.Ack => Message.Of(key, [.. Hosts(c), .. Ack(c)]),
            MoveField.Length => Message.Of(key, [.. Hosts(c), .. Length(c)]),
            MoveField.Window => Message.Of(key, [.. Hosts(c), .. Window(c)]),
        };
        return new Finding(row.Code, field, row.Rule ?? c.Target.Rule, text);
    }

    /// <summary>What is said of silence while something is due.</summary>
    public static Finding Silence(DiagnosisRow row, Situation now, Segment due)
    {
        var text = Message.Of(
            $"finding.{row.Code.Id}",
            Words.Host("host", now.Self.Name),
            Words.Host("peer", now.Peer.Name),
            Words.Flags("right", due.Flags));
        return new Finding(row.Code, row.Field, MoveRules.OwnTurn, text);
    }

    private static MoveField FieldAtFault(DiagnosisRow row, MoveCase c)
    {
        const TcpFlags Form = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst | TcpFlags.Ack;
        if (row.Code == DiagnosisCodes.SeqSkipsData)
        {
            return c.SeqIsWrong ? MoveField.Seq : MoveField.Length;
        }

        if (row.Code != DiagnosisCodes.RstWrongForm || ((c.Segment.Flags ^ c.Target.Flags) & Form) != 0)
        {
            return row.Field;
        }

        return c.Segment.Seq != c.Target.Seq ? MoveField.Seq
            : c.Segment.Ack != (c.Target.Ack ?? default) ? MoveField.Ack
            : MoveField.Length;
    }

    private static MessageArgument[] Hosts(MoveCase c) =>
        [Words.Host("host", c.Now.Self.Name), Words.Host("peer", c.Now.Peer.Name)];

    private static MessageArgument[] Flags(MoveCase c) =>
    [
        Words.Flags("given", c.Segment.Flags),
        Words.Flags("right", c.Target.Flags),
        Words.Number("seq", c.Target.Seq, c.Now.Self.Name),
        Words.Number("ack", c.Target.Ack ?? default, c.Now.Peer.Name),
        Words.State("state", c.Now.Before.State),
    ];

    private static MessageArgument[] Seq(MoveCase c) =>
    [
        Words.Number("given", c.Segment.Seq, c.Now.Self.Name),
        Words.Number("right", c.Target.Seq, c.Now.Self.Name),
        new MessageArgument.Nested("why", WhySeq(c)),
    ];

    private static MessageArgument[] Ack(MoveCase c) =>
    [
        Words.Number("given", c.Segment.Ack, c.Now.Peer.Name),
        Words.Number("right", c.Target.Ack ?? default, c.Now.Peer.Name),
        new MessageArgument.Nested("why", WhyAck(c)),
    ];

    private static MessageArgument[] Length(MoveCase c) =>
    [
        new MessageArgument.Count("given", c.Segment.DataLength),
        new MessageArgument.Count("waiting", c.Now.Pending),
        new MessageArgument.Count("room", c.Now.UsableWindow),
        new MessageArgument.Count("mss", c.Now.Mss),
        Words.State("state", c.Now.Before.State),
    ];

    private static MessageArgument[] Window(MoveCase c) =>
    [
        new MessageArgument.Count("given", c.Segment.Window),
        new MessageArgument.Count("least", c.Now.MinWindow(c.Segment.Has(TcpFlags.Syn))),
    ];

    private static Message WhySeq(MoveCase c)
    {
        SendSpace snd = c.Tcb.Snd;
        SeqNumber right = c.Target.Seq;
        string owner = c.Now.Self.Name;
        if (c.Wants(TcpFlags.Syn))
        {
            return CookieSum.Why(c) ?? Why("why.seq-of-syn", owner, "right", right);
        }

        if (c.Target.Rule == MoveRules.KeepAlive)
        {
            return Why("why.seq-keep-alive", owner, "right", right);
        }

        if (right != c.Now.Sent)
        {
            return Why(right == snd.Una ? "why.seq-again" : "why.seq-again-later", owner, "right", right);
        }

        if (right == snd.Iss + 1)
        {
            return Why("why.seq-after-syn", owner, "used", snd.Iss, "right", right);
        }

        return c.Now.FinOnWire
            ? Why("why.seq-after-fin", owner, "used", right - 1, "right", right)
            : Why("why.seq-after-text", owner, "used", right - 1, "right", right);
    }

    private static Message WhyAck(MoveCase c)
    {
        ReceiveSpace rcv = c.Tcb.Rcv;
        string owner = c.Now.Peer.Name;
        if (c.Target.Ack is not { } right)
        {
            return Message.Of("why.no-ack", Words.Host("host", c.Now.Self.Name));
        }

        if (right == rcv.Irs + 1)
        {
            return Why("why.ack-after-syn", owner, "used", rcv.Irs, "right", right);
        }

        return rcv.FinSeq is { } fin && right == fin + 1
            ? Why("why.ack-after-fin", owner, "used", fin, "right", right)
            : Why("why.ack-after-text", owner, "used", right - 1, "right", right);
    }

    private static Message Why(string key, string owner, string name, SeqNumber number) =>
        Message.Of(key, Words.Host("owner", owner), Words.Number(name, number, owner));

    private static Message Why(
        string key, string owner, string first, SeqNumber used, string second, SeqNumber right) =>
        Message.Of(
            key,
            Words.Host("owner", owner),
            Words.Number(first, used, owner),
            Words.Number(second, right, owner));
}
