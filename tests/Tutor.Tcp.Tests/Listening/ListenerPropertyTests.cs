using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Tests.Listening.Listeners;

namespace Tutor.Tcp.Tests.Listening;

/// <summary>Twenty thousand random events, and what has to hold after each of them.</summary>
public class ListenerPropertyTests
{
    private const int Clients = 40;
    private const int Events = 20_000;

    [Theory]
    [InlineData(1, SynCookieMode.Off, false)]
    [InlineData(2, SynCookieMode.WhenFull, false)]
    [InlineData(3, SynCookieMode.Always, false)]
    [InlineData(4, SynCookieMode.WhenFull, true)]
    [InlineData(5, SynCookieMode.Off, true)]
    public void Limits_indexes_and_counters_hold_after_every_event(int seed, SynCookieMode mode, bool abort)
    {
        var run = new RandomRun(seed, new ListenPolicy
        {
            Backlog = 3,
            SynCookies = mode,
            AbortOnOverflow = abort,
            DropOnUnreachable = abort,
            SynAckRetries = 2,
        });
        for (int i = 0; i < Events; i++)
        {
            run.StepOnce();
            run.CheckAll();
        }

        run.CheckThatMuchHappened(mode);
    }

    private sealed class RandomRun(int seed, ListenPolicy queues)
    {
        private readonly Random _random = new(seed);
        private readonly SeqNumber?[] _cookies = new SeqNumber?[Clients];
        private Listener _listener = Of(queues, new Policy { Msl = SimTime.FromSeconds(5) });
        private SimTime _now;
        private long _gone;
        private long _unreachableDrops;
        private long _cookieOpens;
        private long _accepted;

        public void StepOnce()
        {
            _now += SimTime.FromMs(_random.Next(300));
            ListenerEvent next = Next();
            Listener before = _listener;
            ListenerResult result = ListenerMachine.Step(before, next, _now);
            string[] rules = result.RuleKeys();
            _listener = result.Listener;
            _gone += rules.Count(rule => rule == "half-open-gone");
            _unreachableDrops += rules.Count(rule => rule == "unreachable-drops");
            _cookieOpens += rules.Count(rule => rule == "cookie-good");
            _accepted += rules.Count(rule => rule == "accept-takes");
            Assert.NotEmpty(rules);
            Assert.Equal(result, ListenerMachine.Step(before, next, _now));
            if (rules.Contains("cookie-sent"))
            {
                _cookies[Client(result.Pair!.Value)] = result.Segments().Single().Seq;
            }
        }

        public void CheckAll()
        {
            ChildTable table = _listener.Children;
            Child[] all = [.. table.All];
            Assert.Equal(all.Length, all.Select(child => child.Pair).Distinct().Count());
            Assert.Equal(all.Count(child => child.Stage == ChildStage.HalfOpen), table.HalfOpen);
            Assert.All(all, child => Assert.Equal(
                child.Stage == ChildStage.HalfOpen, child.Tcb.State == TcpState.SynReceived));
            Assert.DoesNotContain(all, child => child.Tcb.State is TcpState.Closed or TcpState.Listen);
            Assert.Equal(
                all.Where(child => child.Stage == ChildStage.Waiting).Select(child => child.Pair).ToHashSet(),
                table.AcceptQueue.Select(child => child.Pair).ToHashSet());
            Assert.InRange(table.HalfOpen, 0, queues.Limit);
            Assert.InRange(table.Waiting, 0, queues.Limit + 1);
            Assert.Equal(all.Min(child => TcpTimers.Next(child.Tcb)?.Due), _listener.Next?.Due);
            CheckCounters(table);
        }

        public void CheckThatMuchHappened(SynCookieMode mode)
        {
            ListenCounters counters = _listener.Counters;
            Assert.InRange(counters.SynsReceived, 3000, Events);
            Assert.InRange(counters.PassiveOpens, 100, Events);
            Assert.InRange(_accepted, 100, Events);
            Assert.InRange(counters.ListenOverflows, 20, Events);
            Assert.Equal(mode == SynCookieMode.Off, counters.ReqQFullDrop > 0);
            Assert.Equal(mode != SynCookieMode.Off, _cookieOpens > 0);
            Assert.Equal(mode != SynCookieMode.Always, counters.EmbryonicRsts > 0);
        }

        private void CheckCounters(ChildTable table)
        {
            ListenCounters counters = _listener.Counters;
            Assert.Equal(
                counters.SynsReceived,
                counters.SynsQueued + counters.SyncookiesSent + counters.SynsDropped + counters.SynsToChildren);
            Assert.Equal(
                counters.ListenDrops,
                counters.ReqQFullDrop + counters.ListenOverflows + _unreachableDrops);
            Assert.Equal(counters.SynsQueued, table.HalfOpen + _gone + counters.PassiveOpens - _cookieOpens);
        }

        private ListenerEvent Next()
        {
            int client = _random.Next(Clients);
            return _random.Next(20) switch
            {
                < 5 => Arrives(client, Seg.Syn(seq: _random.Next(10) == 0 ? 400u : 300)),
                < 11 => Arrives(client, Answer(client)),
                < 13 => Arrives(client, Seg.Ack(ack: (uint)_random.NextInt64(1L << 32))),
                13 => Arrives(client, Seg.Rst(seq: _random.Next(2) == 0 ? 301u : 302)),
                14 => Arrives(client, Seg.FinAck(ack: OurNext(client))),
                15 when _random.Next(3) == 0 => new ListenerEvent.Accept(),
                15 => Arrives(client, Answer(client)),
                16 => new ListenerEvent.Unreachable(Pair(client), Tcbs.Iss + (uint)_random.Next(2)),
                17 => new ListenerEvent.Call(Pair(client), Call()),
                _ => Timer(),
            };
        }

        /// <summary>An ACK of what the listener sent last: its cookie, or what it has sent on the connection.</summary>
        private Segment Answer(int client)
        {
            bool isCookie = _listener.Find(Pair(client)) is null && _cookies[client] is not null;
            return Seg.Ack(
                ack: isCookie ? (_cookies[client]!.Value + 1).Value : OurNext(client),
                len: (uint)(_random.Next(3) * 10));
        }

        private uint OurNext(int client) => (_listener.Find(Pair(client))?.Tcb.Snd.Nxt ?? new SeqNumber(101)).Value;

        private TcpEvent Call() => _random.Next(4) switch
        {
            0 => new TcpEvent.Send((uint)_random.Next(2000), default),
            1 => new TcpEvent.Receive(1000),
            2 => new TcpEvent.Close(_random.Next(2) == 0),
            _ => new TcpEvent.Abort(),
        };

        private ListenerEvent.TimerDue Timer()
        {
            if (_listener.Next is (SimTime due, _) && due > _now && _random.Next(4) == 0)
            {
                _now = due;
            }

            return new();
        }

        private static ListenerEvent.SegmentArrives Arrives(int client, Segment segment) =>
            new(Pair(client), segment, Tcbs.Iss);

        private static int Client(SocketPair pair) => pair.Remote.Port.Number - 40000;
    }
}
