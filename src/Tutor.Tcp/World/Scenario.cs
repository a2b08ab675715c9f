using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>Where a simulation starts: hosts, what their applications do, what the wire does. Pure data.</summary>
/// <param name="Hosts">The hosts; for now two: the first opens actively (client), the second listens (server).</param>
/// <param name="Path">The wire.</param>
/// <param name="Policy">The rules that every host follows.</param>
public sealed record Scenario(EquatableArray<HostSpec> Hosts, PathSpec Path, Policy Policy)
{
    /// <summary>The host of that name, in its starting form; null when there is none.</summary>
    public HostSpec? Find(string name)
    {
        foreach (HostSpec host in Hosts)
        {
            if (host.Name == name)
            {
                return host;
            }
        }

        return null;
    }
}

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
    EquatableArray<AppAction> App);

/// <summary>One call of an application and when it makes it.</summary>
/// <param name="Call">The call.</param>
/// <param name="When">The condition; the call is made at the first moment at which it holds.</param>
/// <param name="Delay">How long after that moment the call is made; zero by default.</param>
public sealed record AppAction(AppCall Call, AppCondition When, SimTime Delay);

/// <summary>A user call of the application (RFC 9293 section 3.9.1).</summary>
public abstract record AppCall
{
    private AppCall()
    {
    }

    /// <summary>Active OPEN.</summary>
    public sealed record Open : AppCall;

    /// <summary>Passive OPEN.</summary>
    public sealed record Listen : AppCall;

    /// <summary>SEND.</summary>
    /// <param name="Octets">How many octets; 1 or more.</param>
    public sealed record Send(uint Octets) : AppCall;

    /// <summary>CLOSE.</summary>
    /// <param name="StillReads">True for a half-close.</param>
    public sealed record Close(bool StillReads) : AppCall;

    /// <summary>ABORT.</summary>
    public sealed record Abort : AppCall;
}

/// <summary>When an application makes its call.</summary>
public abstract record AppCondition
{
    private AppCondition()
    {
    }

    /// <summary>At once, after the call before it.</summary>
    public sealed record AtOnce : AppCondition;

    /// <summary>When its own connection is in a state.</summary>
    /// <param name="State">The state.</param>
    public sealed record InState(TcpState State) : AppCondition;

    /// <summary>When everything that it gave to SEND was acknowledged.</summary>
    public sealed record WhenSent : AppCondition;

    /// <summary>At a moment of the virtual clock.</summary>
    /// <param name="Time">The moment.</param>
    public sealed record At(SimTime Time) : AppCondition;

    /// <summary>When it has received so many octets in all.</summary>
    /// <param name="Octets">How many.</param>
    public sealed record Received(uint Octets) : AppCondition;
}

/// <summary>What the wire does to segments, by their number on the ladder.</summary>
/// <param name="Delay">The time from one end to the other; 0 or more.</param>
/// <param name="Lose">The segments that never arrive.</param>
/// <param name="Hold">The segments that are held up, and for how long beyond the delay.</param>
public sealed record PathSpec(SimTime Delay, EquatableArray<int> Lose, EquatableArray<HeldSegment> Hold)
{
    /// <summary>True when the segment with that number on the ladder never arrives.</summary>
    internal bool IsLost(int number)
    {
        foreach (int lost in Lose)
        {
            if (lost == number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How long the segment with that number on the ladder is under way.</summary>
    internal SimTime DelayOf(int number)
    {
        SimTime delay = Delay;
        foreach (HeldSegment held in Hold)
        {
            delay = held.Number == number ? delay + held.Extra : delay;
        }

        return delay;
    }
}

/// <summary>A segment that the wire holds up.</summary>
/// <param name="Number">Its number on the ladder, from 1.</param>
/// <param name="Extra">The time beyond the delay of the path.</param>
public readonly record struct HeldSegment(int Number, SimTime Extra);
