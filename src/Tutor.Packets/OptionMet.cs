namespace Tutor.Packets;

/// <summary>One option that was met in a header; padding is not counted.</summary>
/// <param name="Offset">Where it begins, in octets from the first option.</param>
/// <param name="Kind">Its kind octet; 2 to 255.</param>
/// <param name="Length">Its length octet, kind and length included; 0 when that octet is missing.</param>
/// <param name="Fate">What became of it.</param>
public readonly record struct OptionMet(int Offset, byte Kind, byte Length, OptionFate Fate);
