using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Each code of the catalogue leads in at least one real situation. A new code needs its line here.</summary>
public class CatalogueTests
{
    private static readonly Policy KeepAlive = Policy.Rfc9293 with { KeepAlive = SimTime.FromSeconds(60) };

    private static readonly (string Code, Func<PlayedSide> Side, string Move)[] Lines =
    [
        ("wrong-side", BeforeLastAck, "SYN+ACK seq=5000 ack=1001"),
        ("time-wait-cut-short", InTimeWait, "RST seq=1002"),
        ("too-early", OpenWithKeepAlive, "ACK seq=5000 ack=1001"),
        ("wait-instead-of-answer", BeforeLastAck, "-"),
        ("null-segment", BeforeLastAck, "PSH seq=1001"),
        ("syn-with-fin", BeforeSyn, "SYN+FIN seq=1000"),
        ("syn-missing", BeforeSynAck, "ACK seq=5001 ack=1001"),
        ("syn-repeated", BeforeLastAck, "SYN seq=1000"),
        ("syn-in-synchronized", BeforeFin, "SYN seq=1001"),
        ("ack-flag-missing", BeforeSynAck, "SYN seq=5000"),
        ("ack-flag-on-first-syn", BeforeSyn, "SYN+ACK seq=1000 ack=5001"),
        ("fin-missing", BeforeFin, "ACK seq=1001 ack=5001"),
        ("fin-repeated", InFinWait2, "FIN+ACK seq=1001 ack=5001"),
        ("fin-before-close", BeforeLastAck, "FIN+ACK seq=1001 ack=5001"),
        ("rst-to-rst", AfterReset, "RST seq=1001"),
        ("rst-instead-of-fin", BeforeFin, "RST seq=1001"),
        ("rst-not-called-for", BeforeLastAck, "RST seq=1001"),
        ("rst-wrong-form", NobodyThere, "RST seq=0"),
        ("rst-missing", NobodyThere, "SYN+ACK seq=5000 ack=1001"),
        ("flag-not-called-for", BeforeLastAck, "ACK+URG seq=1001 ack=5001"),
        ("data-after-fin", InFinWait2, "ACK seq=1002 ack=5001 len=5"),
        ("data-before-established", BeforeSyn, "SYN seq=1000 len=10"),
        ("len-over-window", () => BeforeText(buffer: 500), "ACK seq=1001 ack=5001 len=501"),
        ("len-over-mss", () => BeforeText(buffer: 65_535), "ACK seq=1001 ack=5001 len=1461"),
        ("data-not-given", BeforeLastAck, "ACK seq=1001 ack=5001 len=10"),
        ("nothing-due", OpenServer, "ACK seq=5001 ack=1001"),
        ("seq-fin-not-counted", BeforeTimeWaitAck, "ACK seq=1001 ack=5002"),
        ("seq-data-not-counted", BeforeTalkAck, "ACK seq=1001 ack=5051"),
        ("seq-is-their-number", BeforeLastAck, "ACK seq=5001 ack=1001"),
        ("seq-relative-not-absolute", BeforeLastAck, "ACK seq=1 ack=5001"),
        ("seq-not-isn", BeforeSyn, "SYN seq=1001"),
        ("seq-wrap-missed", BeforeLastAckAtTheEnd, "ACK seq=1 ack=0"),
        ("seq-not-advanced", BeforeLastAck, "ACK seq=1000 ack=5001"),
        ("seq-skips-data", () => BeforeText(buffer: 65_535), "ACK seq=2461 ack=5001 len=540"),
        ("seq-ahead", BeforeLastAck, "ACK seq=1002 ack=5001"),
        ("seq-outside-window", BeforeLastAck, "ACK seq=900000 ack=5001"),
        ("ack-field-without-flag", BeforeSyn, "SYN seq=1000 ack=5001"),
        ("ack-equals-isn", BeforeLastAck, "ACK seq=1001 ack=5000"),
        ("ack-syn-not-counted", BeforeSynAckOfText, "SYN+ACK seq=5000 ack=1010"),
        ("syn-data-ignored", AfterSynWithText, "SYN+ACK seq=5000 ack=1011"),
        ("ack-fin-not-counted", BeforeTimeWaitAck, "ACK seq=1002 ack=5001"),
        ("ack-plus-one-for-data", BeforeTalkAck, "ACK seq=1101 ack=5002"),
        ("ack-data-not-counted", BeforeTalkAck, "ACK seq=1101 ack=5001"),
        ("ack-past-hole", BeforeDuplicateAck, "ACK seq=1001 ack=5031"),
        ("ack-own-number", BeforeLastAck, "ACK seq=1001 ack=1001"),
        ("ack-relative-not-absolute", BeforeLastAck, "ACK seq=1001 ack=1"),
        ("ack-wrap-missed", BeforeLastAckAtTheEnd, "ACK seq=0 ack=1"),
        ("ack-below-window", BeforeLastAck, "ACK seq=1001 ack=4000"),
        ("ack-ahead", BeforeLastAck, "ACK seq=1001 ack=5002"),
        ("window-taken-back", BeforeFin, "FIN+ACK seq=1001 ack=5001 win=100"),
    ];

