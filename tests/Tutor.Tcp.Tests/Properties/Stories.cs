using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Tutor.Tcp.Tests.Properties;

/// <summary>Makes stories at random and smaller ones of a story that fails.</summary>
internal static class Stories
{
    /// <summary>The environment variable that says how many stories each property tries.</summary>
    public const string RunsVariable = "TUTOR_PROPERTY_RUNS";

    private static readonly uint[] IssValues = [0, 1000, 5000, int.MaxValue, uint.MaxValue - 2000, uint.MaxValue];

    public static Arbitrary<Story> Any { get; } = Arb.From(
        from client in App
        from server in App
        from bothOpen in Gen.Choose(0, 4)
        from wire in Wire
        from profile in Gen.Elements(Story.Profiles.Keys.ToArray())
        select OneWillClose(new Story(
            client with { OpensActively = true },
            server with { OpensActively = bothOpen == 0 },
            wire,
            profile)),
        Smaller);

    /// <summary>
    /// Checks a property of stories. The seed is always the same, so that a run that was good stays good; more stories
    /// than in a usual run are tried when the environment says how many.
    /// </summary>
    public static void Check<T>(Arbitrary<T> stories, Action<T> holds, int usualRuns)
    {
        string? runs = Environment.GetEnvironmentVariable(RunsVariable);
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(runs is null ? usualRuns : int.Parse(runs, CultureInfo.InvariantCulture))
            .WithReplay(9293, 793);
        FsCheck.Check.One(config, Prop.ForAll(stories, holds));
    }

    private static Gen<AppStory> App =>
        from iss in Gen.Elements(IssValues)
        from buffer in Gen.Elements(400u, 3000u, 65_535u, 200_000u)
        from mss in Gen.Elements<ushort>(100, 536, 1460)
        from reads in Gen.Elements(0, 0, 20, 3000)
        from sends in Send.ListOf().Resize(6)
        from close in Gen.Elements(CloseStory.HalfAfterSending, CloseStory.AfterTheOther)
        from closes in Gen.Elements(0, 0, 50, 5000)
        select new AppStory(iss, false, buffer, mss, reads, sends.ToArray(), close, closes);

    private static Gen<SendStory> Send =>
        from after in Gen.Elements(0, 10, 100, 4000)
        from octets in Gen.Frequency(
            (3, Gen.Choose(1, 200)), (2, Gen.Choose(1, 3000)), (1, Gen.Choose(3000, 12_000)))
        select new SendStory(after, (uint)octets);

    private static Gen<WireStory> Wire =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from delay in Gen.Elements(0, 5, 40, 300)
        from loss in Gen.Elements(0, 5, 20, 40)
        from duplicate in Gen.Elements(0, 5, 20)
        from jitter in Gen.Elements(0, 30, 500, 5000)
        select new WireStory(seed, delay, loss, duplicate, jitter);

    /// <summary>Somebody has to close first.</summary>
    private static Story OneWillClose(Story story) =>
        story is { Client.Close: CloseStory.AfterTheOther, Server.Close: CloseStory.AfterTheOther }
            ? story with { Server = story.Server with { Close = CloseStory.HalfAfterSending } }
            : story;

    private static IEnumerable<Story> Smaller(Story story)
    {
        foreach (WireStory wire in SmallerWires(story.Wire))
        {
            yield return story with { Wire = wire };
        }

        if (story.Profile != "default")
        {
            yield return story with { Profile = "default" };
        }

        foreach (AppStory app in SmallerApps(story.Client))
        {
            yield return story with { Client = app };
        }

        foreach (AppStory app in SmallerApps(story.Server))
        {
            yield return story with { Server = app };
        }
    }

    private static IEnumerable<WireStory> SmallerWires(WireStory wire)
    {
        WireStory[] smaller =
        [
            wire with { Loss = 0 },
            wire with { Duplicate = 0 },
            wire with { JitterMs = 0 },
            wire with { Loss = wire.Loss / 2 },
            wire with { JitterMs = wire.JitterMs / 2 },
            wire with { DelayMs = 40 },
            wire with { Seed = wire.Seed % 100 },
        ];
        return smaller.Where(w => w != wire);
    }

    private static IEnumerable<AppStory> SmallerApps(AppStory app)
    {
        for (int i = 0; i < app.Sends.Count; i++)
        {
            yield return app with { Sends = [.. app.Sends.Where((_, at) => at != i)] };
        }

        for (int i = 0; i < app.Sends.Count; i++)
        {
            SendStory send = app.Sends[i];
            if (send.Octets > 1)
            {
                SendStory half = send with { Octets = send.Octets / 2 };
                yield return app with { Sends = [.. app.Sends.Select((s, at) => at == i ? half : s)] };
            }
        }

        AppStory[] smaller =
        [
            app with { ReadsAfterMs = 0 },
            app with { ClosesAfterMs = 0 },
            app with { Buffer = 65_535 },
            app with { Mss = 1460 },
            app with { Iss = 1000 },
        ];
        foreach (AppStory other in smaller.Where(a => a != app))
        {
            yield return other;
        }
    }
}
