namespace Tutor.Tcp.Labs;

/// <summary>What is worth stopping at.</summary>
public enum LabMomentKind
{
    /// <summary>The first SYN of the flood leaves.</summary>
    FloodStarts,

    /// <summary>The SYN queue takes no more.</summary>
    QueueFull,

    /// <summary>The SYN queue, which was full, takes more again, and still does when the second is over.</summary>
    QueueHasRoom,

    /// <summary>A user who came has no connection a second later; told as of when the user came.</summary>
    UserWaits,

    /// <summary>The server answers a SYN by a cookie.</summary>
    FirstCookie,

    /// <summary>A RST takes a half-open connection out of the queue.</summary>
    FirstReset,

    /// <summary>The server gives a half-open connection up after its last repetition.</summary>
    FirstGivenUp,

    /// <summary>A user who waited gets a connection.</summary>
    UserGetsIn,

    /// <summary>The accept queue takes no more.</summary>
    AcceptQueueFull,

    /// <summary>The accept queue, which was full, takes more again.</summary>
    AcceptQueueHasRoom,

    /// <summary>The third segment of a handshake meets a full accept queue.</summary>
    FirstOverflow,

    /// <summary>A SYN is dropped because the accept queue is full.</summary>
    SynMeetsFullAcceptQueue,
}
