using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Labs;

/// <summary>Plays one second of a run in tenths, and writes down what happens. It lives for that second only.</summary>
internal sealed class LabWatch
{
    private const int Tenths = 10;
    private const int TenthMs = 100;

    private readonly LabTape _tape;
    private readonly WorldState _start;
    private readonly SocketPair[] _waiting;
    private readonly List<LabMomentKind> _told;
    private readonly List<LabMoment> _moments = [];

    public LabWatch(LabTape tape)
    {
        _tape = tape;
        _start = tape.World;
        _waiting = [.. LabWorld.UserOf(_start).Visits.Live.All.Where(Waits).Select(child => child.Pair)];
        _told = [.. tape.Told];
    }

    /// <summary>The kinds that were told, those of this second among them.</summary>
    public EquatableArray<LabMomentKind> Told => EquatableArray.From(_told);

    /// <summary>The second. Everything before its end has happened, and nothing that is due at its end.</summary>
    public LabSecond Run()
    {
        WorldState world = _start;
        for (int i = 0; i < Tenths; i++)
        {
            int tenth = (_tape.Now * Tenths) + i;
            WorldState next = WorldRun.Until(world, SimTime.FromMs((tenth + 1) * TenthMs) - new SimTime(1));
            Look(world, next, tenth);
            world = next;
        }

        return Sum(world);
    }

    private void Look(WorldState before, WorldState after, int tenth)
    {
        Listener was = LabWorld.ListenerOf(before);
        Listener now = LabWorld.ListenerOf(after);
        Tell(LabMomentKind.FloodStarts, tenth, before.Floods[0].Sent == 0 && after.Floods[0].Sent > 0);
        Tell(LabMomentKind.QueueFull, tenth, now.IsSynQueueFull && !was.IsSynQueueFull);
        Tell(LabMomentKind.QueueHasRoom, tenth, was.IsSynQueueFull && !now.IsSynQueueFull);
        Tell(LabMomentKind.FirstCookie, tenth, now.Counters.SyncookiesSent > was.Counters.SyncookiesSent);
        Tell(LabMomentKind.FirstReset, tenth, now.Counters.EmbryonicRsts > was.Counters.EmbryonicRsts);
        Tell(LabMomentKind.FirstGivenUp, tenth, now.Counters.GivenUp > was.Counters.GivenUp);
        Tell(LabMomentKind.AcceptQueueFull, tenth, now.IsAcceptQueueFull && !was.IsAcceptQueueFull);
        Tell(LabMomentKind.AcceptQueueHasRoom, tenth, was.IsAcceptQueueFull && !now.IsAcceptQueueFull);
        Tell(LabMomentKind.FirstOverflow, tenth, now.Counters.AckOverflows > was.Counters.AckOverflows);
        Tell(LabMomentKind.SynMeetsFullAcceptQueue, tenth, now.Counters.SynOverflows > was.Counters.SynOverflows);
        Tell(LabMomentKind.UserGetsIn, tenth, GetsIn(LabWorld.UserOf(after).Visits.Live));
    }

    /// <summary>True when one of those who waited when the second began has an open connection.</summary>
    private bool GetsIn(ChildTable users) => _waiting.Any(pair =>
        users.Find(pair) is { Tcb.State: not (TcpState.SynSent or TcpState.Closed) });

    private static bool Waits(Child child) => child.Tcb.State == TcpState.SynSent;

    /// <summary>A place that was free for a moment only is nothing to stop at: the queue is full again.</summary>
    private void Untell(LabMomentKind kind, bool isOver)
    {
        if (isOver && _moments.RemoveAll(moment => moment.Kind == kind) > 0)
        {
            _told.Remove(kind);
        }
    }

    private void Tell(LabMomentKind kind, int tenth, bool happens)
    {
        if (happens && !_told.Contains(kind))
        {
            _told.Add(kind);
            _moments.Add(new LabMoment(kind, tenth));
        }
    }

    private LabSecond Sum(WorldState end)
    {
        VisitBook was = LabWorld.UserOf(_start).Visits;
        VisitBook now = LabWorld.UserOf(end).Visits;
        ListenCounters before = LabWorld.ListenerOf(_start).Counters;
        ListenCounters after = LabWorld.ListenerOf(end).Counters;
        int waiting = now.Live.All.Count(Waits);
        int failed = Newcomers(was, end).Count(state => state == TcpState.SynSent);
        Tell(LabMomentKind.UserWaits, _tape.Now * Tenths, failed > 0);
        Untell(LabMomentKind.QueueHasRoom, LabWorld.ListenerOf(end).IsSynQueueFull);
        return new LabSecond
        {
            Knobs = _tape.Knobs,
            World = end,
            Came = (int)(now.Started - was.Started),
            Connected = (int)(now.Connected - was.Connected),
            Failed = failed,
            Waiting = waiting,
            Sent = (int)(end.Floods[0].Sent - _start.Floods[0].Sent),
            Dropped = (int)(after.SynsDropped - before.SynsDropped),
            Cookies = (int)(after.SyncookiesSent - before.SyncookiesSent),
            GivenUp = (int)(after.GivenUp - before.GivenUp),
            Resets = (int)(after.EmbryonicRsts - before.EmbryonicRsts),
            HalfOpen = LabWorld.ListenerOf(end).Children.HalfOpen,
            AcceptQueue = LabWorld.ListenerOf(end).Children.Waiting,
            Accepted = (int)(after.Accepted - before.Accepted),
            Overflows = (int)(after.ListenOverflows - before.ListenOverflows),
            UsersReset = (int)(now.Reset - was.Reset),
            Moments = EquatableArray.From(_moments.OrderBy(moment => moment.Tenth)),
        };
    }

    /// <summary>The states of those who came in this second.</summary>
    private static IEnumerable<TcpState> Newcomers(VisitBook was, WorldState end)
    {
        Host user = LabWorld.UserOf(end);
        HostSpec spec = end.Scenario.Find(user.Name)!;
        Wire.Endpoint server = ((HostRole.Visitors)spec.Role).Visits.Server;
        for (long number = was.Started; number < user.Visits.Started; number++)
        {
            var pair = new SocketPair(Visitors.EndOf(spec, number), server);
            yield return user.Visits.Live.Find(pair)?.Tcb.State ?? TcpState.Closed;
        }
    }
}
