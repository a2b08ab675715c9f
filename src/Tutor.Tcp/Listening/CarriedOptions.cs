namespace Tutor.Tcp.Listening;

/// <summary>What a timestamp can carry of a SYN's options, beside a cookie.</summary>
/// <param name="WindowScale">The shift of the SYN's Window Scale option, 0 to 14; null when it had none.</param>
/// <param name="SackPermitted">True when the SYN had SACK-Permitted.</param>
/// <param name="Ecn">True when the SYN asked for ECN (ECE and CWR, RFC 3168 section 6.1.1).</param>
public readonly record struct CarriedOptions(byte? WindowScale, bool SackPermitted, bool Ecn);
