using Tutor.Tcp.State;

namespace Tutor.Tcp.World;

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
