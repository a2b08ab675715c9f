using System.Net;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>One host at the start.</summary>
/// <param name="Name">Its name, such as <c>client</c>.</param>
/// <param name="Endpoint">Its address and port.</param>
/// <param name="Iss">The initial send sequence number of its first connection.</param>
/// <param name="Mss">The MSS that it announces; 1 to 65535.</param>
/// <param name="Buffer">Its receive buffer in octets; 1 to 2^30.</param>
/// <param name="App">What its application does, each call once, in order.</param>
public sealed record HostSpec(
    string Name,
    Endpoint Endpoint,
    SeqNumber Iss,
    ushort Mss,
    uint Buffer,
    EquatableArray<AppAction> App)
{
    /// <summary>What kind of host it is; by default one with a single connection.</summary>
    public HostRole Role { get; init; } = new HostRole.OneConnection();

    /// <summary>
    /// Every address that it owns; null, the default: only that of <see cref="Endpoint"/>. So one bystander can stand
    /// for the 254 hosts of a network.
    /// </summary>
    public IPNetwork? Network { get; init; }

    /// <summary>The rules that it follows; null, the default: those of the scenario.</summary>
    public Policy? Policy { get; init; }

    /// <summary>
    /// The counter of time in its SYN cookie, in steps; null, the default: <see cref="Iss"/> is no cookie. Otherwise
    /// <see cref="CookieIsn.Fill"/> computes it.
    /// </summary>
    public uint? CookieCount { get; init; }

    /// <summary>
    /// The name of the host that an active OPEN goes to; null, the default: the first host for every other one, and the
    /// second for the first.
    /// </summary>
    public string? Peer { get; init; }

    /// <summary>
    /// True, the default: its application takes at once whatever was received. False: it waits for a RECEIVE that
    /// somebody else makes (<see cref="ByHand.Call"/>).
    /// </summary>
    public bool ReadsAtOnce { get; init; } = true;
}
