using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.View.Parts;

/// <summary>What a pane shows of one control block.</summary>
/// <param name="Tcb">The control block as the screen may show it.</param>
/// <param name="Own">Writes a number that this host counts (SND.*, ISS).</param>
/// <param name="Peers">Writes a number that the peer counts (RCV.NXT, IRS).</param>
/// <param name="Now">The time, for timers.</param>
/// <param name="Hidden">
/// Variables that would give an answer away, such as <c>RCV.NXT</c>; they show <c>?</c>.
/// </param>
public sealed record TcbPicture(
    Tcb Tcb,
    Func<SeqNumber, string> Own,
    Func<SeqNumber, string> Peers,
    SimTime Now,
    EquatableArray<string> Hidden)
{
    /// <summary>Variables that the step which is shown has changed; they carry a <c>*</c>.</summary>
    public EquatableArray<string> Changed { get; init; }

    /// <summary>True once numbers of our own exist.</summary>
    private bool HasSent => Tcb.State is not (TcpState.Closed or TcpState.Listen);

    /// <summary>True once the peer's SYN was seen.</summary>
    private bool HasReceived => HasSent && Tcb.State != TcpState.SynSent;

    /// <summary>The variables in the order of the pane; <c>-</c> for one that has no value yet.</summary>
    internal IEnumerable<(string Name, string Value)> Variables()
    {
        yield return Shown("SND.UNA", HasSent, () => Own(Tcb.Snd.Una));
        yield return Shown("SND.NXT", HasSent, () => Own(Tcb.Snd.Nxt));
        yield return Shown("SND.WND", HasReceived, () => PartWords.Print(Tcb.Snd.Wnd));
        yield return Shown("RCV.NXT", HasReceived, () => Peers(Tcb.Rcv.Nxt));
        yield return Shown("RCV.WND", HasSent, () => PartWords.Print(Tcb.Rcv.Wnd));
        yield return Shown("ISS", HasSent, () => Initial("ISS", Own, Tcb.Snd.Iss));
        yield return Shown("IRS", HasReceived, () => Initial("IRS", Peers, Tcb.Rcv.Irs));
    }

    /// <summary>The timers that run, the first to end first: what for and how long still.</summary>
    internal IEnumerable<TcbTimer> Timers(PartWords words)
    {
        var queue = Tcb.RetransmissionQueue;
        var first = queue.IsEmpty ? "RTO" : SegmentText.FormatFlags(queue[0].Segment.Flags);
        (string For, SimTime? At, string Words)[] all =
        [
            (first, Tcb.Timers.Retransmission, words.RetryIn),
            ("TIME-WAIT", Tcb.Timers.TimeWait, words.EndsIn),
            ("USER", Tcb.Timers.User, words.EndsIn),
            ("PROBE", Tcb.Timers.Probe, words.EndsIn),
            ("ACK", Tcb.Timers.DelayedAck, words.EndsIn),
            ("KEEP-ALIVE", Tcb.Timers.KeepAlive, words.EndsIn),
        ];
        return all
            .Where(timer => timer.At is not null)
            .OrderBy(timer => timer.At!.Value.Microseconds)
            .Select(timer => TcbTimer.Of(timer.For, PartWords.Seconds(timer.At!.Value - Now), timer.Words));
    }

    /// <summary>What waits for an acknowledgment, such as <c>SYN (1000)</c> or <c>1001..1010</c>.</summary>
    internal IEnumerable<string> Outstanding() => Tcb.RetransmissionQueue.Select(sent => Stretch(sent.Segment));

    private string Stretch(Segment segment)
    {
        var last = segment.Seq + (segment.Len == 0 ? 0 : segment.Len - 1);
        return segment switch
        {
            { DataLength: 0, Flags: var flags } when flags.HasFlag(TcpFlags.Syn) => $"SYN ({Own(segment.Seq)})",
            { DataLength: 0, Flags: var flags } when flags.HasFlag(TcpFlags.Fin) => $"FIN ({Own(segment.Seq)})",
            _ => segment.Len <= 1 ? Own(segment.Seq) : $"{Own(segment.Seq)}..{Own(last)}",
        };
    }

    /// <summary>The start of all sums is a number itself.</summary>
    private static string Initial(string name, Func<SeqNumber, string> write, SeqNumber number) =>
        write(number) is var text && text == name ? number.ToString() : text;

    private (string Name, string Value) Shown(string name, bool isKnown, Func<string> value) =>
        (name, Hidden.Contains(name) ? "?" : isKnown ? value() : "-");
}

/// <summary>A timer that runs.</summary>
/// <param name="For">What it waits for.</param>
/// <param name="Seconds">How long still.</param>
/// <param name="When">The same in words.</param>
internal readonly record struct TcbTimer(string For, string Seconds, string When)
{
    internal static TcbTimer Of(string name, string seconds, string words) =>
        new(name, seconds, PartWords.Fill(words, seconds));
}
