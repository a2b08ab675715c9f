using Tutor.Tcp.World;

namespace Tutor.Tcp.Labs;

/// <summary>One second of a run: what happened in it, and how it stood at its end. Each number is 0 or more.</summary>
public sealed record LabSecond
{
    /// <summary>How the knobs stood.</summary>
    public required LabKnobs Knobs { get; init; }

    /// <summary>The world at its end.</summary>
    public required WorldState World { get; init; }

    /// <summary>Users who came.</summary>
    public int Came { get; init; }

    /// <summary>Users whose connection opened.</summary>
    public int Connected { get; init; }

    /// <summary>Users who came, and had no connection at its end.</summary>
    public int Failed { get; init; }

    /// <summary>Users who had come by its end and still try.</summary>
    public int Waiting { get; init; }

    /// <summary>SYNs of the flood that left.</summary>
    public int Sent { get; init; }

    /// <summary>SYNs that the server dropped, of the flood and of users.</summary>
    public int Dropped { get; init; }

    /// <summary>SYN,ACKs with a cookie.</summary>
    public int Cookies { get; init; }

    /// <summary>Half-open connections that were given up after the last repetition.</summary>
    public int GivenUp { get; init; }

    /// <summary>Half-open connections that a RST ended.</summary>
    public int Resets { get; init; }

    /// <summary>Half-open connections at its end.</summary>
    public int HalfOpen { get; init; }

    /// <summary>Connections that wait for accept() at its end.</summary>
    public int AcceptQueue { get; init; }

    /// <summary>Connections that the server's application took by accept().</summary>
    public int Accepted { get; init; }

    /// <summary>SYNs and third segments that met a full accept queue.</summary>
    public int Overflows { get; init; }

    /// <summary>Users whose open connection was reset.</summary>
    public int UsersReset { get; init; }

    /// <summary>What was worth stopping at, in order.</summary>
    public EquatableArray<LabMoment> Moments { get; init; }
}
