namespace Tutor.Tcp.Labs;

/// <summary>From which addresses the SYNs of a flood claim to come.</summary>
public enum FloodSources
{
    /// <summary>Addresses that nobody has: no SYN,ACK is ever answered.</summary>
    MadeUp,

    /// <summary>The attacker's own: its own TCP answers every SYN,ACK by RST.</summary>
    Own,

    /// <summary>Hosts that the attacker commands, which say nothing to the SYN,ACK.</summary>
    Botnet,

    /// <summary>Hosts of other people, whose TCP answers a SYN,ACK that it did not ask for by RST.</summary>
    Bystanders,
}
