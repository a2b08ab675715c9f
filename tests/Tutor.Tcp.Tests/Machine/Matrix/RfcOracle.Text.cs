using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <content>Section 3.10.7.4, seventh and eighth: the text and the FIN.</content>
internal sealed partial class RfcOracle
{
    private void ProcessTextAndFin(Seg seg)
    {
        // "CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT: This should not occur since a FIN has been received from the
        // remote side. Ignore the segment text." The FIN changes nothing there either.
        if (_state is not (TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2))
        {
            return;
        }

        long text = Circle.Add(seg.Seq, seg.Syn ? 1 : 0);
        if (ProcessText(text, seg.Text))
        {
            ProcessFin(seg, Circle.Add(text, seg.Text));
        }
    }

    /// <summary>Seventh; false when the connection was reset.</summary>
    private bool ProcessText(long start, long length)
    {
        // Positions from RCV.NXT. What is left of it, right of the window or behind the FIN is trimmed off.
        long from = Circle.Distance(_rcvNxt, start);
        long to = Math.Min(from + length, _rcvWnd);
        to = _theirFin is long fin ? Math.Min(to, Circle.Distance(_rcvNxt, fin)) : to;
        from = Math.Max(from, 0);
        long inside = Math.Max(0, to - from);
        if (inside < length)
        {
            _ackDue = true;
        }

        // DECISION: text of the SYN was kept and is ready as soon as the connection is open.
        bool isHeldReady = _held.Count > 0 && _held[0].Start == _rcvNxt;
        if (inside == 0 && !isHeldReady)
        {
            return true;
        }

        // DECISION: SHLD-3, "a TCP may send a RST when data arrives after CLOSE".
        if (_stoppedReading && _policy.RstAfterClose)
        {
            ResetConnection();
            return false;
        }

        bool hadHole = _held.Exists(h => h.Start != _rcvNxt);
        long ready = isHeldReady ? Circle.Distance(_rcvNxt, _held[0].End) : 0;
        bool isAhead = inside > 0 && from > 0;
        if (isAhead)
        {
            Hold(Circle.Add(_rcvNxt, from), Circle.Add(_rcvNxt, to));
            _ackDue |= from > ready;
        }

        if (!isAhead || isHeldReady)
        {
            Take(isAhead ? 0 : inside, hadHole);
        }

        return true;
    }

    /// <summary>Text at RCV.NXT, and what was held behind it without a gap.</summary>
    private void Take(long length, bool hadHole)
    {
        long before = _rcvNxt;
        long next = Circle.Add(_rcvNxt, length);
        while (_held.Count > 0 && Circle.Distance(_held[0].Start, next) >= 0)
        {
            next = Circle.Distance(next, _held[0].End) > 0 ? _held[0].End : next;
            _held.RemoveAt(0);
        }

        // "RCV.NXT is advanced over the data accepted, and RCV.WND adjusted": its right edge stays.
        long taken = Circle.Distance(_rcvNxt, next);
        _rcvNxt = next;
        _rcvWnd -= taken;
        _unread += taken;
        _outputs.Add(new TcpOutput.Readable((uint)taken));
        // "SHOULD ... send an immediate ACK when it fills in all or part of a gap" (RFC 5681 section 4.2).
        _ackDue |= hadHole || !MayAckWait(before);
    }

    /// <summary>
    /// SHLD-18, and SHLD-19: "an ACK SHOULD be generated for at least every second full-sized segment or 2*RMSS bytes
    /// of
    /// new data". DECISION (Sending and timers): the smaller of both MSS counts as full size.
    /// </summary>
    private bool MayAckWait(long before)
    {
        if (!_policy.DelayedAck)
        {
            return false;
        }

        bool isWaiting = _timers.DelayedAck is not null;
        long from = isWaiting ? _timers.DelayedAckFrom.Value : before;
        if (Circle.Distance(from, _rcvNxt) >= 2 * Math.Max(1, Math.Min(_policy.Mss, _sndMss)))
        {
            return false;
        }

        if (!isWaiting)
        {
            _timers = _timers with
            {
                DelayedAck = In(_policy.DelayedAckTime.Microseconds),
                DelayedAckFrom = Circle.Seq(from),
            };
        }

        return true;
    }

    /// <summary>SHLD-31: text beyond a hole is kept, joined with what it touches.</summary>
    private void Hold(long start, long end)
    {
        // DECISION: at most 1024 pieces; one more is as good as lost.
        // As positions from RCV.NXT, so that sorting is sorting.
        (long Start, long End)[] before = [.. _held];
        var ranges = _held
            .Append((start, end))
            .Select(h => (Start: Circle.Distance(_rcvNxt, h.Item1), End: Circle.Distance(_rcvNxt, h.Item2)))
            .OrderBy(h => h.Start)
            .ToList();
        _held.Clear();
        (long Start, long End) open = ranges[0];
        foreach ((long Start, long End) next in ranges.Skip(1))
        {
            if (next.Start <= open.End)
            {
                open = (open.Start, Math.Max(open.End, next.End));
                continue;
            }

            _held.Add((Circle.Add(_rcvNxt, open.Start), Circle.Add(_rcvNxt, open.End)));
            open = next;
        }

        _held.Add((Circle.Add(_rcvNxt, open.Start), Circle.Add(_rcvNxt, open.End)));
        if (_held.Count > 1024)
        {
            _held.Clear();
            _held.AddRange(before);
        }
    }

    /// <summary>Eighth. A FIN beyond a hole waits; of two FINs the one in front counts (DECISION).</summary>
    private void ProcessFin(Seg seg, long at)
    {
        long position = Circle.Distance(_rcvNxt, at);
        // DECISION (Which segments are taken): by policy a FIN may be the first number beyond the window.
        long edge = _policy.FinMayPassRightEdge ? _rcvWnd + 1 : _rcvWnd;
        bool isInside = seg.Fin && position >= 0 && position < edge;

        // DECISION (Which segments are taken): what is held was there first; a FIN in front of its end is passed over.
        bool isBeforeHeld = isInside && _held.Exists(h => Circle.Distance(at, h.End) > 0);
        _ackDue |= isBeforeHeld;
        if (isInside && !isBeforeHeld && (_theirFin is not long known || Circle.Distance(at, known) > 0))
        {
            _theirFin = at;
        }

        if (_theirFin != _rcvNxt)
        {
            _ackDue |= _theirFin is not null && seg.Fin;
            return;
        }

        // "Signal the user "connection closing" ..., advance RCV.NXT over the FIN, and send an acknowledgment".
        // DECISION: the FIN takes no buffer, so the window stays as wide.
        long fin = _rcvNxt;
        _rcvNxt = Circle.Add(_rcvNxt, 1);
        _held.Clear();

        // DECISION (Sending and timers): by policy the first FIN's acknowledgment waits like that of text.
        bool mayWait = _policy.DelayedAckOfFin && _state == TcpState.Established;
        _ackDue |= !mayWait || !MayAckWait(fin);
        Signal(UserSignal.ConnectionClosing);
        switch (_state)
        {
            case TcpState.Established:
                _state = TcpState.CloseWait;
                break;
            case TcpState.FinWait1:
                // "If our FIN has been ACKed (perhaps in this segment), then enter TIME-WAIT": the fifth step made that
                // FIN-WAIT-2 already. "Otherwise, enter the CLOSING state."
                _state = TcpState.Closing;
                break;
            default:
                _state = TcpState.TimeWait;
                StartTimeWait();
                break;
        }
    }
}
