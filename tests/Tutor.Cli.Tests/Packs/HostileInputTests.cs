using System.IO.Compression;
using System.Text;
using Tutor.Lessons.Markup;

namespace Tutor.Cli.Tests.Packs;

/// <summary>
/// Bad input at the command line: <c>check</c> and <c>pack add</c> say what it is and end with 1, and no octet of it
/// that a terminal would obey is printed.
/// </summary>
public sealed class HostileInputTests : IDisposable
{
    private const int Deep = 100_000;
    private const int WithinALine = 8_000;
    private const string Manifest = "tcptutor: 1\nid: edu.hostile\nversion: 1.0.0\ntitle: P\n";
    private const string Head = "---\ntcptutor: 1\nid: a\ntitle: T\n---\n\n";
    private const string Lesson = Head + "# T\n\nText.\n";
    private const string Bomb = "a: &a [x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b]\n";

    private readonly World world = new();
    private readonly TemporaryDirectory directory = new();

    public void Dispose()
    {
        world.Dispose();
        directory.Dispose();
    }

    public static TheoryData<string, string> Lessons => new()
    {
        { "line-too-long", Head + Many("> ", Deep) },
        { "line-too-long", Head + Many("- ", Deep) },
        { "line-too-long", Head + Many("[", Deep) },
        { "line-too-long", Head + Many("[a](", WithinALine) },
        { "line-too-long", $"{Head}```{{scenario}} s\nhosts: {Many("[", Deep)}\n```\n" },
        { "bad-yaml", $"---\ntcptutor: 1\nid: a\ntitle: T\nrequires: {Many("{a: ", Deep / 2)}\n---\n" },
        { "file-too-long", Head + Many(":::{hint}\n", Deep) },
        { "too-deep", Head + string.Concat(Enumerable.Range(0, 300).Select(i => Many(" ", 2 * i) + "- x\n")) },
        { "too-deep", Head + Many("> ", WithinALine / 2) },
        { "too-deep", Head + Many("- ", WithinALine / 2) },
        { "too-many-brackets", Head + Many("[", WithinALine) },
        { "too-deep", Head + string.Concat(Enumerable.Range(0, 500).Select(i => Many(":", 503 - i) + "{hint}\n\n")) },
        { "too-many-brackets", $"{Head}```{{scenario}} s\nhosts: {Many("[", WithinALine)}\n```\n" },
        { "bad-yaml", $"{Head}```{{scenario}} s\nhosts: {Many("{a: ", WithinALine / 4)}\n```\n" },
        { "bad-yaml", $"{Head}```{{scenario}} s\nhosts: {Many("- ", WithinALine / 2)}\n```\n" },
        { "bad-formula", $"{Head}```{{scenario}} s\nvary: {{}}\n```\n\n{{{{{Many("(", WithinALine - 10)}}}}}\n" },
        { "bad-formula", $"{Head}```{{scenario}} s\nvary: {{}}\n```\n\n{{{{{Many("not ", 50)}1}}}}\n" },
        { "yaml-alias", $"---\ntcptutor: 1\nid: a\ntitle: T\n{Bomb}---\n\n# T\n" },
        { "yaml-alias", $"{Head}```{{scenario}} s\n{Bomb}```\n" },
        { "yaml-alias", $"{Head}```{{scenario}} s\nclient: &c {{isn: 1}}\nserver:\n  <<: *c\n```\n" },
        { "duplicate-id", $"{Head}```{{scenario}} s\nvary: {{}}\n```\n\n```{{scenario}} s\nvary: {{}}\n```\n" },
        { "unknown-directive", Head + ":::{exer\u001b[2Jcise} \u202Ex\u0007\n:::\n" },
        { "bad-id", "---\ntcptutor: 1\nid: \"\\e[2J\\u202E\"\ntitle: T\n---\n\n# T\n" },
        { "bad-id", "---\ntcptutor: 1\nid: ../../a\ntitle: T\n---\n\n# T\n" },
        { "requires-circle", "---\ntcptutor: 1\nid: a\ntitle: T\nrequires: [a]\n---\n\n# T\n" },
    };

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_bad_lesson_is_refused_with_its_finding(string id, string lesson) =>
        AssertRefused(id, ("pack.yaml", Manifest), ("a.md", lesson));

    public static TheoryData<string, string> Manifests => new()
    {
        { "file-too-long", $"tcptutor: 1\ntitle: {Many("a", 1_000_000)}\n" },
        { "bad-yaml", $"{Manifest}authors: {Many("[", Deep)}\n" },
        { "bad-yaml", $"{Manifest}authors: {Many("{a: ", Deep / 2)}\n" },
        { "bad-yaml", $"{Manifest}authors: {Many("- ", Deep)}\n" },
        { "yaml-alias", Manifest + Bomb },
        { "bad-id", "tcptutor: 1\nid: ../../a\nversion: 1.0.0\ntitle: P\n" },
        { "bad-id", "tcptutor: 1\nid: /etc\nversion: 1.0.0\ntitle: P\n" },
        { "bad-id", "tcptutor: 1\nid: \"\\e]0;x\\a\"\nversion: 1.0.0\ntitle: P\n" },
        { "format-version", "tcptutor: 4294967297\nid: a\nversion: 1.0.0\ntitle: P\n" },
        { "bad-language", Manifest + "languages: [../../etc]\n" },
    };

    [Theory]
    [MemberData(nameof(Manifests))]
    public void A_bad_manifest_is_refused_with_its_finding(string id, string manifest) =>
        AssertRefused(id, ("pack.yaml", manifest), ("a.md", Lesson));

    [Fact]
    public void Two_lessons_with_one_id_and_lessons_in_a_circle_are_refused()
    {
        AssertRefused("duplicate-lesson", ("pack.yaml", Manifest), ("a.md", Lesson), ("b.md", Lesson));
        AssertRefused(
            "requires-circle",
            ("pack.yaml", Manifest),
            ("a.md", Lesson.Replace("title", "requires: [b]\ntitle", StringComparison.Ordinal)),
            ("b.md", Lesson.Replace("id: a", "id: b\nrequires: [a]", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_refused_in_a_pack_and_alone()
    {
        AssertRefused("file-too-long", ("pack.yaml", Manifest), ("a.md", Head + Many("a", 10_000_000)));

        Assert.Equal(2, world.Run("", "check", directory["pack/a.md"]));
        AssertSafe();
    }

    [Fact]
    public void What_is_no_utf_8_is_refused()
    {
        Write(("pack.yaml", Manifest), ("a.md", Lesson));
        File.WriteAllBytes(directory["pack/a.md"], [.. Encoding.UTF8.GetBytes(Lesson), 0xC0, 0x80, 0xFF, (byte)'\n']);
        AssertRefused("not-utf8", directory["pack"]);

        File.WriteAllText(directory["pack/a.md"], Lesson);
        File.WriteAllBytes(directory["pack/pack.yaml"], [.. Encoding.UTF8.GetBytes(Manifest), (byte)'#', 0x9B]);
        AssertRefused("pack.yaml:5:1: error: This line is not UTF-8.", directory["pack"]);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("", "\r")]
    public void A_byte_order_mark_and_other_line_ends_are_no_mistake(string mark, string lineEnd)
    {
        Write(
            ("pack.yaml", mark + Manifest.ReplaceLineEndings(lineEnd)),
            ("a.md", mark + Lesson.ReplaceLineEndings(lineEnd)));

        Assert.Equal(0, world.Run("", "check", directory["pack"], "--strict"));
        Assert.Equal(0, world.Run("", "pack", "add", directory["pack"]));
        Assert.Equal(0, world.Run("", "read", "edu.hostile/a"));
        AssertSafe();
        Assert.Contains("Text.", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_and_directional_characters_in_texts_reach_no_terminal()
    {
        string hostile = "\u001b[31mred \u202Eesrever\u0007 \u009b2J \u0000 \u2066x";
        string head = "---\ntcptutor: 1\nid: a\ntitle: \"T \\e[2J\\u202E\\0\"\nsummary: \"\\x9b\"\n---\n\n";
        string title = "title: \"\\e[2JP\"\nauthors: [\"\\u202Ex\\a\"]";
        Write(
            ("pack.yaml", Manifest.Replace("title: P", title, StringComparison.Ordinal)),
            ("a.md", $"{head}# {hostile}\n\n`{hostile}` [{hostile}](http://a/{hostile})\n\n```text\n{hostile}\n```\n"));

        Assert.InRange(world.Run("", "check", directory["pack"], "--context"), 0, 1);
        Assert.InRange(world.Run("", "check", directory["pack"], "--format", "json"), 0, 1);
        Assert.InRange(world.Run("", "check", directory["pack"], "--format", "sarif"), 0, 1);
        Assert.InRange(world.Run("", "pack", "add", directory["pack"]), 0, 1);
        Assert.Equal(0, world.Run("", "pack", "list"));
        Assert.Equal(0, world.Run("", "list"));
        Assert.Equal(0, world.Run("", "read", directory["pack/a.md"]));
        Assert.Contains("red", world.Output, StringComparison.Ordinal);
        AssertSafe();
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        Zip(("pack.yaml", Manifest), ("a.md", Lesson), ("b.pcap", new string('0', 100_000_000)));
        Assert.InRange(new FileInfo(directory["p.zip"]).Length, 1, 1_000_000);

        AssertRefused("b.pcap:1:1: error: The file is larger than 4 MB. [file-too-long]", directory["p.zip"]);
    }

    [Theory]
    [InlineData("../evil.md")]
    [InlineData("/etc/evil.md")]
    [InlineData("lessons/../../evil.md")]
    [InlineData("C:\\evil.md")]
    [InlineData("ev\u001b[2Jil.md")]
    public void A_path_that_leads_out_of_the_archive_is_refused(string path)
    {
        Zip(("pack.yaml", Manifest), ("a.md", Lesson), (path, Lesson));

        AssertRefused("bad-path", directory["p.zip"]);
    }

    [Fact]
    public void A_link_in_an_archive_is_refused()
    {
        Zip(("pack.yaml", Manifest), ("a.md", Lesson), ("link.md", "/etc/passwd"));
        using (ZipArchive archive = ZipFile.Open(directory["p.zip"], ZipArchiveMode.Update))
        {
            archive.GetEntry("link.md")!.ExternalAttributes = 0xA1FF << 16;
        }

        AssertRefused("link", directory["p.zip"]);
    }

    [PosixFact]
    public void A_link_in_a_folder_is_refused()
    {
        Write(("pack.yaml", Manifest), ("a.md", Lesson));
        File.CreateSymbolicLink(directory["pack/b.md"], "/etc/passwd");

        AssertRefused("link", directory["pack"]);
    }

    private static string Many(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));

    private void AssertRefused(string id, params (string Path, string Text)[] files)
    {
        Write(files);
        AssertRefused(id, directory["pack"]);
    }

    private void AssertRefused(string id, string source)
    {
        int before = world.Output.Length;
        Assert.Equal(1, world.Run("", "check", source));
        Assert.Contains(id, world.Output[before..], StringComparison.Ordinal);
        Assert.NotEqual(0, world.Run("", "pack", "add", source));
        Assert.False(Directory.Exists(world.Data("packs/edu.hostile")));
        AssertSafe();
    }

    private void AssertSafe()
    {
        string said = world.Output + world.Error;
        Assert.Equal(SafeText.Clean(said, keepLines: true), said);
    }

    private void Write(params (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(directory["pack"]);
        foreach ((string path, string text) in files)
        {
            File.WriteAllText(directory["pack/" + path], text);
        }
    }

    private void Zip(params (string Path, string Text)[] files)
    {
        using ZipArchive archive = ZipFile.Open(directory["p.zip"], ZipArchiveMode.Create);
        foreach ((string path, string text) in files)
        {
            using StreamWriter writer = new(archive.CreateEntry(path, CompressionLevel.Fastest).Open());
            writer.Write(text);
        }
    }
}
