using System.Text;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Translating;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>The list of lessons: parts, words, filter, packs.</summary>
public sealed class MenuFlowTests
{
    private static Screen.LessonList List(Stage stage) => Assert.IsType<Screen.LessonList>(stage.Model.Screen);

    [Fact]
    public void Lessons_stand_below_their_parts_under_their_numbers()
    {
        string text = new Stage().Text;

        Assert.Contains("1  OPENING A CONNECTION", text, StringComparison.Ordinal);
        Assert.Contains(">  1.1  Three-way handshake", text, StringComparison.Ordinal);
        Assert.Contains("2.1  Four-way teardown", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_lesson_is_about_is_there_to_its_end_since_no_key_scrolls_it()
    {
        const string Long = "Say which side ends in which state after every segment that was lost on its way";
        Stage stage = new();
        Pack pack = stage.Model.Library.Shelves[0].Pack!;
        PackLesson first = pack.Lessons[0];
        Lesson head = first.Head with
        {
            Objectives = EquatableArray.From(Enumerable.Range(1, 4).Select(n => new Objective($"o{n}", $"{Long} {n}"))),
        };
        stage.Enter(stage.Model with { Library = new Library(pack with { Lessons = [first with { Head = head }] }) });

        Assert.Contains("way 4", stage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, " 1.1 Three-way handshake  ")]
    [InlineData(100, " Core TCP > 1 Opening a connection > 1.1 Three-way handshake  ")]
    public void The_top_line_of_a_lesson_says_where_it_is(int columns, string start) => Assert.StartsWith(
        start, new Stage(columns).Open("handshake", "").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("teardown")]
    [InlineData("FOUR")]
    [InlineData("close why")]
    [InlineData("2.")]
    [InlineData("Closing")]
    [InlineData("ｔｅａｒ")]
    public void What_is_typed_is_found_in_title_summary_objectives_part_id_and_number(string typed)
    {
        Stage stage = new Stage().Press("/").Type(typed);

        Assert.DoesNotContain("1.1  Three-way", stage.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 4", stage.Text, StringComparison.Ordinal);
        Assert.Equal("teardown", stage.Press("Enter").Lesson.Lesson.Id);
    }

    [Fact]
    public void The_cursor_stays_on_its_lesson_or_goes_to_the_nearest_hit()
    {
        Stage stage = new Stage().WithLinks().Press("Down Down Down Down Down /").Type("things");
        Assert.Contains(">  1.2  Second things", stage.Text, StringComparison.Ordinal);

        stage.Press("Up");
        Assert.Contains(">  1.1  First things", stage.Text, StringComparison.Ordinal);

        stage.Press("Esc");
        Assert.Null(List(stage).Filter);
        Assert.Equal(4, List(stage).Selected);
        Assert.Contains("Four-way teardown", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_taken_back_brings_the_cursor_back()
    {
        Stage stage = new Stage().WithLinks().Press("Down Down Down /").Type("h");
        stage.Type("andshake").Press("Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace");
        stage.Press("Backspace Esc");

        Assert.Equal(3, List(stage).Selected);
    }

    [Fact]
    public void While_a_filter_is_typed_letters_are_text_and_q_leaves_nothing()
    {
        Stage stage = new Stage().Press("/").Type("q?/P");

        Assert.Equal("q?/P", List(stage).Filter!.Text);
        Assert.Null(stage.Model.Top);
        Assert.Contains("Nothing matches \"q?/P\".", stage.Text, StringComparison.Ordinal);
        stage.Press("Enter");
        Assert.Contains("No lesson matches.", stage.Text, StringComparison.Ordinal);
        Assert.Contains("F1 help", stage.Press("Left").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pasted_filter_is_its_first_line_without_control_characters()
    {
        Stage stage = new Stage().Press("/");
        stage.Send(new Msg.Paste("tear\u001b[31m\u0007\nsecond"));

        Assert.Equal("tear[31m", List(stage).Filter!.Text);
    }

    [Fact]
    public void The_cursor_of_the_terminal_is_in_the_field()
    {
        Stage stage = new Stage().Press("/").Type("ab");

        Assert.Equal(13, stage.Picture.Frame.Cursor!.Value.X);
        Assert.Equal(2, stage.Picture.Frame.Cursor.Value.Y);
    }

    [Fact]
    public void Packs_without_hits_are_left_out()
    {
        Stage stage = new Stage().WithPacks().Press("/").Type("handshake");

        Assert.DoesNotContain("my-pack", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_packs_say_where_they_are_from_and_how_to_add_one()
    {
        Stage stage = new Stage(120, 40).WithLinks();
        Assert.Contains("* Core TCP", stage.Text, StringComparison.Ordinal);

        stage.Press("P");

        Assert.Contains("from       /home/lin/exam", stage.Text, StringComparison.Ordinal);
        Assert.Contains("from       inside the program", stage.Text, StringComparison.Ordinal);
        Assert.Contains("tcptutor pack add FOLDER", stage.Text, StringComparison.Ordinal);
        Assert.Null(stage.Press("P").Model.Top);
    }

    [Fact]
    public void A_lesson_with_something_solved_says_how_much_of_it()
    {
        Stage stage = new Stage().Open("handshake", "q-syn-seq").Press("2 Enter q");
        int tasks = stage.Saved.OfType<ProgressEntry.Visited>().Last().Tasks;

        Assert.True(tasks > 3);
        Assert.Contains($" 1 of {tasks} tasks ", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solved_lesson_whose_text_changed_says_so()
    {
        LearnerProgress solved = LearnerProgress.None
            .After(new ProgressEntry.Visited(0, "handshake", "", 1, 9) { Text = "00000000" })
            .After(new ProgressEntry.Completed(0, "handshake", ""));

        Assert.Contains("  changed ", new Stage(progress: solved).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_says_when_the_lesson_was_open_last()
    {
        const long now = 1_700_000_000_000;
        Stage stage = new Stage().At(now).Open("handshake", "hs-client").Press("Enter h q");
        Assert.Contains("Last time: less than an hour ago, stopped at page 4, 1 hint.", stage.Text);

        stage.At(now + (3 * 60 * 60 * 1000));
        Assert.Contains("Last time: 3 hours ago, stopped at page 4, 1 hint.", stage.Text);
        Assert.DoesNotContain("Last time", stage.At(0).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_lesson_is_hashed_once()
    {
        CountingFiles files = new(SmallCore.Load().Files);
        Library library = new(SmallCore.Load() with { Files = files });
        LibraryLesson lesson = library.Lessons[0];

        Assert.Equal(lesson.Hash, lesson.Hash);
        Assert.Equal(1, files.Reads);
        Assert.Equal(lesson, lesson with { });
        Assert.Equal(Fnv.Of(lesson.Text), lesson.Hash);
    }

    [Fact]
    public void A_lesson_whose_shared_scenario_changes_is_another_one()
    {
        Assert.NotEqual(HashWith("hs", "isn: 1000"), HashWith("hs", "isn: 1001"));
        Assert.Equal(HashWith("other", "isn: 1000"), HashWith("other", "isn: 1001"));
    }

    private static string HashWith(string named, string value)
    {
        const string File = "lessons/a.md";
        string text = $"---\ntcptutor: 1\nid: a\ntitle: A\n---\n\n```{{scenario}} {named}\n```\n";
        MemoryPackFiles files = new(new Dictionary<string, byte[]>
        {
            [PackManifest.File] = Encoding.UTF8.GetBytes("tcptutor: 1\nid: p\nversion: 1.0.0\ntitle: P\n"),
            [File] = Encoding.UTF8.GetBytes(text),
            ["scenarios/hs.yaml"] = Encoding.UTF8.GetBytes($"client: {{{value}}}\n"),
        });
        return Assert.Single(new Library(PackReader.Load(files)!).Lessons).Hash;
    }

    private sealed class CountingFiles(IPackFiles inner) : IPackFiles
    {
        public int Reads { get; private set; }

        public Tcp.EquatableArray<string> Paths => inner.Paths;

        public Tcp.EquatableArray<Lessons.Model.Finding> Problems => inner.Problems;

        public byte[] Read(string path)
        {
            Reads++;
            return inner.Read(path);
        }
    }

    [Fact]
    public void The_lesson_that_was_read_ahead_is_the_one_that_opens()
    {
        Stage stage = new Stage().Press("Down");
        LessonListUpdate.ReadAhead(stage.Model);
        Lesson ahead = LessonOpening.Read(stage.Model, stage.Model.Library.Lessons[1]).Lesson!;

        Assert.Same(ahead, stage.Press("Enter").Lesson.Lesson);
        Assert.Same(ahead, stage.Press("q Enter").Lesson.Lesson);
        Assert.Equal("handshake", stage.Press("q Up Enter").Lesson.Lesson.Id);
        Assert.Equal(ahead, stage.Press("q Down Enter").Lesson.Lesson);
    }

    [Fact]
    public void A_text_that_changed_is_read_anew()
    {
        LessonMemo memo = new();
        int count = 0;
        LessonResult Read(SourceLesson source) =>
            new(new Lesson { Id = source.Text, Title = $"{++count}" }, []);

        Assert.Same(memo.Read(new("a.md", "one"), Read), memo.Read(new("a.md", "one"), Read));
        Assert.Equal("two", memo.Read(new("a.md", "two"), Read).Lesson!.Id);
        SourceLesson translated = new("a.md", "two") { Translation = new("i18n/zh-Hans/a.md", "", "en") };
        Assert.Equal("3", memo.Read(translated, Read).Lesson!.Title);
        Assert.Equal("4", memo.Read(translated with { Shared = Shared("one") }, Read).Lesson!.Title);
        Assert.Equal("4", memo.Read(translated with { Shared = Shared("one") }, Read).Lesson!.Title);
        Assert.Equal("5", memo.Read(translated with { Shared = Shared("another") }, Read).Lesson!.Title);
        Assert.Equal(5, count);

        static SharedScenarios Shared(string text) => SharedScenarios.Of(new MemoryPackFiles(
            new Dictionary<string, byte[]> { ["scenarios/two.yaml"] = Encoding.UTF8.GetBytes(text) }));
    }

    [Fact]
    public void Nothing_is_read_ahead_outside_the_list()
    {
        Stage stage = new Stage().Press("Enter");
        Lesson open = stage.Lesson.Lesson;
        LessonListUpdate.ReadAhead(stage.Press(",").Model);
        LessonListUpdate.ReadAhead(stage.Press("Esc").Model);

        Assert.Same(open, LessonOpening.Read(stage.Model, stage.Lesson.From).Lesson);
    }
}
