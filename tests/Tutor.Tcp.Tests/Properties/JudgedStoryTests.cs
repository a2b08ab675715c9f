using FsCheck;
using FsCheck.Fluent;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Judging;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Properties;

/// <summary>
/// The machine and the judge are two rule sets for one protocol. On any wire, what the machine wants to send is always
/// right for the judge, and with one field changed it is not.
/// </summary>
public class JudgedStoryTests
{
    private const int MaxTurns = 60;

    private static readonly TcpFlags[] Controls = [TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Fin, TcpFlags.Rst];

    [Fact]
    public void What_the_machine_sends_is_right_for_the_judge_and_with_one_field_changed_it_is_not()
    {
        int judged = 0;
        Stories.Check(
            JudgedStories,
            story =>
            {
                foreach (PlayedSide side in Turns(story))
                {
                    judged++;
                    Judge(story, side);
                }
            },
            usualRuns: 60);
        Assert.True(judged > 400, $"only {judged} segments");
    }

    private static void Judge(JudgedStory story, PlayedSide side)
    {
        Segment due = side.Due!;
        Judgement judgement = Tcp.Judging.Judge.Of(side, new Move.Send(due));
        Assert.True(judgement is { Verdict: Verdict.Correct, Grounds: Grounds.Required }, Text(story, side, due));
        foreach (Segment changed in Changed(due))
        {
            Verdict verdict = Tcp.Judging.Judge.Of(side, new Move.Send(changed)).Verdict;
            Assert.True(
                (verdict == Verdict.Correct) == OtherRightMoves.Has(side, due, changed), Text(story, side, changed));
        }
    }

    private static IEnumerable<Segment> Changed(Segment due)
    {
        yield return due with { Seq = due.Seq + 1 };
        yield return due with { Seq = due.Seq - 1 };
        yield return due with { Ack = due.Ack + 1 };
        yield return due with { Ack = due.Ack - 1 };
        foreach (TcpFlags flag in Controls)
        {
            yield return due with { Flags = due.Flags ^ flag };
        }
    }

    /// <summary>The stops of a story at which something is due.</summary>
    private static IEnumerable<PlayedSide> Turns(JudgedStory story)
    {
        Turn turn = Play(story.ToScenario(), story.Host);
        for (int i = 0; i < MaxTurns && turn.Reason != StopReason.Idle; i++)
        {
            if (turn.Side.Due is not null)
            {
                yield return turn.Side;
            }

            turn = Tcp.Judging.Play.MakeDue(turn.Side, Never);
        }
    }

    private static string Text(JudgedStory story, PlayedSide side, Segment segment) => string.Join('\n', [
        $"{side.Host} in {side.Tcb.State}: {SegmentText.Format(segment)}, due {SegmentText.Format(side.Due!)}",
        story.ToString(),
        .. side.World.Lines(),
        .. Producible.Of(side).AsSpan().ToArray().Select(p => p.ToString())]);

    private static Arbitrary<JudgedStory> JudgedStories { get; } = Arb.From(
        from client in Gen.Choose(0, 3)
        from server in Gen.Choose(0, 3)
        from half in Gen.Choose(0, 1)
        from crossed in Gen.Choose(0, 4)
        from buffer in Gen.Elements(300u, 2000u, 65_535u)
        from lost in Gen.Choose(1, 25).ListOf().Resize(5)
        from held in Gen.Choose(1, 25).ListOf().Resize(5)
        from extra in Gen.Elements(1, 90, 1500)
        from profile in Gen.Elements(Story.Profiles.Keys.ToArray())
        from host in Gen.Elements(Client, Server)
        select new JudgedStory(
            client, server, half == 1, crossed == 0, buffer, [.. lost], [.. held], extra, profile, host),
        Smaller);

    private static IEnumerable<JudgedStory> Smaller(JudgedStory story)
    {
        for (int i = 0; i < story.Lost.Count; i++)
        {
            yield return story with { Lost = story.Lost.RemoveAt(i) };
        }

        for (int i = 0; i < story.Held.Count; i++)
        {
            yield return story with { Held = story.Held.RemoveAt(i) };
        }

        JudgedStory[] smaller =
        [
            story with { ClientSends = 0 },
            story with { ServerSends = 0 },
            story with { Buffer = 65_535 },
            story with { Profile = "default" },
            story with { IsCrossed = false },
            story with { IsHalf = false },
        ];
        foreach (JudgedStory other in smaller.Where(s => s != story))
        {
            yield return other;
        }
    }
}

/// <summary>A conversation in a world with one played host; its wire loses and holds up segments by number.</summary>
public sealed record JudgedStory(
    int ClientSends,
    int ServerSends,
    bool IsHalf,
    bool IsCrossed,
    uint Buffer,
    EquatableArray<int> Lost,
    EquatableArray<int> Held,
    int ExtraMs,
    string Profile,
    string Host)
{
    private static readonly uint[] Sizes = [0, 1, 700, 3000];

    /// <summary>The story as a world starts with it.</summary>
    public Scenario ToScenario()
    {
        var client = new List<AppAction> { Open };
        var server = new List<AppAction> { IsCrossed ? Open : Listen };
        if (ClientSends > 0)
        {
            client.Add(SendWhen(TcpState.Established, Sizes[ClientSends]));
        }

        if (ServerSends > 0)
        {
            server.Add(SendWhen(IsHalf ? TcpState.CloseWait : TcpState.Established, Sizes[ServerSends]));
        }

        client.Add(At(new AppCall.Close(StillReads: true), new AppCondition.WhenSent()));
        server.Add(CloseWhen(TcpState.CloseWait));
        IEnumerable<HeldSegment> held =
            Held.AsSpan().ToArray().Distinct().Select(n => new HeldSegment(n, SimTime.FromMs(ExtraMs)));
        Scenario scenario = Worlds.Of(
            EquatableArray.From(client),
            EquatableArray.From(server),
            clientIss: uint.MaxValue - 500,
            lose: Lost,
            hold: EquatableArray.From(held),
            policy: Story.Profiles[Profile]);
        return scenario with
        {
            Hosts = EquatableArray.From(scenario.Hosts.AsSpan().ToArray().Select(h => h with { Buffer = Buffer })),
        };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Profile}, {Host} played, sends {Sizes[ClientSends]} and {Sizes[ServerSends]}, half {IsHalf}, "
        + $"crossed {IsCrossed}, buffer {Buffer}, lost {string.Join(' ', Lost.AsSpan().ToArray())}, "
        + $"held {ExtraMs} ms {string.Join(' ', Held.AsSpan().ToArray())}";
}
