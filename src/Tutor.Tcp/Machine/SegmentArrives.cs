using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>SEGMENT ARRIVES (RFC 9293 section 3.10.7): what it is depends on the state.</summary>
internal static class SegmentArrives
{
    public static void Apply(ref StepDraft draft, TcpEvent.SegmentArrives arrival)
    {
        switch (draft.State)
        {
            case TcpState.Closed:
                InClosed(ref draft, arrival.Segment);
                break;
            case TcpState.Listen:
                SegmentInListen.Apply(ref draft, arrival.Segment, arrival.Iss);
                break;
            case TcpState.SynSent:
                SegmentInSynSent.Apply(ref draft, arrival.Segment);
                break;
            case TcpState.SynReceived or TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2:
            case TcpState.CloseWait or TcpState.Closing or TcpState.LastAck or TcpState.TimeWait:
                SegmentInOtherStates.Apply(ref draft, arrival.Segment, arrival.Iss);
                break;
        }
    }

    /// <summary>Section 3.10.7.1.</summary>
    private static void InClosed(ref StepDraft draft, Segment segment)
    {
        if (segment.Has(TcpFlags.Rst))
        {
            draft.Fire(Rules.ClosedRst);
        }
        else if (segment.Has(TcpFlags.Ack))
        {
            draft.Fire(Rules.ClosedAck);
            Replies.ResetAtAck(ref draft, segment);
        }
        else
        {
            draft.Fire(Rules.ClosedNoAck);
            Replies.ResetWithoutAck(ref draft, segment);
        }
    }
}
