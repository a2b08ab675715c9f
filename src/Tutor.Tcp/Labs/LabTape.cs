using Tutor.Tcp.World;

namespace Tutor.Tcp.Labs;

/// <summary>A run of the lab, second by second. A value: going on makes a new one, and the old one stays.</summary>
public sealed record LabTape
{
    /// <summary>The most seconds of a run: 15 minutes, in which everything that the lab shows has happened.</summary>
    public const int MostSeconds = 900;

    /// <summary>How the knobs stand.</summary>
    public required LabKnobs Knobs { get; init; }

    /// <summary>The lab now: everything before the second that comes next has happened.</summary>
    public required WorldState World { get; init; }

    /// <summary>The seconds that are over, in order.</summary>
    public EquatableArray<LabSecond> Seconds { get; init; }

    /// <summary>The kinds of moments that were told since a knob was turned, or that were going on then.</summary>
    public EquatableArray<LabMomentKind> Told { get; init; }

    /// <summary>How many seconds are over.</summary>
    public int Now => Seconds.Count;

    /// <summary>True when the run goes no further.</summary>
    public bool IsOver => Now >= MostSeconds;

    /// <summary>A run at time zero. Never fails.</summary>
    /// <param name="authored">A scenario of two hosts: the user's and the server's.</param>
    /// <param name="knobs">How the knobs stand.</param>
    public static LabTape Start(Scenario authored, LabKnobs knobs) =>
        new() { Knobs = knobs, World = LabWorld.Start(authored, knobs) };

    /// <summary>The run with the knobs turned, which counts from now on. Never fails.</summary>
    public LabTape Turn(LabKnobs knobs) => knobs == Knobs
        ? this
        : this with
        {
            Knobs = knobs,
            World = LabWorld.Turn(World, knobs),
            Told = EquatableArray.From(Told.Where(GoesOn)),
        };

    /// <summary>The run a second later; the same at its end.</summary>
    public LabTape Tick()
    {
        if (IsOver)
        {
            return this;
        }

        LabWatch watch = new(this);
        LabSecond second = watch.Run();
        return this with { World = second.World, Seconds = Seconds.Add(second), Told = watch.Told };
    }

    /// <summary>True for what happened in the last second too: that is no first time when it goes on.</summary>
    private bool GoesOn(LabMomentKind kind) => Seconds is [.., var last] && kind switch
    {
        LabMomentKind.FloodStarts => last.Sent > 0,
        LabMomentKind.FirstCookie => last.Cookies > 0,
        LabMomentKind.FirstReset => last.Resets > 0,
        LabMomentKind.FirstGivenUp => last.GivenUp > 0,
        LabMomentKind.QueueFull or LabMomentKind.QueueHasRoom => false,
        LabMomentKind.UserWaits or LabMomentKind.UserGetsIn => false,
        LabMomentKind.AcceptQueueFull or LabMomentKind.AcceptQueueHasRoom => false,
        LabMomentKind.FirstOverflow or LabMomentKind.SynMeetsFullAcceptQueue => false,
    };
}
