namespace Tutor.Tcp.Listening;

/// <summary>
/// The secret of a host's cookies: two keys of 128 bits, one for the hash of the pair of sockets, one for the hash that
/// counts time (Linux net/ipv4/syncookies.c <c>syncookie_secret</c>). The engine draws none; whoever makes a listener
/// gives one.
/// </summary>
/// <param name="Pair0">The first 64 bits of the first key, little-endian.</param>
/// <param name="Pair1">Its other 64 bits.</param>
/// <param name="Count0">The first 64 bits of the second key, little-endian.</param>
/// <param name="Count1">Its other 64 bits.</param>
public sealed record SynCookieKey(ulong Pair0, ulong Pair1, ulong Count0, ulong Count1);
