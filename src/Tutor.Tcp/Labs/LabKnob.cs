namespace Tutor.Tcp.Labs;

/// <summary>Something that can be turned in the lab.</summary>
public enum LabKnob
{
    /// <summary>SYNs a second of the flood.</summary>
    Rate,

    /// <summary>Where they claim to come from.</summary>
    Sources,

    /// <summary>How many half-open connections the server holds.</summary>
    Backlog,

    /// <summary>When the server answers by a cookie.</summary>
    Cookies,

    /// <summary>How often the server repeats a SYN,ACK.</summary>
    SynAckRetries,

    /// <summary>Whether the server keeps a quarter of the queue for hosts that it knows, as Linux does.</summary>
    Reserve,

    /// <summary>How often the server's application calls accept().</summary>
    Accept,

    /// <summary>How many users come each second.</summary>
    Users,

    /// <summary>Whether the server answers a third segment by RST when its accept queue is full.</summary>
    AbortOnOverflow,
}
