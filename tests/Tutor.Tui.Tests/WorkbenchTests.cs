using System.Text;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Testing;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>A lesson that is being written: what is on the screen after each saving.</summary>
public sealed class WorkbenchTests
{
    private const string Item = "hs-client";

    private static readonly string Good = File.ReadAllText(Path.Combine(Repository.Root, "lessons", "02-handshake.md"));

    [Fact]
    public void A_sound_lesson_has_no_findings_and_opens_at_the_item()
    {
        Stage stage = Open(Good);

        Assert.Equal(Item, stage.Lesson.Page.ItemId);
        Assert.True(stage.Model.Workbench!.Findings.IsEmpty, stage.Model.Workbench.Findings.ToString());
    }

    [Fact]
    public void The_key_of_the_findings_is_named_where_there_is_no_room_for_them()
    {
        Stage stage = Open(Good).Resize(60, 16);
        stage.Send(new Msg.Edited(Good.Replace(":max-moves: ", ":max-moves: x", StringComparison.Ordinal)));
        Assert.False(stage.Model.Workbench!.Findings.IsEmpty);
        Assert.Contains("Ctrl-e findings", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saving_that_leaves_the_exercise_as_it_is_keeps_the_moves()
    {
        Stage stage = Open(Good).Press("Enter");
        string moved = Good.Replace("## Watch", "Another paragraph.\n\n## Watch", StringComparison.Ordinal);

        stage.Send(new Msg.Edited(moved));

        Assert.NotEqual(Good, moved);
        Assert.Single(stage.Run.Past);
    }

    [Fact]
    public void A_saving_that_changes_only_words_shows_them_and_keeps_the_moves()
    {
        Stage stage = Open(Good).Press("Enter");

        stage.Send(new Msg.Edited(Good.Replace("Open a connection to", "Please open a connection to", StringComparison.Ordinal)));

        Assert.Single(stage.Run.Past);
        Assert.Contains("Please open", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saving_that_changes_the_exercise_begins_it_anew()
    {
        Stage stage = Open(Good).Press("Enter");

        stage.Send(new Msg.Edited(Good.Replace(":max-moves: 4", ":max-moves: 5", StringComparison.Ordinal)));

        Assert.Equal(Item, stage.Lesson.Page.ItemId);
        Assert.Equal(5, stage.Run.Exercise.MaxMoves);
        Assert.Empty(stage.Run.Past);
    }

    [Fact]
    public void A_saving_that_changes_the_scenario_begins_it_anew()
    {
        Stage stage = Open(Good).Press("Enter");

        stage.Send(new Msg.Edited(Good.Replace("isn: 1000", "isn: 1001", StringComparison.Ordinal)));

        Assert.Empty(stage.Run.Past);
        Assert.Contains("1001", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saving_of_a_shared_scenario_begins_what_is_played_with_it_anew()
    {
        int start = Good.IndexOf("```{scenario} hs\n", StringComparison.Ordinal) + "```{scenario} hs\n".Length;
        int end = Good.IndexOf("```", start, StringComparison.Ordinal);
        string lesson = Good[..start] + Good[end..];
        Msg.Edited Saved(string body) => new(lesson)
        {
            Around = new MemoryPackFiles(new Dictionary<string, byte[]>
            {
                ["scenarios/hs.yaml"] = Encoding.UTF8.GetBytes(body),
            }),
        };
        Stage stage = Open(Good).Press("Enter");

        stage.Send(Saved(Good[start..end]));
        Assert.Single(stage.Run.Past);
        stage.Send(Saved(Good[start..end].Replace("isn: 1000", "isn: 1001", StringComparison.Ordinal)));

        Assert.Empty(stage.Run.Past);
        Assert.Contains("1001", stage.Text, StringComparison.Ordinal);
        stage.Send(Saved("client: {isn: x}\n"));
        Assert.Equal("scenarios/hs.yaml", stage.Model.Workbench!.Findings[0].File);
        Assert.Contains("scenarios/hs.yaml:1:15 error", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_cannot_be_read_stays_on_the_screen_as_it_was()
    {
        Stage stage = Open(Good).Press("Enter");

        stage.Send(new Msg.Edited(Good.Replace(":goal: client.state", ":goal: client.stat", StringComparison.Ordinal)));

        Assert.Equal(Item, stage.Lesson.Page.ItemId);
        Assert.Single(stage.Run.Past);
        Assert.True(stage.Model.Workbench!.IsBehind);
        Assert.All(stage.Model.Workbench.Findings, finding => Assert.Equal("bad-formula", finding.Id));

        stage.Send(new Msg.Edited(Good));

        Assert.False(stage.Model.Workbench!.IsBehind);
        Assert.Single(stage.Run.Past);
    }

    [Fact]
    public void A_text_that_is_no_lesson_leaves_the_screen_and_says_why()
    {
        Stage stage = Open(Good);

        stage.Send(new Msg.Edited("nothing yet"));

        Assert.Equal(Item, stage.Lesson.Page.ItemId);
        Assert.Contains("front matter", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_becomes_a_lesson_is_opened()
    {
        Stage stage = new(100, 30);
        stage.Author(new Workbench("h.md", [], IsBehind: true));

        stage.Send(new Msg.Edited(Good));

        Assert.Equal("handshake", stage.Lesson.Lesson.Id);
    }

    [Fact]
    public void What_an_author_tries_is_not_saved()
    {
        Stage stage = Open(Good).Press("Enter").FinishVariant().Press("Enter").FinishVariant()
            .Press("Enter").FinishVariant().Press("n n");

        Assert.Empty(stage.Saved);
    }

    [Fact]
    public void All_findings_can_be_read_in_full()
    {
        Stage stage = Open(Good).Send(new Msg.Edited(Broken)).Press("Ctrl-e");

        Assert.Contains("[unknown-option]", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[unknown-option]", stage.Press("Esc").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 16)]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(160, 50)]
    public void Findings_stand_below_or_beside_the_lesson(int columns, int rows)
    {
        Stage stage = Open(Good, columns, rows).Send(new Msg.Edited(Broken));

        Golden.Match($"workbench-{columns}x{rows}", stage.Text);
    }

    private static string Broken => Good.Replace(":max-moves: 4", ":max-movs: 4", StringComparison.Ordinal);

    private static Stage Open(string text, int columns = 100, int rows = 30)
    {
        LessonResult read = WorkbenchUpdate.Read("h.md", text);
        Stage stage = new(columns, rows);
        stage.Author(new Workbench("h.md", read.Findings, IsBehind: false));
        return stage.Enter(WorkbenchUpdate.Open(stage.Model, read.Lesson!, Item));
    }
}
