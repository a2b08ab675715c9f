using Tutor.Tcp.State;
using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The options on SYNs: what is offered and what is agreed (RFC 9293 section 3.7.1, RFC 7323 section 2 and 3,
/// RFC 2018 section 2).
/// </summary>
internal static class Negotiation
{
    private const byte MaxShift = 14;

    /// <summary>
    /// The fewest units of the window scale that a buffer has. With fewer, a window that is rounded down could be 0
    /// while the buffer is all but empty, too near to its old edge to be stated anew, and the remote would wait.
    /// </summary>
    private const uint LeastUnits = 4;

    /// <summary>The options of a SYN of ours: what the policy wants.</summary>
    public static TcpOptions Offer(in StepDraft draft) =>
        draft.Policy is { WindowScale: null, Sack: false, Timestamps: false }
            ? draft.Policy.MssOption
            : draft.Policy.MssOption with
            {
                WindowScale = OurShift(draft.Policy, draft.Rcv),
                SackPermitted = draft.Policy.Sack,
                Timestamps = draft.Policy.Timestamps
                    ? new Timestamps(TimestampClock.At(draft.Now, draft.Snd.Iss.Value), EchoReply: 0)
                    : null,
            };

    /// <summary>The options of a SYN,ACK of ours: what the policy wants and the remote's SYN had.</summary>
    public static TcpOptions Accept(in StepDraft draft) =>
        !draft.Rcv.WindowScaleAgreed && draft.Sack is null && draft.Timestamps is null
            ? draft.Policy.MssOption
            : draft.Policy.MssOption with
            {
                WindowScale = draft.Rcv.WindowScaleAgreed ? draft.Rcv.WindowShift : null,
                SackPermitted = draft.Sack is not null,
                Timestamps = SegmentOptions.Stamps(draft, isAck: true),
            };

    /// <summary>SendMSS after the remote's SYN: what that states, else the default (MUST-15); at least 1.</summary>
    public static ushort SendMss(Policy policy, Segment syn) =>
        Math.Max((ushort)1, syn.Options.Mss ?? policy.DefaultMss);

    /// <summary>Takes what the remote's SYN says, but for <see cref="SendMss"/>.</summary>
    public static void Take(ref StepDraft draft, Segment syn)
    {
        draft.Fire(syn.Options.Mss is null ? Rules.MssDefault : Rules.MssTaken);
        TakeWindowScale(ref draft, syn);
        if (draft.Policy.Sack && syn.Options.SackPermitted)
        {
            draft.Fire(Rules.SackAgreed);
            draft.Sack = SackSpace.Agreed;
        }

        if (draft.Policy.Timestamps && syn.Options.Timestamps is { } stamps)
        {
            draft.Fire(Rules.TimestampsAgreed);
            draft.Timestamps = new TimestampSpace
            {
                Offset = draft.Snd.Iss.Value,
                Recent = stamps.Value,
                RecentAt = draft.Now,
                LastAckSent = draft.Rcv.Nxt,
            };
        }
    }

    private static void TakeWindowScale(ref StepDraft draft, Segment syn)
    {
        if (OurShift(draft.Policy, draft.Rcv) is not byte ours || syn.Options.WindowScale is not byte theirs)
        {
            return;
        }

        draft.Fire(Rules.WindowScaleAgreed);
        draft.Snd = draft.Snd with { WindowShift = Math.Min(theirs, MaxShift) };
        draft.Rcv = draft.Rcv with { WindowShift = ours, WindowScaleAgreed = true };
    }

    private static byte? OurShift(Policy policy, ReceiveSpace rcv)
    {
        if (policy.WindowScale is not byte shift)
        {
            return null;
        }

        shift = Math.Min(shift, MaxShift);
        while (shift > 0 && rcv.Buffer >> shift < LeastUnits)
        {
            shift--;
        }

        return shift;
    }
}
