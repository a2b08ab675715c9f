using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>TCP as one pure function (RFC 9293 section 3.10).</summary>
public static class TcpMachine
{
    /// <summary>Applies one event to one connection.</summary>
    /// <param name="tcb">The control block before.</param>
    /// <param name="event">What happens.</param>
    /// <param name="now">When it happens.</param>
    /// <returns>The control block afterwards, the effects and the rules that fired.</returns>
    /// <remarks>
    /// Never fails: nonsense from a user or the wire is data, with a rule that says what becomes of it. A step ends by
    /// sending what the windows allow then, and the ACK that is due unless data carried it.
    /// </remarks>
    public static StepResult Step(Tcb tcb, TcpEvent @event, SimTime now)
    {
        var draft = new StepDraft(tcb, now);
        Apply(ref draft, @event);
        Sending.Flush(ref draft);
        KeepAlive.Arrange(ref draft, @event);
        UserTimer.Arrange(ref draft);
        FinWait2Timer.Arrange(ref draft);
        return draft.ToResult();
    }

    private static void Apply(ref StepDraft draft, TcpEvent @event)
    {
        switch (@event)
        {
            case TcpEvent.SegmentArrives arrival:
                SegmentArrives.Apply(ref draft, arrival);
                break;
            case TcpEvent.PassiveOpen:
                OpenCall.Passive(ref draft);
                break;
            case TcpEvent.ActiveOpen open:
                OpenCall.Active(ref draft, open.Iss);
                break;
            case TcpEvent.Send send:
                SendCall.Apply(ref draft, send);
                break;
            case TcpEvent.Receive receive:
                ReceiveCall.Apply(ref draft, receive.Octets);
                break;
            case TcpEvent.Close close:
                CloseCall.Apply(ref draft, close.StillReads);
                break;
            case TcpEvent.Abort:
                AbortCall.Apply(ref draft);
                break;
            case TcpEvent.DestinationUnreachable:
                SoftError.Apply(ref draft);
                break;
            default:
                ApplyTimeout(ref draft, @event);
                break;
        }
    }

    private static void ApplyTimeout(ref StepDraft draft, TcpEvent @event)
    {
        switch (@event)
        {
            case TcpEvent.UserTimeout:
                Timeouts.User(ref draft);
                break;
            case TcpEvent.RetransmissionTimeout:
                Timeouts.Retransmission(ref draft);
                break;
            case TcpEvent.TimeWaitTimeout:
                Timeouts.TimeWait(ref draft);
                break;
            case TcpEvent.FinWait2Timeout:
                FinWait2Timer.Expire(ref draft);
                break;
            case TcpEvent.ProbeTimeout:
                Timeouts.Probe(ref draft);
                break;
            case TcpEvent.DelayedAckTimeout:
                Timeouts.DelayedAck(ref draft);
                break;
            case TcpEvent.KeepAliveTimeout:
                KeepAlive.Expire(ref draft);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(@event), @event, "The machine does not know this event.");
        }
    }
}
