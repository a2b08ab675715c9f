using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The options on SYNs: what is offered and what is agreed (RFC 9293 section 3.7.1, RFC 7323 section 2).
/// </summary>
internal static class Negotiation
{
    private const byte MaxShift = 14;

    /// <summary>
    /// The fewest units of the window scale that a buffer has. With fewer, a window that is rounded down could be 0
    /// while the buffer is all but empty, too near to its old edge to be stated anew, and the remote would wait.
    /// </summary>
    private const uint LeastUnits = 4;

    /// <summary>The options of a SYN of ours; a SYN,ACK offers a shift only when the remote's SYN did.</summary>
    public static TcpOptions Offer(Policy policy, ReceiveSpace rcv, TcpState state) => new()
    {
        Mss = policy.Mss,
        WindowScale = state == TcpState.SynSent ? OurShift(policy, rcv) : AgreedShift(rcv),
    };

    /// <summary>Takes what the remote's SYN says.</summary>
    public static void Take(ref StepDraft draft, Segment syn)
    {
        draft.Fire(syn.Options.Mss is null ? Rules.MssDefault : Rules.MssTaken);
        draft.Snd = draft.Snd with { Mss = Math.Max((ushort)1, syn.Options.Mss ?? SendSpace.DefaultMss) };
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

    private static byte? AgreedShift(ReceiveSpace rcv) => rcv.WindowScaleAgreed ? rcv.WindowShift : null;
}
