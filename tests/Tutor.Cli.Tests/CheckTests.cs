using System.IO.Compression;
using System.Text.Json;
using Tutor.Testing;

namespace Tutor.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Manifest = "tcptutor: 1\nid: my.pack\nversion: 1.0.0\ntitle: P\n";
    private const string Lesson = "---\ntcptutor: 1\nid: a\ntitle: T\n---\n\n# T\n\nText.\n";
    private const string Broken = Lesson + "\n:::{exercize} x\n:::\n";
    private static readonly string Wide = $"{Lesson}\n```text\n{new string('x', 90)}\n```\n";

    private readonly World world = new();
    private readonly TemporaryDirectory directory = new();

    public void Dispose()
    {
        world.Dispose();
        directory.Dispose();
    }

    [Theory]
    [InlineData("captures/hs.pcap", 0)]
    [InlineData("captures/sh.pcap", 1)]
    public void The_recording_of_a_capture_has_to_be_in_the_pack(string file, int code)
    {
        using World world = new();
        using TemporaryDirectory work = new();
        string pack = work["a-pack"];
        world.Run("", "pack", "new", pack);
        Directory.CreateDirectory(Path.Combine(pack, "captures"));
        File.WriteAllText(Path.Combine(pack, "captures", "hs.pcap"), "");
        File.AppendAllText(
            Path.Combine(pack, "lessons", "01-first.md"), $"\n```{{capture}} first-c\nfile: {file}\n```\n");

        Assert.Equal(code, world.Run("", "check", pack));

        Assert.Equal(code == 1, world.Output.Contains("Did you mean 'captures/hs.pcap'?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("isn: 1000", 0, "Nothing to report in 1 lesson")]
    [InlineData("isn: x", 1, "scenarios/hs.yaml:1:15: error: 'isn' is a whole number")]
    public void A_single_lesson_in_the_folder_of_a_pack_finds_its_shared_scenarios(string isn, int code, string said)
    {
        string lesson = SharedPack($"client: {{{isn}}}\n");

        Assert.Equal(code, world.Run("", "check", lesson, "--context"));

        Assert.Contains(said, world.Output, StringComparison.Ordinal);
        Assert.Equal(code == 1, world.Output.Contains("client: {isn: x}", StringComparison.Ordinal));
        Assert.Equal(code, world.Run("", "read", lesson));
        Assert.Contains(code == 0 ? "It is 1000." : "It is ", world.Output, StringComparison.Ordinal);
        Assert.Contains(code == 0 ? "" : "p/scenarios/hs.yaml:1:15: 'isn'", world.Error, StringComparison.Ordinal);
        Assert.Equal(code, world.Run("", "export", lesson, "--to", "text", "--item", "hs"));
    }

    [Fact]
    public void A_pack_that_was_added_finds_its_shared_scenarios_and_its_fingerprint_covers_them()
    {
        SharedPack("client: {isn: 1000}\n");

        Assert.Equal(0, world.Run("", "pack", "add", directory["p"]));
        Assert.Equal(0, world.Run("", "read", "my.pack/a"));

        Assert.Contains("It is 1000.", world.Output, StringComparison.Ordinal);
        string before = File.ReadAllText(world.Data("packs.lock"));
        File.WriteAllText(directory["p/scenarios/hs.yaml"], "client: {isn: 1001}\n");
        world.Run("", "pack", "remove", "my.pack");
        Assert.Equal(0, world.Run("", "pack", "add", directory["p"]));
        Assert.NotEqual(before, File.ReadAllText(world.Data("packs.lock")));
    }

    [Fact]
    public void A_lesson_that_is_outside_of_the_folder_of_its_pack_finds_none()
    {
        string lesson = SharedPack("client: {isn: 1000}\n");
        File.Move(lesson, directory["other.md"]);

        Assert.Equal(1, world.Run("", "check", directory["other.md"]));

        Assert.Contains("[bad-yaml]", world.Output, StringComparison.Ordinal);
    }

    [PosixFact]
    public void A_folder_of_shared_scenarios_that_is_a_link_is_not_followed()
    {
        string lesson = SharedPack("client: {isn: 1000}\n");
        Directory.Move(directory["p/scenarios"], directory["elsewhere"]);
        Directory.CreateSymbolicLink(directory["p/scenarios"], directory["elsewhere"]);

        Assert.Equal(1, world.Run("", "check", lesson));

        Assert.Contains("[bad-yaml]", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_cannot_be_read_is_not_said_to_lack_a_file()
    {
        using World world = new();
        using TemporaryDirectory work = new();
        File.WriteAllText(work["a.zip"], "no archive");

        Assert.Equal(1, world.Run("", "check", work["a.zip"]));

        Assert.Contains("[bad-zip]", world.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[no-manifest]", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_core_pack_of_the_repository_has_nothing_to_report()
    {
        Assert.Equal(0, world.Run("", "check", Path.Combine(Repository.Root, "lessons"), "--strict"));

        Assert.Contains("Nothing to report in ", world.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Reached: states \d+ of 11", world.Output);
        Assert.Empty(world.Error);
    }

    [Fact]
    public void An_error_ends_with_1_and_names_the_file_as_it_was_given()
    {
        string pack = Pack(Broken);

        Assert.Equal(1, world.Run("", "check", pack));

        Assert.StartsWith(
            $"{pack}/a.md:11:5: error: 'exercize' is not a directive. Did you mean 'exercise'? [unknown-directive]\n",
            world.Output, StringComparison.Ordinal);
    }

    /// <summary>A pack with a lesson and its shared scenario; the path of the lesson.</summary>
    private string SharedPack(string scenario)
    {
        Directory.CreateDirectory(directory["p/lessons"]);
        Directory.CreateDirectory(directory["p/scenarios"]);
        File.WriteAllText(directory["p/pack.yaml"], Manifest);
        File.WriteAllText(directory["p/scenarios/hs.yaml"], scenario);
        File.WriteAllText(
            directory["p/lessons/a.md"], Lesson + "\n```{scenario} hs\n```\n\nIt is {{client.iss}}.\n");
        return directory["p/lessons/a.md"];
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    public void A_warning_ends_with_1_only_when_the_check_is_strict(int code, params string[] options) =>
        Assert.Equal(code, world.Run("", ["check", Pack(Wide), .. options]));

    [Fact]
    public void A_single_lesson_is_checked_without_a_pack()
    {
        Pack(Broken);

        Assert.Equal(1, world.Run("", "check", directory["a.md"], "--context"));

        Assert.Contains("\n    :::{exercize} x\n        ^\n", world.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "There is no file or folder")]
    [InlineData("", "has no pack.yaml")]
    [InlineData("pack.png", "is no lesson and no pack")]
    public void What_cannot_be_checked_at_all_ends_with_2(string path, string reason)
    {
        File.WriteAllText(directory["pack.png"], "x");

        Assert.Equal(2, world.Run("", "check", directory[path]));

        Assert.Contains(reason, world.Error, StringComparison.Ordinal);
        Assert.Empty(world.Output);
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--render", "80")]
    [InlineData("--render", "10x5")]
    [InlineData("--explain", "unsolveable")]
    public void What_an_option_cannot_mean_ends_with_2(params string[] options) =>
        Assert.Equal(2, world.Run("", ["check", Pack(Lesson), .. options]));

    [Fact]
    public void A_pack_with_a_broken_manifest_ends_with_1()
    {
        Pack(Lesson);
        File.WriteAllText(directory["pack.yaml"], "tcptutor: [\n");

        Assert.Equal(1, world.Run("", "check", directory[""]));

        Assert.Contains("pack.yaml:", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_that_is_not_utf_8_is_said_to_be_so_in_a_pack_and_alone()
    {
        Pack(Lesson);
        File.WriteAllBytes(directory["a.md"], [.. "---\ntcptutor: 1\nid: a\ntitle: T\n---\n\n"u8, 0xE4, (byte)'\n']);

        Assert.Equal(1, world.Run("", "check", directory[""]));
        Assert.Equal(1, world.Run("", "check", directory["a.md"]));

        Assert.Equal(3, world.Output.Split("a.md:7:1: error: This line is not UTF-8.").Length);
    }

    [Fact]
    public void Json_and_sarif_are_documents()
    {
        string pack = Pack(Broken);
        using World other = new();

        Assert.Equal(1, world.Run("", "check", pack, "--format", "json", "--sets"));
        Assert.Equal(1, other.Run("", "check", pack, "--format", "sarif"));

        using JsonDocument json = JsonDocument.Parse(world.Output);
        using JsonDocument sarif = JsonDocument.Parse(other.Output);
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void A_zip_archive_is_checked_like_its_folder()
    {
        Pack(Broken);
        string zip = directory["p.zip"];
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(directory["pack.yaml"], "pack.yaml");
            archive.CreateEntryFromFile(directory["a.md"], "a.md");
        }

        Assert.Equal(1, world.Run("", "check", zip, "--context"));

        Assert.StartsWith($"{zip}/a.md:11:5: error: ", world.Output, StringComparison.Ordinal);
        Assert.Contains("\n    :::{exercize} x\n", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_what_a_finding_means_or_lists_all()
    {
        using World other = new();

        Assert.Equal(0, world.Run("", "check", "--explain", "blank-any"));
        Assert.Equal(0, other.Run("", "check", "--explain"));

        Assert.StartsWith("blank-any (warning): ", world.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^unsolvable +error +The goal is not reached$", other.Output);
    }

    [Fact]
    public void Every_page_is_drawn_at_each_size()
    {
        string pictures = directory["out"];

        Assert.Equal(0, world.Run("", "check", Pack(Lesson), "--ascii", "--render", "80x24,120x40", "--out", pictures));

        Assert.Equal(["a-01-120x40.txt", "a-01-80x24.txt"], Directory.EnumerateFiles(pictures).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string[] rows = File.ReadAllLines(Path.Combine(pictures, "a-01-80x24.txt"));
        Assert.Equal(24, rows.Length);
        Assert.All(rows, row => Assert.InRange(row.Length, 0, 80));
        Assert.Contains(rows, row => row.Contains("Text.", StringComparison.Ordinal));
        Assert.Contains("2 pictures written to ", world.Error, StringComparison.Ordinal);
    }

    private string Pack(string lesson)
    {
        File.WriteAllText(directory["pack.yaml"], Manifest);
        File.WriteAllText(directory["a.md"], lesson);
        return directory[""].TrimEnd('/');
    }
}
