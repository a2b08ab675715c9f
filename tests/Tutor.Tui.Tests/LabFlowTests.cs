using Tutor.Study.Labs;
using Tutor.Study.Progress;
using Tutor.Study.Review;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Tui.App;
using Tutor.Tui.Tests.Plain;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>The SYN-flood lab as a learner does it.</summary>
public sealed class LabFlowTests
{
    private const string Simulated = "SIMULATED: no packet leaves this program";

    [Fact]
    public void The_page_opens_the_lab_and_Esc_goes_back_to_it()
    {
        Stage stage = new Stage().Open("syn-flood", "flood-lab");
        Assert.Contains("no packet leaves this program", stage.Text);
        stage.Press("Enter");
        Assert.IsType<Activity.Experimenting>(stage.Lesson.Activity);
        stage.Press("Esc");
        Assert.IsType<Activity.Reading>(stage.Lesson.Activity);
        stage.Press("Enter q");
        Assert.IsType<Activity.Reading>(stage.Lesson.Activity);
    }

    [Theory]
    [InlineData(60, 16)]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(160, 50)]
    public void That_it_is_simulated_is_always_on_screen(int columns, int rows)
    {
        Stage stage = At(new Stage(columns, rows));
        foreach (string keys in new[] { "", "Space", "Enter", "[", "t", "t", "N", "N", "Enter", "y" })
        {
            Assert.Contains(columns < 80 ? "SIMULATED" : Simulated, stage.Press(keys).Text);
        }
    }

    [Fact]
    public void Nothing_moves_until_a_key_is_pressed()
    {
        Stage stage = At(new Stage()).Press(".");
        Model before = stage.Model;
        stage.Resize(80, 24);
        Assert.Equal(1, Session(stage).Tape.Now);
        Assert.Equal(Session(before), Session(stage));
    }

    [Fact]
    public void A_run_is_held_with_a_word_until_the_prediction_is_locked_in()
    {
        Stage stage = At(new Stage()).Press("Space Space");
        Assert.Equal(7, Session(stage).Tape.Now);
        Assert.Equal("lab.held", stage.Model.Notice!.Key);
        stage.Press("2 Enter");
        Assert.Equal(17, Session(stage).Tape.Now);
        Assert.Contains("RIGHT", stage.Text);
        stage.Press("Space");
        Assert.Equal("p-backlog", Session(stage).Pending!.Id);
        Assert.Null(stage.Model.Notice);
    }

    [Fact]
    public void Knobs_turn_by_keys_and_by_the_mouse_and_count_from_now_on()
    {
        Stage stage = At(new Stage()).Press(". + c");
        Assert.Equal((10, SynCookieMode.WhenFull), (Session(stage).Tape.Knobs.Rate, Session(stage).Tape.Knobs.Cookies));
        Assert.Equal(1, Session(stage).Tape.Now);
        HitArea backlog = stage.Picture.Hits.Single(hit => hit.Hit is Hit.Knob { Index: 2 });
        stage.Send(new Msg.Click(backlog.Rect.X, backlog.Rect.Y)).Press("Right");
        Assert.Equal(16, Session(stage).Tape.Knobs.Backlog);
        stage.Press("Shift-Tab -");
        Assert.Equal(FloodSources.Bystanders, Session(stage).Tape.Knobs.Sources);
    }

    [Fact]
    public void The_lab_counts_for_the_lesson_when_every_prediction_was_locked_in()
    {
        Stage stage = At(new Stage()).Press("Space 2 Enter Enter 2 Enter Enter 1 Enter Enter");
        Assert.False(stage.Model.Progress.Of("syn-flood", "flood-lab").IsSolved);
        stage.Press("2 Enter");
        Assert.True(stage.Model.Progress.Of("syn-flood", "flood-lab").IsSolved);
        Assert.Equal([true, true, false, true], stage.Saved.OfType<ProgressEntry.Predicted>().Select(a => a.IsRight));
        Assert.Single(stage.Saved.OfType<ProgressEntry.Experimented>());
        // There is nothing to vary in a lab.
        Assert.Empty(ReviewQueue.All(stage.Model.Book, [new LessonName("core", "syn-flood")]));
        stage.Press("Enter Esc Enter Space Space");
        Assert.True(Session(stage).IsFree);
        Assert.True(Session(stage).Tape.Now > 7, "What was done before does not hold the run.");
    }

    [Theory]
    [InlineData("Esc")]
    [InlineData("l")]
    [InlineData("n")]
    [InlineData("Ctrl-c")]
    public void The_notebook_survives_whatever_way_the_lab_is_left(string key)
    {
        Stage stage = At(new Stage()).Press(". . .").Press(key);
        LabNote row = Assert.Single(stage.Saved.OfType<ProgressEntry.Noted>()).Note;
        Assert.Equal((1, 0, 3), (row.Run, row.From, row.To));
        LearnerProgress known = stage.Model.Book.Of(Lessons.Packs.PackId.Core);
        Stage later = new(progress: known);
        later.Enter(LabDoor.Open(later.Model, LabDoor.Find(later.Model.Library, "")!.Value));
        Assert.Equal(row, Assert.Single(Session(later).Notes));
        Assert.Equal(2, Session(later).Run);
    }

    [Fact]
    public void Each_row_of_the_notebook_is_saved_once()
    {
        Stage stage = At(new Stage()).Press(". + . + . R . Esc Enter Esc");
        Assert.Equal(4, stage.Saved.OfType<ProgressEntry.Noted>().Count());
        Assert.Equal(
            [(1, 0), (1, 1), (1, 2), (2, 0)],
            stage.Saved.OfType<ProgressEntry.Noted>().Select(noted => (noted.Note.Run, noted.Note.From)));
    }

    [Fact]
    public void A_flood_is_not_exported()
    {
        Stage stage = At(new Stage()).Press("Space y");
        Assert.Equal("lab.no-export", stage.Model.Notice!.Key);
        Assert.Empty(stage.Commands.OfType<Cmd.Copy>());
    }

    [Fact]
    public void The_cursor_sits_on_the_knob_or_on_the_option_that_has_the_keys()
    {
        Stage stage = At(new Stage());
        HitArea rate = stage.Picture.Hits.Single(hit => hit.Hit is Hit.Knob { Index: 0 });
        Assert.Equal(rate.Rect.Y, stage.Picture.Frame.Cursor!.Value.Y);
        stage.Press("Space Down");
        HitArea option = stage.Picture.Hits.First(hit => hit.Hit is Hit.Row { Index: 1 });
        Assert.Equal(option.Rect.Y, stage.Picture.Frame.Cursor!.Value.Y);
    }

    [Fact]
    public void The_line_dialogue_does_all_of_it()
    {
        Dialogue talk = new(At(new Stage()).Model);

        Assert.Contains("flood starts at 6.0", talk.Say("run"));
        Assert.Contains("Predict first", talk.Say("run 5"));
        Assert.Contains("That is what comes.", talk.Say("predict b"));
        Assert.Contains("SYN-RECEIVED 192.0.2.80:80", talk.Say("sockets"));
        Assert.Contains("It takes 0 to 50.", talk.Say("rate 51"));
        Assert.Contains("rate: 50", talk.Say("rate 50"));
        Assert.Contains("synack-retries: 1", talk.Say("retries 1"));
        Assert.Contains("cookies: on", talk.Say("cookies on"));
        Assert.Contains("7 s: half-open 8", talk.Say("chart"));
        Assert.Contains("Run 1, 0 s to 7 s", talk.Say("notebook"));
        Assert.Contains("never exported", talk.Say("export"));
        Assert.Contains("predict, lock in", talk.Say("tasks"));
        Assert.Contains("Something else comes.", talk.Say("predict 1"));
        Assert.Contains("Second 0.", talk.Say("restart"));
        Assert.Contains("The lab", talk.Say("leave"));
        Assert.Contains("SIMULATED", talk.Say("lab"));
        Assert.Contains("not understood", talk.Say("flood the neighbours"));
    }

    [Fact]
    public void A_lab_is_found_by_its_name_or_by_that_of_its_lesson()
    {
        Model model = new Stage().Model;
        Assert.Equal("flood-lab", LabDoor.Find(model.Library, "")!.Value.Id);
        Assert.Equal(LabDoor.Find(model.Library, ""), LabDoor.Find(model.Library, "syn-flood"));
        Assert.Equal(LabDoor.Find(model.Library, ""), LabDoor.Find(model.Library, "flood-lab"));
        Assert.Equal("accept-lab", LabDoor.Find(model.Library, "server-queues")!.Value.Id);
        Assert.Null(LabDoor.Find(model.Library, "handshake"));
        Assert.Equal("cli.unknown-lab.nearest", LabDoor.Unknown(model.Library, "flod-lab").Key);
        Model open = LabDoor.Open(model, LabDoor.Find(model.Library, "")!.Value).Model;
        Assert.IsType<Activity.Experimenting>(((Screen.InLesson)open.Screen).Activity);
    }

    [Fact]
    public void A_lab_without_a_flood_shows_no_attacker_and_no_knob_that_it_does_not_have()
    {
        Stage stage = AtQueues(new Stage(120, 40));
        Assert.Contains("accept queue 0 of 5", stage.Text);
        Assert.DoesNotContain("ATTACKER", stage.Text);
        Assert.DoesNotContain("SYN cookies", stage.Text);
        Assert.DoesNotContain("SYN+ACK retries", stage.Text);
        Assert.DoesNotContain("rate", stage.Press(". N").Text);
        stage.Press("Esc c");
        Assert.Equal(SynCookieMode.Off, Session(stage).Tape.Knobs.Cookies);
        Assert.Equal("lab.not-exported", stage.Press("y").Model.Notice!.Key);
        Assert.Equal("keyhelp.Copy-lab", Binding.SentenceOf(stage.Model, Command.Copy));
    }

    [Fact]
    public void A_knob_says_what_it_does_when_the_cursor_comes_to_it_and_the_ends_of_a_run_say_so()
    {
        Stage stage = At(new Stage()).Press("Tab");
        Assert.Equal("lab.knob-about.sources", stage.Model.Notice!.Key);
        Assert.Equal("lab.first-second", stage.Press("[").Model.Notice!.Key);
        Assert.Equal("lab.last-second", stage.Press(". ]").Model.Notice!.Key);
    }

    [Theory]
    [InlineData(60, 16)]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(160, 50)]
    public void The_title_tells_the_time_and_that_it_is_simulated(int columns, int rows)
    {
        string title = At(new Stage(columns, rows, profile: "linux")).Press(".").Text.Split('\n')[0];
        Assert.Contains("t=1 s", title, StringComparison.Ordinal);
        Assert.Contains("SIMULATED", title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_accept_queue_fills_and_the_table_shows_it_as_ss_does()
    {
        Stage stage = AtQueues(new Stage(120, 40)).Press("Space 2 Enter Enter 2 Enter");
        Assert.Contains("accept queue 5 of 5 [####################] FULL", stage.Text);
        Assert.Contains("RIGHT", stage.Text);
        stage.Press("t");
        Assert.Matches(@"LISTEN +5 +4 +192\.0\.2\.80:80", stage.Text);
        Assert.Contains("waits for accept()", stage.Text);
    }

    [Fact]
    public void All_predictions_about_the_accept_queue_come_true()
    {
        Stage stage = AtQueues(new Stage()).Press("Space");
        for (int i = 0; i < 5; i++)
        {
            stage.Press("2 Enter Enter");
        }

        Assert.True(Session(stage).IsDone);
        Assert.All(Session(stage).Answers, answer => Assert.Equal(answer.Given, answer.Right));
        Assert.True(stage.Model.Progress.Of("server-queues", "accept-lab").IsSolved);
    }

    [Fact]
    public void The_line_dialogue_tells_of_the_accept_queue()
    {
        Dialogue talk = new(AtQueues(new Stage()).Model);

        Assert.Contains("not part of this lab", talk.Say("cookies on"));
        Assert.Contains("It takes never, 1 to 60, at-once.", talk.Say("accept sometimes"));
        Assert.Contains("accept: 2", talk.Say("accept 2"));
        Assert.Contains("accept: at-once", talk.Say("accept at-once"));
        Assert.Contains("users: 2", talk.Say("users 2"));
        Assert.Contains("abort-on-overflow: off", talk.Say("abort off"));
        Assert.Contains("Taken by accept(): 2.", talk.Say("run"));
        Assert.Contains("The accept queue holds 4 of 5.", talk.Say("predict b"));
        string full = talk.Say("predict b");
        Assert.Contains("The accept queue holds 5 of 5: FULL.", full);
        Assert.Contains("half-open at the server: 1.", full);
        Assert.DoesNotContain("flood", full);
        Assert.Contains("LISTEN 192.0.2.80:80, accept queue 5, backlog 4.", talk.Say("sockets"));
        Assert.Contains("Recv-Q 100, Send-Q 0, waits for accept().", talk.Say("ss"));
        Assert.Contains("accept queue 5", talk.Say("chart"));
        Assert.Contains("(backlog 4, accept never, abort-on-overflow off, users 2)", talk.Say("notebook"));
        Assert.Contains("not exported", talk.Say("export"));
    }

    private static Stage AtQueues(Stage stage) => stage.Open("server-queues", "accept-lab").Press("Enter");

    private static Stage At(Stage stage) => stage.Open("syn-flood", "flood-lab").Press("Enter");

    private static LabSession Session(Stage stage) => Session(stage.Model);

    private static LabSession Session(Model model) =>
        ((Activity.Experimenting)((Screen.InLesson)model.Screen).Activity).Session;
}