    [Fact]
    public void Each_code_of_the_catalogue_leads_in_a_real_situation()
    {
        string[] wrong =
        [
            .. Lines
                .Select(l => (l.Code, Verdict: l.Side().Verdict(l.Move)))
                .Where(r => !r.Verdict.EndsWith($" {r.Code}", StringComparison.Ordinal))
                .Select(r => $"{r.Code}: {r.Verdict}"),
        ];

        Assert.Equal([], wrong);
    }

    /// <summary>Of each line the field, the rule, the message with its arguments, and what the peer did.</summary>
    [Fact]
    public void Each_finding_names_the_field_the_values_and_the_reason()
    {
        string[] findings =
        [
            .. Lines
                .Where(l => l.Move != "-")
                .Select(l => Judgements.Describe(Judge.Of(l.Side(), Moves.Of(l.Side(), l.Move)))),
        ];

        Golden.Match("findings", string.Join('\n', findings));
    }

    [Fact]
    public void No_code_is_without_a_situation() =>
        Assert.Equal(
            DiagnosisCodes.All.AsSpan().ToArray().Select(c => c.Id).Order(), Lines.Select(l => l.Code).Order());

    private static PlayedSide BeforeSyn() => Play(Handshake(), Client).Side;

    private static PlayedSide BeforeSynAck() => Play(Handshake(), Server, after: 1).Side;

    private static PlayedSide BeforeLastAck() => Play(Handshake(), Client, after: 2).Side;

    private static PlayedSide BeforeLastAckAtTheEnd() =>
        Play(Handshake(uint.MaxValue, uint.MaxValue), Client, after: 2).Side;

    private static PlayedSide OpenServer() => Play(Handshake(), Server, after: 1).Make(1).Side;

    private static PlayedSide OpenWithKeepAlive() =>
        Play(Handshake() with { Policy = KeepAlive }, Server, after: 1).Make(1).Side;

    private static PlayedSide NobodyThere() => Play(NobodyListens(), Server).Side;

    private static PlayedSide AfterReset() => Play(NobodyListens(), Client).Make(1).Side;

    private static PlayedSide BeforeFin() => Play(Teardown(), Client).Make(2).Side;

    /// <summary>Our FIN was acknowledged, theirs has not come yet.</summary>
    private static PlayedSide InFinWait2() => Play(Teardown(), Client).Make(3).Side;

    /// <summary>Their FIN has arrived, its ACK is due.</summary>
    private static PlayedSide BeforeTimeWaitAck() => Play(Teardown(), Client).Make(4).Side;

    /// <summary>Their FIN has come again, because the last ACK was lost.</summary>
    private static PlayedSide InTimeWait() =>
        Play(Teardown() with { Path = new PathSpec(SimTime.FromMs(40), [7], []) }, Client).Make(5).Side;

    /// <summary>The client has sent 100 octets and received 50, and nothing is to be sent but the ACK.</summary>
    private static PlayedSide BeforeTalkAck()
    {
        Scenario scenario = Of(
            [Open, SendWhen(TcpState.Established, 100)],
            [Listen, At(new AppCall.Send(50), new AppCondition.Received(100))]);
        Turn turn = Play(scenario, Client);
        while (turn.Side.Due is not { DataLength: 0 } || turn.Side.Tcb.Rcv.Nxt != new SeqNumber(5051))
        {
            turn = turn.Make(1);
        }

        return turn.Side;
    }

    private static PlayedSide BeforeText(uint buffer)
    {
        Scenario scenario = Of([Open, SendWhen(TcpState.Established, 3000)], [Listen]);
        HostSpec server = scenario.Hosts[1] with { Buffer = buffer };
        return Play(scenario with { Hosts = scenario.Hosts.SetItem(1, server) }, Client).Make(2).Side;
    }

    private static PlayedSide BeforeDuplicateAck() =>
        Arrived.At(Client, "ACK seq=5021 ack=1001 len=10 win=65535", Handshake(), afterOpen: true);

    private static PlayedSide AfterSynWithText() =>
        Arrived.At(Server, "SYN seq=1000 len=10 win=65535", Of([], [Listen]));

    /// <summary>
    /// A server that acknowledges text on a SYN (RFC 9293 section 3.10.7.2 leaves it open): RCV.NXT is behind the text.
    /// </summary>
    private static PlayedSide BeforeSynAckOfText()
    {
        PlayedSide side = AfterSynWithText();
        Host host = side.World.Hosts[1];
        var next = new SeqNumber(1011);
        Host taken = host with
        {
            Tcb = host.Tcb with { Rcv = host.Tcb.Rcv with { Nxt = next, Held = [], Unread = 10 } },
            Due = [host.Due[0] with { Ack = next }],
        };
        return side with { World = side.World with { Hosts = side.World.Hosts.SetItem(1, taken) } };
    }
}
