using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Properties;

/// <summary>One end of a <see cref="Pair"/>: its TCP, its application, and what has really arrived there.</summary>
internal sealed class PairEnd(AppStory story, AppStory other, Policy policy)
{
    private readonly bool[] _arrived = new bool[other.Octets];
    private int _contiguous;
    private int _sendsMade;
    private bool _hasClosed;
    private SimTime _lastCall;
    private SimTime? _readableSince;

    public AppStory Story { get; } = story;

    public SeqNumber Iss { get; } = new(story.Iss);

    public Tcb Tcb { get; private set; } = new()
    {
        Policy = policy with { Mss = story.Mss },
        Rcv = new ReceiveSpace { Buffer = story.Buffer },
    };

    /// <summary>Octets that the machine has said are readable.</summary>
    public ulong Readable { get; private set; }

    /// <summary>Octets that the application has taken.</summary>
    public ulong Read { get; private set; }

    public List<UserSignal> Signals { get; } = [];

    /// <summary>True when the application has done all that it does.</summary>
    public bool IsDone => _hasClosed && _sendsMade == Story.Sends.Count;

    /// <summary>True when all octets of the other end from one to another have arrived, each in some segment.</summary>
    public bool HasArrived(SeqNumber from, SeqNumber to) =>
        !_arrived.AsSpan()[IndexOf(from)..IndexOf(to)].Contains(false);

    /// <summary>True when so many octets of the other end have arrived, without a hole, each in some segment.</summary>
    public bool HasPrefix(ulong octets)
    {
        while (_contiguous < _arrived.Length && _arrived[_contiguous])
        {
            _contiguous++;
        }

        return octets <= (ulong)_contiguous;
    }

    /// <summary>The application's next call; null when it waits for something.</summary>
    public (SimTime At, TcpEvent Event)? NextCall(SimTime now)
    {
        if (_readableSince is { } since && Tcb.Rcv.Unread > 0)
        {
            return (since + SimTime.FromMs(Story.ReadsAfterMs), new TcpEvent.Receive(Tcb.Rcv.Unread));
        }

        bool isOpen = Tcb.State is TcpState.Established or TcpState.CloseWait;
        if (!isOpen || _hasClosed)
        {
            return null;
        }

        if (_sendsMade < Story.Sends.Count)
        {
            SendStory send = Story.Sends[_sendsMade];
            return (Later(_lastCall + SimTime.FromMs(send.AfterMs), now), new TcpEvent.Send(send.Octets, Iss));
        }

        if (Story.Close == CloseStory.AfterTheOther && Tcb.State != TcpState.CloseWait)
        {
            return null;
        }

        bool isHalf = Story.Close == CloseStory.HalfAfterSending;
        return (Later(_lastCall + SimTime.FromMs(Story.ClosesAfterMs), now), new TcpEvent.Close(StillReads: isHalf));
    }

    /// <summary>Notes what an event did.</summary>
    public void Take(TcpEvent @event, StepResult result, SimTime now)
    {
        switch (@event)
        {
            case TcpEvent.SegmentArrives arrival:
                Note(arrival.Segment);
                break;
            case TcpEvent.Send:
                _sendsMade++;
                _lastCall = now;
                break;
            case TcpEvent.Close:
                _hasClosed = true;
                break;
            case TcpEvent.Receive receive:
                Read += receive.Octets;
                _readableSince = null;
                break;
            default:
                break;
        }

        Tcb = result.Tcb;
        foreach (TcpOutput output in result.Outputs)
        {
            Note(output, now);
        }
    }

    private void Note(Segment segment)
    {
        if (segment.DataLength > 0)
        {
            int first = IndexOf(segment.Seq + (segment.Has(TcpFlags.Syn) ? 1u : 0));
            _arrived.AsSpan(first, (int)segment.DataLength).Fill(true);
        }
    }

    private int IndexOf(SeqNumber number) => number - new SeqNumber(other.Iss) - 1;

    private void Note(TcpOutput output, SimTime now)
    {
        switch (output)
        {
            case TcpOutput.Readable readable:
                Readable += readable.Octets;
                _readableSince ??= now;
                break;
            case TcpOutput.SignalUser signal:
                Signals.Add(signal.Signal);
                if (signal.Signal == UserSignal.Connected)
                {
                    _lastCall = now;
                }

                break;
            default:
                break;
        }
    }

    private static SimTime Later(SimTime a, SimTime b) => a > b ? a : b;
}
