using System.IO.Compression;
using Tutor.Cli.Outside;

namespace Tutor.Cli.Tests.Packs;

public sealed class PackCommandTests : IDisposable
{
    private readonly World world = new();
    private readonly TemporaryDirectory work = new();

    private string Folder => work["my-pack"];

    public void Dispose()
    {
        world.Dispose();
        work.Dispose();
    }

    [Fact]
    public void A_new_pack_can_be_added_listed_and_removed()
    {
        Assert.Equal(0, world.Run("", "pack", "new", Folder));
        Assert.Equal(0, world.Run("", "pack", "add", Folder));
        Assert.Contains("My pack  (my-pack 0.1.0)", world.Output, StringComparison.Ordinal);
        Assert.Contains("  licence    CC-BY-4.0", world.Output, StringComparison.Ordinal);
        Assert.Contains("KB, files: 3", world.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Installed("lessons/01-first.md")));
        Assert.Contains(Folder, File.ReadAllText(world.Data("packs.lock")), StringComparison.Ordinal);

        Assert.Equal(0, world.Run("", "pack", "list"));
        Assert.Matches(@"(?m)^my-pack  0\.1\.0  en +lessons: 1 +My pack$", world.Output);
        string[] rows = world.Output.TrimEnd().Split('\n')[^2..];
        Assert.Equal(rows[0].IndexOf("Core TCP", StringComparison.Ordinal), rows[1].IndexOf("My pack", StringComparison.Ordinal));

