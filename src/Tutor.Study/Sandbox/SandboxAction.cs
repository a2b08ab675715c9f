using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Sandbox;

/// <summary>
/// One thing that a person does in a sandbox. A list of them over a start is all that a sandbox is: it is played again
/// from them, and kept as them.
/// </summary>
public abstract record SandboxAction
{
    private SandboxAction()
    {
    }

    /// <summary>The application of a host makes a call.</summary>
    /// <param name="Host">The host's name.</param>
    /// <param name="What">The call.</param>
    /// <param name="Octets">How many octets SEND gives, 1 to 65535; 0 for every other call.</param>
    public sealed record Call(string Host, SandboxCall What, uint Octets) : SandboxAction;

    /// <summary>A segment is put together by hand and leaves a host for its other end.</summary>
    /// <param name="Host">The host's name.</param>
    /// <param name="Made">The segment, sensible or not.</param>
    public sealed record Write(string Host, Segment Made) : SandboxAction;

    /// <summary>A third host puts a segment on the wire whose header may claim anything.</summary>
    /// <param name="Source">The end that the header claims to come from.</param>
    /// <param name="Destination">Where it goes.</param>
    /// <param name="Made">The segment, sensible or not.</param>
    public sealed record Forge(Endpoint Source, Endpoint Destination, Segment Made) : SandboxAction;

    /// <summary>A segment under way arrives now.</summary>
    /// <param name="Number">Its number on the ladder.</param>
    public sealed record Deliver(int Number) : SandboxAction;

    /// <summary>A segment under way is lost.</summary>
    /// <param name="Number">Its number on the ladder.</param>
    public sealed record Drop(int Number) : SandboxAction;

    /// <summary>The wire makes a copy of a segment, be it long arrived or lost.</summary>
    /// <param name="Number">Its number on the ladder.</param>
    public sealed record Duplicate(int Number) : SandboxAction;

    /// <summary>A segment under way is held up.</summary>
    /// <param name="Number">Its number on the ladder.</param>
    /// <param name="By">How much longer; above 0, at most <see cref="SandboxLimits.LongestDelay"/>.</param>
    public sealed record Delay(int Number, SimTime By) : SandboxAction;

    /// <summary>Time goes on until the next thing that happens by itself.</summary>
    public sealed record NextEvent : SandboxAction;

    /// <summary>Time goes on until the next timer has run out; segments arrive meanwhile.</summary>
    public sealed record NextTimer : SandboxAction;

    /// <summary>A host makes a choice that the RFCs leave open.</summary>
    /// <param name="Host">The host's name.</param>
    /// <param name="Switch">The choice, a name of <see cref="PolicySwitch.All"/>.</param>
    /// <param name="IsOn">How it chooses.</param>
    public sealed record Choose(string Host, string Switch, bool IsOn) : SandboxAction;

    /// <summary>A host makes all choices of a profile.</summary>
    /// <param name="Host">The host's name.</param>
    /// <param name="Profile">The profile's name.</param>
    public sealed record Follow(string Host, string Profile) : SandboxAction;

    /// <summary>
    /// Whether the application of a host reads and closes by itself: it takes what was received at once, and closes
    /// when the other end has.
    /// </summary>
    /// <param name="Host">The host's name.</param>
    /// <param name="IsOn">True: by itself.</param>
    public sealed record Automatic(string Host, bool IsOn) : SandboxAction;
}

/// <summary>A call of an application (RFC 9293 section 3.9.1).</summary>
public enum SandboxCall
{
    /// <summary>OPEN, active.</summary>
    Open,

    /// <summary>OPEN, passive.</summary>
    Listen,

    /// <summary>SEND.</summary>
    Send,

    /// <summary>RECEIVE of all that waits.</summary>
    Receive,

    /// <summary>CLOSE.</summary>
    Close,

    /// <summary>CLOSE of an application that goes on receiving: a half-close.</summary>
    Shutdown,

    /// <summary>ABORT.</summary>
    Abort,
}
