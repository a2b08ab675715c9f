using System.Net;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.FirstMinute;

/// <summary>How the first minute goes from screen to screen. The engine plays all of it: nothing is made up.</summary>
public static class FirstMinuteMoves
{
    private const string Client = "client";
    private const string Server = "server";

    /// <summary>
    /// The minute as it stands at a screen: everything before it was done. A number that no screen has is the nearest
    /// one that has. Never fails.
    /// </summary>
    /// <param name="step">The number of the screen, from 0, as the log keeps it.</param>
    public static FirstMinuteRun At(int step)
    {
        FirstMinuteRun run = Start();
        int wanted = Math.Clamp(step, 0, (int)FirstMinuteStep.Fork);
        while ((int)run.Step < wanted)
        {
            run = Press(run, run.Live);
        }

        return run;
    }

    /// <summary>What a control leads to; the same run for one that is not live. Never fails.</summary>
    /// <param name="run">The minute.</param>
    /// <param name="control">The control.</param>
    public static FirstMinuteRun Press(FirstMinuteRun run, FirstMinuteControl control) =>
        control != run.Live ? run : run.Step switch
        {
            FirstMinuteStep.Knock => Heard(run),
            FirstMinuteStep.Heard => ToReply(run, FirstMinuteStep.Tick),
            FirstMinuteStep.Tick => run with
            {
                Step = FirstMinuteStep.Send,
                Draft = run.Draft with { Flags = TcpFlags.Ack, Ack = Due(run.Side).Ack },
            },
            FirstMinuteStep.Send => Connected(run),
            FirstMinuteStep.Connected => ToReply(Heard(Start()), FirstMinuteStep.Wrong),
            FirstMinuteStep.Wrong => Forked(run),
            FirstMinuteStep.Fork => run with { Step = FirstMinuteStep.Over, Fork = null },
            FirstMinuteStep.Over => run,
        };

    private static FirstMinuteRun Start()
    {
        PlayedSide side = Play.Start(Scenario(), Client, Never, after: 0).Side;
        return new FirstMinuteRun { Side = side, Draft = Due(side) };
    }

    /// <summary>Sends the SYN; the world stops when the answer is under way.</summary>
    private static FirstMinuteRun Heard(FirstMinuteRun run) =>
        Sent(run, world => world.Sent > 1) with { Step = FirstMinuteStep.Heard };

    /// <summary>Lets the answer arrive; the segment that is due lacks its only flag.</summary>
    private static FirstMinuteRun ToReply(FirstMinuteRun run, FirstMinuteStep step)
    {
        PlayedSide side = Play.Make(run.Side, new Move.SayNothing(), Never).Side;
        return run with { Step = step, Side = side, Draft = Empty(Due(side)), Last = null };
    }

    private static FirstMinuteRun Connected(FirstMinuteRun run) =>
        Sent(run, world => world[Server].Tcb.State == TcpState.Established) with { Step = FirstMinuteStep.Connected };

    private static FirstMinuteRun Forked(FirstMinuteRun run)
    {
        Move.Send move = new(run.Draft);
        return run with
        {
            Step = FirstMinuteStep.Fork,
            Last = Judge.Of(run.Side, move),
            Fork = Fork.PlayOut(run.Side, move),
        };
    }

    private static FirstMinuteRun Sent(FirstMinuteRun run, Func<WorldState, bool> until)
    {
        Move.Send move = new(run.Draft);
        Judgement judgement = Judge.Of(run.Side, move);
        return run with { Side = Play.Make(run.Side, move, until).Side, Last = judgement };
    }

    private static Segment Due(PlayedSide side) => side.Due
        ?? throw new InvalidOperationException("The engine has nothing to send where the first minute needs it.");

    private static Segment Empty(Segment due) => due with { Flags = TcpFlags.None, Ack = default };

    private static bool Never(WorldState world) => false;

    /// <summary>Two hosts, as a lesson's scenario has them when it says nothing of them.</summary>
    private static Scenario Scenario() => new(
        [
            Host(Client, [192, 0, 2, 10], 49152, 1000, new AppCall.Open()),
            Host(Server, [192, 0, 2, 80], 80, 5000, new AppCall.Listen()),
        ],
        new PathSpec(SimTime.FromMs(40), [], []),
        Policy.Rfc9293);

    private static HostSpec Host(string name, byte[] address, ushort port, uint iss, AppCall call) => new(
        name,
        new Endpoint(new IPAddress(address), new Port(port)),
        new SeqNumber(iss),
        Mss: 1460,
        Buffer: 65535,
        [new AppAction(call, new AppCondition.AtOnce(), SimTime.Zero)]);
}
