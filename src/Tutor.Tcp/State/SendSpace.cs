using Tutor.Tcp.Wire;

namespace Tutor.Tcp.State;

/// <summary>The send sequence variables (RFC 9293 section 3.3.1, figure 3).</summary>
/// <remarks>
/// <code>
///      1         2          3          4
/// ----------|----------|----------|----------
///        SND.UNA    SND.NXT    SND.UNA+SND.WND
/// 1 acknowledged  2 sent, not acknowledged  3 may be sent  4 not allowed yet
/// </code>
/// </remarks>
public sealed record SendSpace
{
    /// <summary>SND.UNA: the oldest number not acknowledged.</summary>
    public SeqNumber Una { get; init; }

    /// <summary>SND.NXT: the next number to send.</summary>
    public SeqNumber Nxt { get; init; }

    /// <summary>SND.WND: octets the remote takes from SND.UNA on, scaled; 0 to 2^30.</summary>
    public uint Wnd { get; init; }

    /// <summary>SND.WL1: SEG.SEQ of the segment that last updated SND.WND.</summary>
    public SeqNumber Wl1 { get; init; }

    /// <summary>SND.WL2: SEG.ACK of the segment that last updated SND.WND.</summary>
    public SeqNumber Wl2 { get; init; }

    /// <summary>ISS: the initial send sequence number.</summary>
    public SeqNumber Iss { get; init; }

    /// <summary>The largest SND.WND seen (MAX.SND.WND, RFC 5961 section 5.2).</summary>
    public uint MaxWnd { get; init; }

    /// <summary>
    /// SendMSS: the largest text the remote takes, in octets; 536 until its SYN came, and
    /// <see cref="Policy.DefaultMss"/> when that states none (MUST-15).
    /// </summary>
    public ushort Mss { get; init; } = 536;

    /// <summary>
    /// Duplicate acknowledgments in a row (RFC 5681 section 2), 0 to 255; counted while something is outstanding.
    /// </summary>
    public byte DuplicateAcks { get; init; }

    /// <summary>Snd.Wind.Shift: left shift of windows that the remote states, 0 to 14 (RFC 7323 section 2.3).</summary>
    public byte WindowShift { get; init; }

    /// <summary>Octets that the user gave to SEND and that were never sent.</summary>
    public uint Unsent { get; init; }

    /// <summary>True from the user's CLOSE on, when that asks for a FIN.</summary>
    public bool FinQueued { get; init; }

    /// <summary>The number of our FIN; null until it was sent.</summary>
    public SeqNumber? FinSeq { get; init; }
}
