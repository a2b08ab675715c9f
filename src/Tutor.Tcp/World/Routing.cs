using System.Net;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>Which host owns an address.</summary>
internal static class Routing
{
    /// <summary>The index that stands for nobody.</summary>
    public const int Nobody = -1;

    /// <summary>
    /// The index of the host that a segment to this end reaches, or <see cref="Nobody"/>. An address of its own goes
    /// before a network, and where two hosts share one address, the port decides.
    /// </summary>
    public static int OwnerOf(Scenario scenario, Endpoint end)
    {
        int owner = Nobody;
        for (int i = 0; i < scenario.Hosts.Count; i++)
        {
            HostSpec host = scenario.Hosts[i];
            bool isAddress = host.Endpoint.Address.Equals(end.Address);
            if (isAddress && host.Endpoint.Port == end.Port)
            {
                return i;
            }

            owner = owner == Nobody && isAddress ? i : owner;
        }

        return owner == Nobody ? OwnerOfNetwork(scenario, end.Address) : owner;
    }

    private static int OwnerOfNetwork(Scenario scenario, IPAddress address)
    {
        for (int i = 0; i < scenario.Hosts.Count; i++)
        {
            if (scenario.Hosts[i].Network is { } network && network.Contains(address))
            {
                return i;
            }
        }

        return Nobody;
    }
}
