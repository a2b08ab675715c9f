using Tutor.Tcp.Judging;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

public class CookieSumTests
{
    private const uint Count = 37;
    private static readonly Scenario Scenario = WithCookie(Handshake());
    private static readonly HostSpec Server = Scenario.Find(World.Worlds.Server)!;
    private static readonly CookieParts Parts = CookieIsn.PartsOf(Scenario, Server)!.Value;

    /// <summary>The texts that only a cookie brings out.</summary>
    internal static readonly string[] Texts =
    [
        "why.cookie-pair-missing", "why.cookie-isn-missing", "why.cookie-count-missing",
        "why.cookie-count-not-shifted", "why.cookie-hash-missing", "why.cookie-index-missing",
        "why.cookie-one-too-many", "why.cookie-size-not-index", "why.cookie-other",
    ];

    [Fact]
    public void The_cookie_itself_is_right() => Assert.Equal(Verdict.Correct, Judged(Server.Iss).Verdict);

    [Fact]
    public void A_part_that_is_missing_is_named()
    {
        Assert.Equal("why.cookie-pair-missing", Why(Less(Parts.PairHash)));
        Assert.Equal("why.cookie-isn-missing", Why(Less(1000)));
        Assert.Equal("why.cookie-count-missing", Why(Less(Parts.CountPart)));
        Assert.Equal("why.cookie-hash-missing", Why(Less(Parts.TimeHash)));
        Assert.Equal("why.cookie-index-missing", Why(Less((uint)Parts.MssIndex)));
    }

    [Fact]
    public void A_part_that_is_wrong_is_named()
    {
        Assert.Equal("why.cookie-count-not-shifted", Why(Less(Parts.CountPart) + Count));
        Assert.Equal("why.cookie-one-too-many", Why(Server.Iss + 1));
        Assert.Equal("why.cookie-size-not-index", Why(Less((uint)Parts.MssIndex) + 1460));
        Assert.Equal("why.cookie-other", Why(Server.Iss + 77));
        Assert.Equal("why.cookie-other", Why(new SeqNumber(0)));
    }

    [Fact]
    public void The_number_itself_is_not_given_away()
    {
        Message why = ((MessageArgument.Nested)Judged(Server.Iss + 77).Findings[0].Text.Arguments
            .Single(argument => argument is MessageArgument.Nested)).Value;

        Assert.DoesNotContain(why.Arguments, argument => argument is MessageArgument.Number);
    }

    private static SeqNumber Less(uint part) => Server.Iss + unchecked(0u - part);

    private static string Why(SeqNumber seq) =>
        ((MessageArgument.Nested)Judged(seq).Findings[0].Text.Arguments
            .Single(argument => argument is MessageArgument.Nested)).Value.Key;

    private static Judgement Judged(SeqNumber seq)
    {
        PlayedSide side = Play(Scenario, World.Worlds.Server, after: 1).Side;
        Judgement judgement = Judge.Of(side, Moves.Of(side, $"SYN+ACK seq={seq.Value} ack=1001"));
        JudgingTexts.Check(judgement, []);
        return judgement;
    }

    private static Scenario WithCookie(Scenario scenario) => CookieIsn.Fill(scenario with
    {
        Hosts = EquatableArray.From(scenario.Hosts.Select(host =>
            host.Name == World.Worlds.Server ? host with { CookieCount = Count } : host)),
    });
}
