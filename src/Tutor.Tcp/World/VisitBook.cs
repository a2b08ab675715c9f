using Tutor.Tcp.Listening;

namespace Tutor.Tcp.World;

/// <summary>What has become of the users of a host, each number 0 or more.</summary>
public sealed record VisitBook
{
    /// <summary>The connections that exist, TIME-WAIT included.</summary>
    public ChildTable Live { get; init; } = ChildTable.Empty;

    /// <summary>Users who have come.</summary>
    public long Started { get; init; }

    /// <summary>Users whose connection opened.</summary>
    public long Connected { get; init; }

    /// <summary>Users who were told "connection refused".</summary>
    public long Refused { get; init; }

    /// <summary>Users who gave up, with the connection open or not.</summary>
    public long TimedOut { get; init; }

    /// <summary>Users whose open connection was reset.</summary>
    public long Reset { get; init; }

    /// <summary>Users whose FIN was acknowledged: everything that they sent has arrived.</summary>
    public long Served { get; init; }

    /// <summary>Users who could not try, since a connection with the same two ends still existed.</summary>
    public long WithoutPort { get; init; }
}
