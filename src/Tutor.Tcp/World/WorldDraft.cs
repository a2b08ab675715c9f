using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>
/// The next snapshot while it is being made. It lives on the stack and never outlives the run, so every function of
/// the world stays pure; and a run of many events makes one snapshot.
/// </summary>
internal ref struct WorldDraft
{
    private readonly WorldState _before;
    private Host[]? _hosts;
    private FloodProgress[]? _floods;

    public WorldDraft(WorldState world)
    {
        _before = world;
        Scenario = world.Scenario;
        Now = world.Now;
        Ladder = world.Ladder;
        Sent = world.Sent;
        Delivered = world.Delivered;
        InFlight = world.InFlight;
        History = world.History;
        Injections = world.Injections;
        Dice = world.Dice;
        Losses = world.Losses;
    }

    public Scenario Scenario { get; }

    public SimTime Now { get; set; }

    public EquatableArray<LadderLine> Ladder { get; private set; }

    public int Sent { get; private set; }

    public int Delivered { get; private set; }

    public FlightQueue InFlight { get; set; }

    public EquatableArray<WorldEvent> History { get; private set; }

    public EquatableArray<Injection> Injections { get; set; }

    public Dice Dice { get; set; }

    public EquatableArray<LossCount> Losses { get; set; }

    public readonly ReadOnlySpan<Host> Hosts => _hosts ?? _before.Hosts.AsSpan();

    public readonly ReadOnlySpan<FloodProgress> Floods => _floods ?? _before.Floods.AsSpan();

    /// <summary>True when events are remembered; else nobody needs to make them.</summary>
    public readonly bool RecordsEvents => Scenario.Recording.Events > 0;

    public void Put(int index, Host host)
    {
        _hosts ??= _before.Hosts.AsSpan().ToArray();
        _hosts[index] = host;
    }

    public void Put(int index, FloodProgress flood)
    {
        _floods ??= _before.Floods.AsSpan().ToArray();
        _floods[index] = flood;
    }

    /// <summary>The end that an active OPEN of that host goes to.</summary>
    public readonly Endpoint PeerEndOf(int index) => Hosts[_before.Designated(index)].Endpoint;

    /// <summary>Remembers the next line of the ladder.</summary>
    public void Add(LadderLine line)
    {
        Sent = line.Number;
        Ladder = Recording.Add(Ladder, line, Scenario.Recording.Lines);
    }

    /// <summary>Notes that a segment has arrived.</summary>
    public void Deliver(LadderLine line)
    {
        Delivered++;
        if (LadderLookup.IndexOf(Ladder, line.Number) is >= 0 and int index)
        {
            Ladder = Ladder.SetItem(index, line with { IsDelivered = true });
        }
    }

    /// <summary>Remembers a line as it has become, if it is remembered at all.</summary>
    public void Replace(LadderLine line)
    {
        if (LadderLookup.IndexOf(Ladder, line.Number) is >= 0 and int index)
        {
            Ladder = Ladder.SetItem(index, line);
        }
    }

    public void Add(WorldEvent happened) =>
        History = Recording.Add(History, happened, Scenario.Recording.Events);

    /// <summary>The snapshot. The draft is of no use after that.</summary>
    public readonly WorldState ToState() => _before with
    {
        Now = Now,
        Hosts = _hosts is null ? _before.Hosts : new EquatableArray<Host>(_hosts),
        Ladder = Ladder,
        Sent = Sent,
        Delivered = Delivered,
        InFlight = InFlight,
        History = History,
        Injections = Injections,
        Floods = _floods is null ? _before.Floods : new EquatableArray<FloodProgress>(_floods),
        Dice = Dice,
        Losses = Losses,
    };
}
