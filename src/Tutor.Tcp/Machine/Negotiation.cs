using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The options on SYNs: what is offered and what is agreed (RFC 9293 section 3.7.1, RFC 7323 section 2).
/// </summary>
internal static class Negotiation
{
    private const byte MaxShift = 14;

    /// <summary>The options of a SYN of ours; a SYN,ACK offers a shift only when the remote's SYN did.</summary>
    public static TcpOptions Offer(Policy policy, ReceiveSpace rcv, TcpState state) => new()
    {
        Mss = policy.Mss,
        WindowScale = state == TcpState.SynSent ? policy.WindowScale : AgreedShift(rcv),
    };

    /// <summary>Takes what the remote's SYN says.</summary>
    public static void Take(ref StepDraft draft, Segment syn)
    {
        draft.Fire(syn.Options.Mss is null ? Rules.MssDefault : Rules.MssTaken);
        draft.Snd = draft.Snd with { Mss = Math.Max((ushort)1, syn.Options.Mss ?? SendSpace.DefaultMss) };
        if (draft.Policy.WindowScale is not byte ours || syn.Options.WindowScale is not byte theirs)
        {
            return;
        }

        draft.Fire(Rules.WindowScaleAgreed);
        draft.Snd = draft.Snd with { WindowShift = Math.Min(theirs, MaxShift) };
        draft.Rcv = draft.Rcv with { WindowShift = Math.Min(ours, MaxShift), WindowScaleAgreed = true };
    }

    private static byte? AgreedShift(ReceiveSpace rcv) => rcv.WindowScaleAgreed ? rcv.WindowShift : null;
}
