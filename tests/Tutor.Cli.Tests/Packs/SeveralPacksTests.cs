namespace Tutor.Cli.Tests.Packs;

public sealed class SeveralPacksTests : IDisposable
{
    private readonly World world = new();
    private readonly TemporaryDirectory work = new();

    private string Folder => work["my-pack"];

    public SeveralPacksTests() => world.Run("", "pack", "new", Folder);

    public void Dispose()
    {
        world.Dispose();
        work.Dispose();
    }

    [Fact]
    public void The_list_shows_each_pack_under_its_title_the_core_pack_first()
    {
        Add();
        string list = Ran("", "list");

        Assert.Matches(
            @"^Core TCP [\d.]+\n([a-z-]+ +new +.*\n)+\nMy pack 0.1.0\nfirst +new +A first lesson\n$", list);
        Assert.Matches(@"(?m)^handshake +new +Three-way handshake$", list);
    }

    [Fact]
    public void The_dialogue_says_where_a_pack_is_from()
    {
        Add();

        Assert.Contains($"  from: {Folder}\n", Ran("packs\nq\n", "--plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_is_found_in_the_core_pack_first_and_by_its_pack()
    {
        Replace("id: first", "id: handshake");
        Replace("pack.yaml", "lessons: [first]", "lessons: [handshake]");
        Add();

        Assert.Contains("my-pack/handshake", Ran("", "list"), StringComparison.Ordinal);
        Assert.StartsWith(
            $"{CoreLessons.Number("handshake")} Three-way handshake, page 1",
            Ran("q", "learn", "handshake"),
            StringComparison.Ordinal);
        Assert.StartsWith("A first lesson, page 1", Ran("q", "learn", "my-pack/handshake"), StringComparison.Ordinal);
        Assert.Equal(2, world.Run("", "learn", "my-pakc/handshake"));
        Assert.Contains("Did you mean 'my-pack/handshake'?", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_pack_has_a_log_of_its_own_and_removing_the_pack_keeps_it()
    {
        Add();
        Ran("next\nq\n", "learn", "first");

        Assert.False(File.Exists(world.Log));
        Assert.Contains("\"lesson\":\"first\"", File.ReadAllText(world.State("my-pack.jsonl")), StringComparison.Ordinal);
        Assert.Contains("page 2 of", Ran("", "list"), StringComparison.Ordinal);

        Ran("", "pack", "remove", "my-pack");
        Assert.True(File.Exists(world.State("my-pack.jsonl")));
        Assert.DoesNotContain("A first lesson", Ran("", "list"), StringComparison.Ordinal);
        Add();
        Assert.Contains("page 2 of", Ran("", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_changed_since_it_was_solved_is_said_so_on_its_page_and_in_the_list()
    {
        Add();
        string first = Ran("next\nnext\nnext\nnext\n2\nq\n", "learn", "first");
        Assert.Contains("one number each", first, StringComparison.Ordinal);

        Replace("- [ ] Every ack is one more than the seq that came.", "- [ ] Every ack is one more than seq.");
        Replace("pack.yaml", "version: 0.1.0", "version: 0.1.1");
        Ran("", "pack", "update");
        Assert.Contains("(Updated since you were last here.)", Ran("", "list"), StringComparison.Ordinal);
        Assert.DoesNotContain("Changed since", Ran("q\n", "learn", "first"), StringComparison.Ordinal);
        Assert.DoesNotContain("since", Ran("", "list"), StringComparison.Ordinal);

        Replace("- [x] The server's SYN used one number.", "- [x] SYN\n  > Right.\n- [ ] The server's SYN used no number.");
        Replace("pack.yaml", "version: 0.1.1", "version: 0.2.0");
        Ran("", "pack", "update");
        Assert.Contains("Changed since you solved it.", Ran("q\n", "learn", "first"), StringComparison.Ordinal);
        Assert.Contains("(Tasks that changed since you solved them: 1.)", Ran("", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_pack_is_listed_with_why_and_stops_nothing()
    {
        Add();
        File.WriteAllText(world.Data("packs/my-pack/pack.yaml"), "tcptutor: [");
        Directory.CreateDirectory(world.Data("packs/empty"));
        Directory.CreateDirectory(world.Data("packs/.new-half"));

        string list = Ran("", "list");
        Assert.Contains("\nmy-pack: cannot be opened. ", list, StringComparison.Ordinal);
        Assert.Contains("\nempty: cannot be opened. ", list, StringComparison.Ordinal);
        Assert.DoesNotContain("new-half", list, StringComparison.Ordinal);
        Assert.Contains("my-pack: cannot be opened.", Ran("q\n", "--plain"), StringComparison.Ordinal);
        Assert.Contains(
            $"{CoreLessons.Number("handshake")} Three-way handshake, page 1",
            Ran($"{CoreLessons.Row("handshake")}\nq\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_that_was_broken_by_hand_is_left_out_and_the_others_stay()
    {
        Add();
        File.WriteAllText(world.Data("packs/my-pack/lessons/02-next.md"), "---\ntcptutor: 1\nid: [\n---\n");

        Assert.Contains("A first lesson", Ran("", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cursor_is_on_the_lesson_of_any_pack_that_was_open_last()
    {
        Add();
        Ran("q\n", "learn", "handshake");
        Ran("q\n", "learn", "my-pack/first");

        Assert.Matches(@"\n\d+  A first lesson \(page 1 of", Ran("q\n"));
    }

    private void Add() => Ran("", "pack", "add", Folder);

    /// <summary>What a run printed, which has to end well.</summary>
    private string Ran(string input, params string[] args)
    {
        int before = world.Output.Length;
        int code = world.Run(input, args);
        Assert.True(code == 0, world.Error);
        return world.Output[before..];
    }

    private void Replace(string old, string now) => Replace("lessons/01-first.md", old, now);

    private void Replace(string path, string old, string now)
    {
        string file = Path.Combine(Folder, path);
        string text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }
}
