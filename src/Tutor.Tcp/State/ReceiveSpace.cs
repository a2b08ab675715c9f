using Tutor.Tcp.Wire;

namespace Tutor.Tcp.State;

/// <summary>The receive sequence variables (RFC 9293 section 3.3.1, figure 4) and what waits for the user.</summary>
public sealed record ReceiveSpace
{
    /// <summary>RCV.NXT: the next number expected.</summary>
    public SeqNumber Nxt { get; init; }

    /// <summary>IRS: the initial receive sequence number.</summary>
    public SeqNumber Irs { get; init; }

    /// <summary>RCV.BUFF: octets of buffer, 1 to 2^30.</summary>
    public uint Buffer { get; init; } = 65535;

    /// <summary>RCV.USER: octets received in order and not yet taken by RECEIVE.</summary>
    public uint Unread { get; init; }

    /// <summary>Octets given to the user so far.</summary>
    public ulong Delivered { get; init; }

    /// <summary>The right edge of the window: RCV.NXT + RCV.WND, the first number that is not taken.</summary>
    public SeqNumber Edge => Nxt + Wnd;

    /// <summary>RCV.WND: the window as advertised, in octets, scaled; 0 to 2^30.</summary>
    public uint Wnd { get; init; }

    /// <summary>Rcv.Wind.Shift: right shift of windows that we state, 0 to 14 (RFC 7323 section 2.3).</summary>
    public byte WindowShift { get; init; }

    /// <summary>True when both SYNs carried the window scale option (RFC 7323 section 2.2).</summary>
    public bool WindowScaleAgreed { get; init; }

    /// <summary>
    /// Text held beyond a hole, in order of the numbers, not overlapping, at most 1024 pieces (SHLD-31); before
    /// ESTABLISHED also text of the SYN, at RCV.NXT. All of it is before <see cref="FinSeq"/>.
    /// </summary>
    public EquatableArray<SeqRange> Held { get; init; }

    /// <summary>The number of the remote's FIN when it was seen, be it beyond a hole; null before.</summary>
    public SeqNumber? FinSeq { get; init; }
}
