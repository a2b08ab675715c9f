using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>
/// What a cookie is the sum of. It exists so that a learner can add the parts by hand.
/// </summary>
/// <param name="PairHash">hash(4-tuple, k0): 32 bits, the same for all SYNs of a pair of sockets.</param>
/// <param name="CountHash">hash(4-tuple, count, k1): 32 bits, another one for each step of the counter.</param>
/// <param name="Count">The counter of time; the cookie holds its low 8 bits, in its high 8 bits.</param>
/// <param name="MssIndex">The place of the MSS in the table, counted from 0.</param>
public readonly record struct CookieParts(uint PairHash, uint CountHash, uint Count, int MssIndex)
{
    /// <summary>The low 24 bits: where the second hash and the MSS index are.</summary>
    internal const uint LowBits = 0xFFFFFF;

    /// <summary>How far up the counter is.</summary>
    internal const int CountShift = 24;

    /// <summary>count &lt;&lt; 24, modulo 2^32.</summary>
    public uint CountPart => Count << CountShift;

    /// <summary>hash(4-tuple, count, k1) modulo 2^24: as much of it as counts.</summary>
    public uint TimeHash => CountHash & LowBits;

    /// <summary>(hash(4-tuple, count, k1) + MSS index) modulo 2^24.</summary>
    public uint LowPart => (TimeHash + (uint)MssIndex) & LowBits;

    /// <summary>
    /// The cookie: hash(4-tuple, k0) + SEG.SEQ + (count &lt;&lt; 24) + ((hash(4-tuple, count, k1) + MSS index) modulo
    /// 2^24), all modulo 2^32 (Linux net/ipv4/syncookies.c <c>secure_tcp_syn_cookie</c>). Never fails.
    /// </summary>
    /// <param name="theirs">SEG.SEQ of the SYN: the remote's initial sequence number.</param>
    public SeqNumber Isn(SeqNumber theirs) => theirs + PairHash + CountPart + LowPart;
}
