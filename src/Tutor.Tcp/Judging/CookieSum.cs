using Tutor.Tcp.Listening;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>
/// Which step of a SYN cookie that was made by hand went wrong. The cookie itself is never part of what is said: it is
/// what the learner has to find.
/// </summary>
internal static class CookieSum
{
    /// <summary>Why a number is not the cookie of the host; null when its number is no cookie.</summary>
    public static Message? Why(MoveCase c)
    {
        Scenario scenario = c.Now.Side.World.Scenario;
        if (scenario.Find(c.Now.Self.Name) is not { } host || CookieIsn.PartsOf(scenario, host) is not { } parts)
        {
            return null;
        }

        uint[] sizes = [scenario.Find(c.Now.Peer.Name)?.Mss ?? 0, CookieIsn.MssOf(scenario, host) ?? 0];
        return Message.Of("why.cookie-" + Step(c, parts, sizes), Words.Host("owner", host.Name));
    }

    private static string Step(MoveCase c, CookieParts parts, uint[] sizes)
    {
        SeqNumber right = c.Target.Seq;
        SeqNumber given = c.Segment.Seq;
        uint theirs = c.Tcb.Rcv.Irs.Value;
        uint index = (uint)parts.MssIndex;
        return given switch
        {
            _ when given + parts.PairHash == right => "pair-missing",
            _ when given + theirs == right => "isn-missing",
            _ when given + parts.CountPart == right => "count-missing",
            _ when given + parts.CountPart == right + parts.Count => "count-not-shifted",
            _ when given + parts.TimeHash == right => "hash-missing",
            _ when given + index == right => "index-missing",
            _ when given == right + 1 => "one-too-many",
            _ when sizes.Any(size => given + index == right + size) => "size-not-index",
            _ => "other",
        };
    }
}
