using Tutor.Conformance.Traces;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Replaying;

/// <summary>
/// What the engine sent against what the trace has shown. Segments without text and FIN are compared one by one; of
/// text and FIN only how far they reach, since stacks cut segments in different places.
/// </summary>
internal sealed class SendLog(Isns isns)
{
    private readonly List<SentSegment> _pending = [];
    private readonly HashSet<(TcpFlags Flags, SeqNumber Seq, uint Length)> _sentBefore = [];
    private readonly List<Segment> _carriers = [];
    private SeqNumber _iss = isns.First;
    private long _sent = 1;
    private long _shown = 1;
    private long? _finAt;
    private long? _finShownAt;
    private Segment? _lastCarrier;

    /// <summary>The highest SEG.ACK sent since the connection began; null before the first.</summary>
    public SeqNumber? HighestAck { get; private set; }

    /// <summary>Adds what the engine sent.</summary>
    public void Add(SentSegment sent)
    {
        if (sent.IsNewConnection)
        {
            Rebase(sent.Segment.Seq);
        }

        Segment segment = sent.Segment;
        if (segment.Has(TcpFlags.Ack) && (HighestAck is not SeqNumber highest || segment.Ack > highest))
        {
            HighestAck = segment.Ack;
        }

        if (!IsCarrier(segment.Flags, segment.DataLength))
        {
            bool isNew = _sentBefore.Add((segment.Flags, segment.Seq, segment.DataLength));
            _pending.Add(sent with { IsRepetition = !isNew });
            return;
        }

        long end = (segment.Seq - _iss) + (long)segment.DataLength;
        _sent = Math.Max(_sent, end);
        _finAt = segment.Has(TcpFlags.Fin) ? end : _finAt;
        _lastCarrier = segment;
        _carriers.Add(segment);
    }

    /// <summary>A segment arrives next: acknowledgments that ride on earlier text and FIN count no more.</summary>
    public void BeginAnswers() => _carriers.Clear();

    /// <summary>Takes what the trace shows off the log.</summary>
    /// <returns>Null when it is there; else what is there instead.</returns>
    public string? Take(ExpectedSegment expected)
    {
        TraceSegment form = expected.Form;
        if (IsCarrier(form.Flags, form.Length))
        {
            return TakeCarrier(form);
        }

        int at = _pending.FindIndex(sent => Matching.Is(sent.Segment, expected, _iss, isns));
        if (at >= 0)
        {
            _pending.RemoveAt(at);
            return null;
        }

        return RidesOnCarrier(form) ? null : Describe(_pending);
    }

    /// <summary>
    /// Something that the trace has not shown and that may not be left over; null when there is none.
    /// </summary>
    /// <param name="next">SND.NXT and RCV.NXT.</param>
    public string? Leftover((SeqNumber Snd, SeqNumber Rcv) next)
    {
        _pending.RemoveAll(sent => IsTolerated(sent, next));
        if (_pending.Count > 0)
        {
            return Describe(_pending);
        }

        return _sent > _shown ? $"octets sent up to {_sent}, shown up to {_shown}"
            : _finAt is long fin && fin != _finShownAt ? $"a FIN at {fin} that is not shown"
            : null;
    }

    private static bool IsCarrier(TcpFlags flags, uint length) =>
        (flags & TcpFlags.Syn) == 0 && (length > 0 || (flags & TcpFlags.Fin) != 0);

    private void Rebase(SeqNumber iss)
    {
        _iss = iss;
        _sent = 1;
        _shown = 1;
        _finAt = null;
        _finShownAt = null;
        _lastCarrier = null;
        HighestAck = null;
    }

    /// <summary>Text and FIN: sent that far, the FIN at that number, and the latest with this ACK.</summary>
    private string? TakeCarrier(TraceSegment form)
    {
        bool isFin = form.Flags.HasFlag(TcpFlags.Fin);
        long start = form.Seq is uint seq ? _iss + seq - _iss : _shown;
        long end = start + form.Length;
        _shown = Math.Max(_shown, end);
        _finShownAt = isFin ? end : _finShownAt;
        return _sent < end || _lastCarrier is not Segment last ? $"octets sent up to {_sent}"
            : isFin && _finAt != end ? (_finAt is long fin ? $"a FIN at {fin}" : "no FIN")
            : form.Ack is uint ack && last.Ack != isns.Remote + ack ? SegmentPrint.Sent(last, _iss, isns)
            : null;
    }

    private bool RidesOnCarrier(TraceSegment form) =>
        Matching.IsPureAck(form.Flags, form.Length)
        && form.Ack is uint ack
        && _carriers.Any(carrier => carrier.Has(TcpFlags.Ack) && carrier.Ack == isns.Remote + ack);

    /// <summary>
    /// What is sent again by a timer, since time-outs differ, and any SYN that is; an ACK by the delayed-ACK timer or
    /// after RECEIVE; the RST of a connection whose listener is gone.
    /// </summary>
    /// <remarks>
    /// An ACK that answers an arrival is no repetition, though it may look like an earlier one: else no challenge ACK
    /// too many would ever be found.
    /// </remarks>
    private static bool IsTolerated(SentSegment sent, (SeqNumber Snd, SeqNumber Rcv) next)
    {
        Segment segment = sent.Segment;
        if (sent.IsRepetition && (segment.Has(TcpFlags.Syn) || sent.Cause == SendCause.Timer))
        {
            return true;
        }

        bool isPureAck = Matching.IsPureAck(segment.Flags, segment.DataLength)
            && segment.Seq == next.Snd
            && segment.Ack == next.Rcv;
        return sent.Cause switch
        {
            SendCause.DelayedAck or SendCause.Receive => isPureAck,
            SendCause.ListenerClosed => segment.Has(TcpFlags.Rst),
            SendCause.Arrival or SendCause.Call or SendCause.Timer => false,
        };
    }

    private string Describe(List<SentSegment> segments) => segments.Count == 0
        ? "nothing"
        : string.Join("; ", segments.Select(s => SegmentPrint.Sent(s.Segment, _iss, isns)));
}
