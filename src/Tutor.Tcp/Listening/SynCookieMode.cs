namespace Tutor.Tcp.Listening;

/// <summary>When a listener answers SYNs by cookies (Linux <c>net.ipv4.tcp_syncookies</c>: 0, 1, 2).</summary>
public enum SynCookieMode
{
    /// <summary>0: never; a SYN that finds the SYN queue full is dropped.</summary>
    Off,

    /// <summary>1, the default of Linux: only while the SYN queue is full.</summary>
    WhenFull,

    /// <summary>2: every SYN, so that no half-open connection is ever kept.</summary>
    Always,
}