        Assert.Equal(0, world.Run("", "pack", "remove", "my-pack"));
        Assert.Contains("What you did in it is kept", world.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Installed("")));
        Assert.Empty(world.Error);
    }

    [Fact]
    public void What_begins_is_not_written_over()
    {
        world.Run("", "pack", "new", Folder);
        File.WriteAllText(Path.Combine(Folder, "README.md"), "mine");

        Assert.Equal(2, world.Run("", "pack", "new", Folder));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Folder, "README.md")));
        Assert.Equal(2, world.Run("", "pack", "new", work["Not An Id"]));
        Assert.Equal(2, world.Run("", "pack", "new", work["core"]));
    }

    [Fact]
    public void A_pack_with_errors_is_refused_with_1_and_its_findings()
    {
        world.Run("", "pack", "new", Folder);
        Change("lessons/01-first.md", "verdict: refused", "verdict: correct");

        Assert.Equal(1, world.Run("", "pack", "add", Folder));
        Assert.Contains("lessons/01-first.md:", world.Error, StringComparison.Ordinal);
        Assert.Contains("[expect-row]", world.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", world.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Installed("")));
    }

    [Fact]
    public void What_there_is_not_is_refused_with_2_and_the_nearest()
    {
        world.Run("", "pack", "new", Folder);
        world.Run("", "pack", "add", Folder);

        Assert.Equal(2, world.Run("", "pack", "add", work["my-pakc"]));
        Assert.Contains("Did you mean 'my-pack'?", world.Error, StringComparison.Ordinal);
        Assert.Equal(2, world.Run("", "pack", "remove", "my-pac"));
        Assert.Equal(2, world.Run("", "pack", "update", "my-pac"));
        Assert.Equal(2, world.Run("", "pack", "update", "my-pack@v1"));
        Assert.Equal(2, world.Run("", "pack", "remove", "core"));
        Assert.Equal(2, world.Run("", "pack", "migrate", work["none"]));
        Assert.Equal(2, world.Run("", "pack", "add", "http://example.org/a.git@v1"));
        Assert.Equal(2, world.Run("", "pack", "add", "https://example.org/a.git"));
        Assert.Equal(2, world.Run("", "pack", "add", Folder));
        Assert.Contains("'tcptutor pack update my-pack'", world.Error, StringComparison.Ordinal);
        Assert.Equal(2, world.Run("", "pack"));
    }

    [Fact]
    public void The_id_of_the_core_pack_cannot_be_taken()
    {
        world.Run("", "pack", "new", Folder);
        Change("pack.yaml", "id: my-pack ", "id: core ");

        Assert.Equal(2, world.Run("", "pack", "add", Folder));
        Assert.Contains("'core' is the pack inside the program", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_shows_what_is_new_in_the_change_log()
    {
        world.Run("", "pack", "new", Folder);
        world.Run("", "pack", "add", Folder);
        Change("pack.yaml", "version: 0.1.0", "version: 0.3.0");
        File.WriteAllText(
            Path.Combine(Folder, "CHANGELOG.md"),
            "# Changes\n\n## [0.3.0] - 2026-02-01\n\n- A third \u001b[31mlesson.\n\n## 0.2.0\n\n- A second.\n\n## 0.1.0\n\n- Begun.\n");

        Assert.Equal(0, world.Run("", "pack", "update"));
        Assert.EndsWith(
            "my-pack: 0.1.0 -> 0.3.0\n## [0.3.0] - 2026-02-01\n\n- A third \uFFFD[31mlesson.\n\n## 0.2.0\n\n- A second.\n",
            world.Output,
            StringComparison.Ordinal);
        Assert.Equal(0, world.Run("", "pack", "update", "my-pack"));
        Assert.EndsWith("my-pack 0.3.0 is what is there; nothing to do.\n", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_fails_its_check_does_not_replace_the_old_one()
    {
        world.Run("", "pack", "new", Folder);
        world.Run("", "pack", "add", Folder);
        string before = File.ReadAllText(Installed("lessons/01-first.md"));
        Change("lessons/01-first.md", "title: A first", "tilte: A first");

        Assert.Equal(1, world.Run("", "pack", "update", "my-pack"));
        Assert.Equal(before, File.ReadAllText(Installed("lessons/01-first.md")));
        Assert.EndsWith("my-pack 0.1.0 stays as it is.\n", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_whose_source_is_gone_stays()
    {
        world.Run("", "pack", "new", Folder);
        world.Run("", "pack", "add", Folder);
        Directory.Delete(Folder, recursive: true);

        Assert.Equal(1, world.Run("", "pack", "update"));
        Assert.True(File.Exists(Installed("pack.yaml")));
    }

    [Fact]
    public void The_list_says_which_pack_is_no_longer_what_was_added()
    {
        world.Run("", "pack", "new", Folder);
        world.Run("", "pack", "add", Folder);
        File.AppendAllText(Installed("lessons/01-first.md"), "\nmore\n");
        Directory.CreateDirectory(world.Data("packs/stranger"));
        File.WriteAllText(world.Data("packs/stranger/pack.yaml"), "tcptutor: 9\n");

        Assert.Equal(0, world.Run("", "pack", "list"));
        Assert.Contains("My pack  (changed since it was added)", world.Output, StringComparison.Ordinal);
        Assert.Contains("its pack.yaml cannot be read", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_crash_left_is_put_right_by_the_next_change()
    {
        world.Run("", "pack", "new", Folder);
        world.Run("", "pack", "add", Folder);
        Directory.CreateDirectory(world.Data("packs/.new-other/lessons"));
        Directory.Move(Installed(""), world.Data("packs/.old-my-pack"));

        Assert.Equal(0, world.Run("", "pack", "update"));
        Assert.Equal([Installed("")], Directory.GetDirectories(world.Data("packs")).Order());
        Assert.True(File.Exists(Installed("pack.yaml")));
    }

    [Fact]
    public void A_lock_that_another_program_holds_is_waited_for_and_then_said()
    {
        world.Run("", "pack", "new", Folder);
        world.Run("", "pack", "add", Folder);
        using FileStream held = FileLock.Open(
            world.Data("packs.lock.held"),
            new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Share = FileShare.None });

        Assert.Equal(1, world.Run("", "pack", "remove", "my-pack"));
        Assert.Contains("The packs cannot be changed", world.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Installed("pack.yaml")));
    }

    [Theory]
    [InlineData("""{"tcptutor":1,"packs":[{"id":"../../x","version":"1.0.0","source":"","tag":"","sha256":""}]}""")]
    [InlineData("""{"tcptutor":2,"packs":[]}""")]
    [InlineData("""{"packs":[]}""")]
    public void A_packs_lock_that_names_another_folder_or_format_is_refused(string text)
    {
        world.Run("", "pack", "new", Folder);
        Directory.CreateDirectory(world.Data("packs"));
        Directory.CreateDirectory(world.Data("../x"));
        File.WriteAllText(world.Data("packs.lock"), text);

        Assert.Equal(1, world.Run("", "pack", "remove", "../../x"));
        Assert.Equal(1, world.Run("", "pack", "add", Folder));

        Assert.True(Directory.Exists(world.Data("../x")));
        Assert.Equal(text, File.ReadAllText(world.Data("packs.lock")));
        Assert.Contains("Move it away", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packs_lock_that_is_not_ours_is_not_written_over()
    {
        Directory.CreateDirectory(world.Data(""));
        File.WriteAllText(world.Data("packs.lock"), "[1, 2");
        world.Run("", "pack", "new", Folder);

        Assert.Equal(1, world.Run("", "pack", "add", Folder));
        Assert.Equal("[1, 2", File.ReadAllText(world.Data("packs.lock")));
    }

    [Fact]
    public void A_zip_archive_can_be_added()
    {
        world.Run("", "pack", "new", Folder);
        ZipFile.CreateFromDirectory(Folder, work["my.zip"], CompressionLevel.Fastest, includeBaseDirectory: true);

        Assert.Equal(0, world.Run("", "pack", "add", work["my.zip"]));
        Assert.True(File.Exists(Installed("lessons/01-first.md")));
    }

    [Fact]
    public void An_archive_with_an_attack_is_refused_with_1_and_writes_nothing()
    {
        using (ZipArchive archive = ZipFile.Open(work["evil.zip"], ZipArchiveMode.Create))
        {
            archive.CreateEntry("pack.yaml");
            archive.CreateEntry("../../evil.md");
        }

        Assert.Equal(1, world.Run("", "pack", "add", work["evil.zip"]));
        Assert.Contains("[bad-path]", world.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(world.Data("packs")));
    }

    [Theory]
    [InlineData("tcptutor: 1", "tcptutor: 2", "newer than format 1", 2)]
    [InlineData("tcptutor: 1", "tcptutor: 1", "nothing to do", 0)]
    public void Migrating_says_which_format_a_pack_is_in(string old, string now, string said, int code)
    {
        world.Run("", "pack", "new", Folder);
        Change("pack.yaml", old, now);

        Assert.Equal(code, world.Run("", "pack", "migrate", Folder));
        Assert.Contains(said, world.Output + world.Error, StringComparison.Ordinal);
    }

    private string Installed(string path) => world.Data(Path.Combine("packs/my-pack", path)).TrimEnd('/');

    private void Change(string path, string old, string now)
    {
        string file = Path.Combine(Folder, path);
        string text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + now + text[(at + old.Length)..]);
    }
}
