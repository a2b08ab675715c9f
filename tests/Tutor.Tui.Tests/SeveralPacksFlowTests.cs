using Tutor.Lessons.Packs;
using Tutor.Study.Progress;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

public class SeveralPacksFlowTests
{
    [Fact]
    public void What_is_done_is_saved_for_the_pack_of_the_lesson_that_is_open()
    {
        Stage stage = new Stage().WithPacks();
        int first = stage.Model.Library.Find("my-pack/first")!.Value;
        stage.Press(string.Join(' ', Enumerable.Repeat("Down", first)) + " Enter");

        Assert.Equal("my-pack", Assert.IsType<Cmd.Save>(Assert.Single(stage.Commands)).Pack);
        Assert.Equal("my-pack", stage.Model.OpenPack);
        Assert.Null(stage.Model.Book.Of(PackId.Core).Of("first"));

        stage.Press("q");
        Assert.Equal(new Screen.LessonList(first), stage.Model.Screen);
        Assert.Equal(PackId.Core, stage.Model.OpenPack);
    }

    [Fact]
    public void The_same_lesson_id_in_two_packs_is_two_lessons()
    {
        Pack core = SmallCore.Load();
        Pack twin = core with { Manifest = core.Manifest with { Id = "twin", Title = "Twin" } };
        Library library = new([new Shelf("core", core), new Shelf("twin", twin)]);

        int place = Array.IndexOf([.. core.Manifest.Lessons], "handshake");
        Assert.Equal(place, library.Find("handshake"));
        Assert.Equal(place, library.Find("core/handshake"));
        Assert.Equal(core.Lessons.Count + place, library.Find("twin/handshake"));
        Assert.Null(library.Find("other/handshake"));
        Assert.Null(library.Find("twin/"));
        Assert.Null(library.Find(""));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(60, 16)]
    public void Of_many_packs_the_chosen_lesson_is_always_to_be_seen(int columns, int rows)
    {
        Stage stage = new(columns, rows);
        Pack pack = stage.Model.Library.Shelves[0].Pack!;
        Model model = stage.Model with
        {
            Library = new Library([.. Enumerable.Range(0, 40).Select(i => new Shelf($"p{i}", pack with
            {
                Manifest = pack.Manifest with { Id = $"p{i}", Title = $"Pack {i}" },
            }))]),
        };
        for (int i = 0; i < 80; i++)
        {
            string text = Tui.View.Screens.Render(LessonListUpdate.Select(model, i)).Frame.Cells.ToText();

            Assert.Equal(1, text.Split('\n').Count(line => line.Contains(" >  ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_page_whose_task_changed_since_it_was_solved_says_so()
    {
        Stage stage = new Stage().Open("handshake", "");
        ProgressEntry.Solved before = new(0, "handshake", "hs-client", "00000000", false);
        LearnerProgress known = LearnerProgress.None.After(before);

        Stage changed = new Stage(progress: known).Open("handshake", "hs-client");

        Assert.Contains("Changed since you solved it.", changed.Text, StringComparison.Ordinal);
        Assert.Equal(1, changed.Saved.OfType<ProgressEntry.Visited>().Last().Changed);
        Assert.DoesNotContain("Changed since", stage.Text, StringComparison.Ordinal);
    }
}
