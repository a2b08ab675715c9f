namespace Tutor.Tcp.Listening;

/// <summary>What a number turns out to be when it is read as a cookie.</summary>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Age">How many steps the counter has moved on since, modulo 256; 0 or more.</param>
/// <param name="MssIndex">What is left in its low 24 bits: for a good cookie the index of the MSS, else any number.</param>
/// <param name="Mss">The MSS that it stands for, in octets; 0 unless it is good.</param>
public readonly record struct CookieCheck(CookieFault Fault, int Age, uint MssIndex, ushort Mss);
