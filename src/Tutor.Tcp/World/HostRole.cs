namespace Tutor.Tcp.World;

/// <summary>What kind of host it is.</summary>
public abstract record HostRole
{
    private HostRole()
    {
    }

    /// <summary>A host with one connection, whose application makes the calls of <see cref="HostSpec.App"/>.</summary>
    public sealed record OneConnection : HostRole;

    /// <summary>
    /// A host that listens and holds any number of connections. Its application reads what comes and closes when the
    /// remote has.
    /// </summary>
    /// <param name="Listens">Queues and application.</param>
    public sealed record Server(ListenerSpec Listens) : HostRole;

    /// <summary>A host, or a network of them, from which real users connect.</summary>
    /// <param name="Visits">When they come and what they do.</param>
    public sealed record Visitors(VisitSpec Visits) : HostRole;

    /// <summary>A host without an application: its TCP answers as in CLOSED (RFC 9293 section 3.10.7.1).</summary>
    public sealed record Bystander : HostRole;

    /// <summary>
    /// A host that takes what arrives and says nothing: switched off, behind a firewall, part of a botnet.
    /// </summary>
    public sealed record Silent : HostRole;

    /// <summary>A host that injects segments or floods; it has no connection of its own.</summary>
    /// <param name="AnswersResets">
    /// True when its kernel answers what comes back as in CLOSED, by RST; false when a packet filter keeps it from it.
    /// </param>
    public sealed record Intruder(bool AnswersResets) : HostRole;
}
