namespace Tutor.Tcp.Labs;

/// <summary>Something that the lab counts.</summary>
public enum LabMetric
{
    /// <summary>Half-open connections at the end.</summary>
    HalfOpen,

    /// <summary>Users whose connection opened.</summary>
    Connected,

    /// <summary>Users who came and had no connection at the end of their second.</summary>
    Failed,

    /// <summary>SYNs that the server dropped.</summary>
    Dropped,

    /// <summary>SYNs of the flood.</summary>
    Sent,

    /// <summary>SYN,ACKs with a cookie.</summary>
    Cookies,

    /// <summary>Half-open connections that were given up.</summary>
    GivenUp,

    /// <summary>Half-open connections that a RST ended.</summary>
    Resets,

    /// <summary>Connections that wait for accept() at the end.</summary>
    AcceptQueue,

    /// <summary>Connections that the server's application took by accept().</summary>
    Accepted,

    /// <summary>SYNs and third segments that met a full accept queue, repetitions too.</summary>
    Overflows,

    /// <summary>Users whose open connection the server ended by RST.</summary>
    UsersReset,
}
