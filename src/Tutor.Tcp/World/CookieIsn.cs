using Tutor.Tcp.Listening;

namespace Tutor.Tcp.World;

/// <summary>
/// The initial sequence number of a host that answers by a SYN cookie and keeps nothing until the third segment. It
/// exists so that a learner can make such a number and take it apart (RFC 4987 section 3.6).
/// </summary>
public static class CookieIsn
{
    /// <summary>
    /// The secret of a scenario's cookies: it follows from the seed of its path, and nothing else does from these
    /// numbers.
    /// </summary>
    public static SynCookieKey KeyOf(Scenario scenario)
    {
        Dice dice = new Dice(scenario.Path.Seed).Split(ulong.MaxValue);
        dice = dice.Draw(out ulong pair0).Draw(out ulong pair1);
        _ = dice.Draw(out ulong count0).Draw(out ulong count1);
        return new SynCookieKey(pair0, pair1, count0, count1);
    }

    /// <summary>
    /// What the cookie of a host is the sum of, for the SYN of its peer; null when its number is no cookie. Never
    /// fails.
    /// </summary>
    /// <param name="scenario">Where the two are.</param>
    /// <param name="host">The host that answers.</param>
    public static CookieParts? PartsOf(Scenario scenario, HostSpec host)
    {
        if (host.CookieCount is not { } count || PeerOf(scenario, host) is not { } peer)
        {
            return null;
        }

        SocketPair pair = new(host.Endpoint, peer.Endpoint);
        int index = SynCookie.MssIndex(SynCookie.MssTable(ListenPolicy.Linux, pair), peer.Mss);
        return SynCookie.Parts(KeyOf(scenario), pair, count, index);
    }

    /// <summary>The MSS that the cookie of a host stands for, in octets; null when its number is no cookie.</summary>
    /// <param name="scenario">Where the two are.</param>
    /// <param name="host">The host that answers.</param>
    public static ushort? MssOf(Scenario scenario, HostSpec host) =>
        PartsOf(scenario, host) is { } parts && PeerOf(scenario, host) is { } peer
            ? SynCookie.MssTable(ListenPolicy.Linux, new SocketPair(host.Endpoint, peer.Endpoint))[parts.MssIndex]
            : null;

    /// <summary>The scenario with the cookies of its hosts computed, for the numbers that it has now.</summary>
    public static Scenario Fill(Scenario scenario) => scenario with
    {
        Hosts = EquatableArray.From(((IEnumerable<HostSpec>)scenario.Hosts).Select(host =>
            PartsOf(scenario, host) is { } parts && PeerOf(scenario, host) is { } peer
                ? host with { Iss = parts.Isn(peer.Iss) }
                : host)),
    };

    private static HostSpec? PeerOf(Scenario scenario, HostSpec host)
    {
        foreach (HostSpec other in scenario.Hosts)
        {
            if (other.Name != host.Name)
            {
                return other;
            }
        }

        return null;
    }
}
