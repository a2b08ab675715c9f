using Tutor.Study.Sandbox;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.Plain;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

public sealed class SandboxFlowTests
{
    [Theory]
    [InlineData("s o Right o Enter Enter Enter Enter", TcpState.Established, TcpState.Established)]
    [InlineData("s R Down Down Down Enter Right A x", TcpState.Established, TcpState.Closed)]
    [InlineData("s R Down Down Enter o Enter c Up x Enter", TcpState.SynSent, TcpState.SynReceived)]
    [InlineData("s R Down Down Down Enter f x t Enter", TcpState.FinWait1, TcpState.CloseWait)]
    public void Famous_cases_take_fewer_than_fifteen_keys(string keys, TcpState client, TcpState server)
    {
        Assert.InRange(keys.Split(' ').Length, 1, 14);
        Assert.Equal((client, server), States(new Stage().Press(keys)));
    }

    [Fact]
    public void The_name_of_a_file_may_have_spaces_and_letters_of_any_language()
    {
        Stage stage = new Stage().Press("s o E Enter");
        stage.Send(new Msg.Paste("my 握手 (2).mmd"));

        SandboxDialog.Asking asking = Assert.IsType<SandboxDialog.Asking>(Sandbox(stage).Dialog);
        Assert.EndsWith("my 握手 (2).mmd", asking.Text.Text, StringComparison.Ordinal);
        Assert.EndsWith(") x", ((SandboxDialog.Asking)Sandbox(stage.Press("Left Left Left Left Space x")).Dialog!)
            .Text.Text[..^4], StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_can_be_reached_with_arrows_and_enter()
    {
        for (int row = 0; row < SandboxMenu.Count; row++)
        {
            Stage stage = new Stage().Press("s Tab");
            for (int i = 0; i < row; i++)
            {
                stage.Press("Down");
            }

            Assert.Equal(row, SandboxMenu.RowOf(Sandbox(stage)));
            Model before = stage.Model;
            stage.Press("Enter");
            bool asked = stage.Commands.Any(command => command is Cmd.Sandbox);
            Assert.True(asked || stage.Model != before || stage.Model.Notice is not null, $"row {row}");
        }
    }

    [Fact]
    public void List_begins_with_the_calls_until_a_segment_is_under_way()
    {
        Stage stage = new Stage().Press("s Tab");
        Assert.Equal(Command.CallOpen, SandboxMenu.CommandAt(Sandbox(stage), 0));
        stage.Press("Down Enter");
        Assert.Equal(TcpState.Listen, Sandbox(stage).Session.World.Hosts[0].Tcb.State);
        Assert.Equal(Command.CallListen, Sandbox(stage).Chosen);
        stage.Press("Right Up Enter");
        Assert.Equal(Command.Deliver, SandboxMenu.CommandAt(Sandbox(stage), 0));
        Assert.Equal(0, SandboxMenu.RowOf(Sandbox(stage)));
    }

    [Fact]
    public void Empty_sandbox_offers_no_key_that_would_do_nothing()
    {
        string keys = new Stage().Press("s").Text.Split('\n')[^1];
        Assert.Contains("o OPEN", keys, StringComparison.Ordinal);
        Assert.DoesNotContain("deliver", keys, StringComparison.Ordinal);
        Assert.DoesNotContain("undo", keys, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_kept_and_opens_again()
    {
        Stage stage = new Stage().Press("s");
        Assert.Equal(new SandboxErrand.Read(SandboxName.Last, true), Errand(stage));
        stage.Press("o");
        var saved = Assert.IsType<SandboxErrand.Save>(Errand(stage));
        Assert.Equal(SandboxName.Last, saved.Name);
        Stage later = new Stage().Press("s");
        later.Send(new Msg.Sandbox(new SandboxReply.Kept(SandboxName.Last, "autosave.json", saved.Text)));
        Assert.Equal(Sandbox(stage).Session.World, Sandbox(later).Session.World);
        Assert.Equal("sandbox.resumed", later.Model.Notice!.Key);
    }

    [Fact]
    public void Refused_file_leaves_the_sandbox_as_it_is_and_says_where_it_is_wrong()
    {
        Stage stage = new Stage().Press("s o");
        Screen before = stage.Model.Screen;
        stage.Send(new Msg.Sandbox(new SandboxReply.Kept("bad", "bad.json", "{\n7")));
        Assert.Equal(before, stage.Model.Screen);
        Assert.Contains("bad.json:2", stage.Text);
    }

    [Fact]
    public void Saving_asks_for_a_good_name()
    {
        Stage stage = new Stage().Press("s o W").Type("A").Press("Enter");
        Assert.Equal("sandbox.bad-name", stage.Model.Notice!.Key);
        stage.Press("Backspace").Type("lost-fin").Press("Enter");
        Assert.Equal("lost-fin", Assert.IsType<SandboxErrand.Save>(Errand(stage)).Name);
        Assert.Contains("Sandbox: lost-fin", stage.Text);
    }

    [Fact]
    public void Export_names_a_file_and_carries_the_wire()
    {
        Stage stage = new Stage().Press("s o E Enter Enter");
        var export = Assert.IsType<SandboxErrand.Export>(Errand(stage));
        Assert.Equal("tcptutor-sandbox.mmd", export.File);
        Assert.Contains("client->>server: SYN seq=1000", export.Text);
    }

    [Fact]
    public void While_looking_back_nothing_is_done()
    {
        Stage stage = new Stage().Press("s o Right o Enter [");
        SandboxSession session = Sandbox(stage).Session;
        stage.Press("x");
        Assert.Equal("sandbox.looking-back", stage.Model.Notice!.Key);
        Assert.Equal(session, Sandbox(stage).Session);
        stage.Press("Esc x");
        Assert.NotEqual(session, Sandbox(stage).Session);
    }

    [Fact]
    public void Undo_takes_back_any_action_and_redo_makes_it_again()
    {
        Stage stage = new Stage().Press("s o Enter u");
        Assert.Single(Sandbox(stage).Session.World.InFlight.AsEnumerable());
        stage.Press("U");
        Assert.Equal(TcpState.Closed, States(stage).Server);
        stage.Press("U");
        Assert.Equal("notice.nothing-to-redo", stage.Model.Notice!.Key);
    }

    [Fact]
    public void Form_takes_formulas_and_forged_addresses()
    {
        Stage stage = Established().Press("i Tab").Type("=snd_nxt+5").Press("Tab Enter");
        Assert.Equal(1006u, Sandbox(stage).Session.World.Ladder[^1].Segment.Seq.Value);
        stage = Established().Press("F Tab").Type("=client.rcv_nxt").Press("Enter Enter Enter");
        Assert.Equal(TcpState.Closed, States(stage).Client);
    }

    [Fact]
    public void Form_says_what_is_wrong_and_goes_there()
    {
        Stage stage = Established().Press("F Shift-Tab Shift-Tab Backspace Backspace Backspace Enter");
        Assert.Equal("sandbox.bad-end", stage.Model.Notice!.Key);
        Assert.Equal(SandboxField.Source, Form(stage).Focus);
        stage.Send(new Msg.Paste(":81"));
        Assert.Equal("192.0.2.80:81", Form(stage).Source.Text);
        stage.Send(new Msg.Paste("\u001b[31m"));
        Assert.Equal("sandbox.paste", stage.Model.Notice!.Key);
    }

    [Fact]
    public void Rules_of_each_host_are_switched_by_themselves()
    {
        Stage stage = Established().Press("P Down Down Enter Right Down Down Enter");
        Assert.Contains("[profile linux | rfc9293, changed]", stage.Resize(120, 40).Text);
    }

    [Fact]
    public void Segments_and_actions_can_be_clicked()
    {
        Stage stage = new Stage().Press("s o Right o");
        HitArea line = stage.Picture.Hits.First(area => area.Hit == new Hit.Line(1));
        Msg click = new Msg.Click(line.Rect.X + 3, line.Rect.Y);
        stage.Send(click);
        Assert.Equal(1, Sandbox(stage).SelectedLine);
        stage.Send(click);
        Assert.True(Sandbox(stage).Session.World.Ladder[0].IsDelivered);
    }

    [Fact]
    public void Cursor_is_on_the_row_that_enter_works_on()
    {
        Stage stage = new Stage().Press("s o Right o");
        int row = stage.Picture.Frame.Cursor!.Value.Y;
        Assert.Contains(">2", stage.Text.Split('\n')[row]);
        stage.Press("Tab Down");
        row = stage.Picture.Frame.Cursor!.Value.Y;
        Assert.Contains("> x", stage.Text.Split('\n')[row]);
    }

    [Fact]
    public void Line_dialogue_plays_the_same()
    {
        Model model = new Stage().Model;
        foreach (string line in new[]
        {
            "sandbox", "open client", "listen server", "duplicate 1", "delay 1 2s", "deliver 2", "deliver 3",
            "send client 100", "policy client rfc5961-rst off", "forge from 192.0.2.80:80 to client RST seq=5101",
        })
        {
            PlainReply reply = PlainDialogue.Answer(model, line);
            Assert.NotEqual("", reply.Text);
            model = reply.Model;
        }

        var screen = Assert.IsType<Screen.Sandbox>(model.Screen);
        Assert.Equal(9, screen.Session.At);
        int forged = screen.Session.World.Sent;
        PlainReply last = PlainDialogue.Answer(model, $"deliver {forged}");
        Assert.Contains("The client is CLOSED.", last.Text);
        Assert.Contains("ESTABLISHED -> CLOSED", last.Text);
    }

    [Theory]
    [InlineData("open", "Name client or server")]
    [InlineData("send client", "send also takes a number")]
    [InlineData("deliver x", "deliver 3")]
    [InlineData("delay 1 5", "500ms")]
    [InlineData("segment client nonsense", "segment client SYN")]
    [InlineData("forge RST", "forge from")]
    [InlineData("profile client windows", "There is no profile windows.")]
    [InlineData("load ../x", "small letters")]
    [InlineData("drop 1", "Segment 1 is not under way.")]
    [InlineData("explain", "No rule fired")]
    [InlineData("policies", "rfc5961-rst")]
    [InlineData("start closing", "FIN-WAIT-1")]
    [InlineData("dance", "not understood")]
    public void Line_dialogue_answers_every_line(string line, string answer)
    {
        Model model = PlainDialogue.Answer(new Stage().Model, "sandbox").Model;
        Assert.Contains(answer, PlainDialogue.Answer(model, line).Text);
    }

    private static Stage Established() => new Stage().Press("s R Down Down Down Enter");

    private static Screen.Sandbox Sandbox(Stage stage) => (Screen.Sandbox)stage.Model.Screen;

    private static SandboxForm Form(Stage stage) => ((SandboxDialog.Making)Sandbox(stage).Dialog!).Form;

    private static SandboxErrand Errand(Stage stage) =>
        stage.Commands.AsEnumerable().OfType<Cmd.Sandbox>().Single().Errand;

    private static (TcpState Client, TcpState Server) States(Stage stage)
    {
        WorldState world = Sandbox(stage).Session.World;
        return (world[SandboxHosts.Client].Tcb.State, world[SandboxHosts.Server].Tcb.State);
    }
}
