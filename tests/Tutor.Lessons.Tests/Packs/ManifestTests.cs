using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Lessons.Tests.Packs;

public class ManifestTests
{
    [Fact]
    public void Every_key_is_read()
    {
        PackResult read = PackReader.Read(Memory.WithManifest(
            """
            tcptutor: 1
            id: edu.example.core-tcp
            version: 1.4.0
            title: Core TCP
            summary: All of it.
            languages: [en, zh-Hans]
            requires: ">=1.2"
            lessons: [b, a]
            grading: {mode: points}
            authors: ["Ann <ann@example.org>", Bob]
            license: CC-BY-4.0
            """,
            ("lessons/1.md", Memory.Lesson("a")),
            ("lessons/2.md", Memory.Lesson("b"))), "1.2.0");

        Assert.Equal("", Memory.Said(read));
        Assert.Equal(
            new PackManifest
            {
                Id = "edu.example.core-tcp",
                Version = "1.4.0",
                Title = "Core TCP",
                Summary = "All of it.",
                Languages = ["en", "zh-Hans"],
                Requires = ">=1.2",
                Lessons = ["b", "a"],
                Grading = "points",
                Authors = ["Ann <ann@example.org>", "Bob"],
                License = "CC-BY-4.0",
            },
            read.Pack!.Manifest);
        Assert.Equal(["lessons/2.md", "lessons/1.md"], read.Pack.Lessons.Select(lesson => lesson.File));
    }

    [Theory]
    [InlineData("titel: x", "unknown-key", "Did you mean 'title'?")]
    [InlineData("grading: {mode: point}", "unknown-grading", "Did you mean 'points'?")]
    [InlineData("grading: mastery", "bad-value", "keys and values")]
    [InlineData("languages: [en, en]", "bad-language", "each once")]
    [InlineData("languages: [english language]", "bad-language", "zh-Hans")]
    [InlineData("languages: []", "bad-language", "the source first")]
    [InlineData("languages: en", "bad-value", "needs a list")]
    [InlineData("requires: 1.2", "bad-value", "\">=1.2\"")]
    [InlineData("requires: \">=0.2\"", "needs-newer-program", "this is 0.1.0")]
    [InlineData("lessons: [one]", "unknown-lesson", "There is none.")]
    public void A_wrong_line_is_found_at_its_place(string line, string id, string text)
    {
        PackResult read = PackReader.Read(Memory.WithManifest(Memory.Manifest + line), "0.1.0");

        Assert.NotNull(read.Pack);
        var finding = Assert.Single(read.Findings);
        Assert.Equal((id, "pack.yaml", 5), (finding.Id, finding.File, finding.At.Line));
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requires: \">=0.1.0\"")]
    [InlineData("requires: \">= 0.1\"")]
    [InlineData("requires: \">=0\"")]
    public void A_program_that_is_new_enough_is_enough(string line) =>
        Assert.Empty(PackReader.Read(Memory.WithManifest(Memory.Manifest + line), "0.1.0").Findings);

    [Theory]
    [InlineData("id: Upper")]
    [InlineData("id: a b")]
    [InlineData("id: ../a")]
    [InlineData("id: a..b")]
    [InlineData("id: .a")]
    [InlineData("id: -a")]
    [InlineData("id: con")]
    [InlineData("id: nul.pack")]
    [InlineData("id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void An_id_has_to_be_a_safe_file_name(string line)
    {
        PackResult read = PackReader.Read(Memory.WithManifest($"tcptutor: 1\n{line}\nversion: 1.0.0\ntitle: A\n"));

        Assert.StartsWith("pack.yaml:2:5: ", Memory.Said(read), StringComparison.Ordinal);
        Assert.EndsWith("[bad-id]", Memory.Said(read), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0", false)]
    [InlineData("01.0.0", false)]
    [InlineData("v1.0.0", false)]
    [InlineData("1.0.0-", false)]
    [InlineData("99999999999.0.0", false)]
    [InlineData("1.0.0", true)]
    [InlineData("1.0.0-rc.1", true)]
    public void A_version_is_three_numbers(string version, bool isGood)
    {
        PackResult read = PackReader.Read(Memory.WithManifest($"tcptutor: 1\nid: a\nversion: {version}\ntitle: A\n"));

        Assert.Equal(isGood, read.Findings.IsEmpty);
    }

    [Fact]
    public void Versions_are_ordered_as_semver_says()
    {
        string[] rising = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta.2", "1.0.0-beta.11",
            "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0"];

        Assert.Equal(rising, rising.Reverse().OrderBy(text => SemVersion.Parse(text)!.Value));
    }

    [Theory]
    [InlineData("2", "newer than format 1", "Get a newer tcptutor.")]
    [InlineData("0", "no format version", "tcptutor: 1")]
    [InlineData("one", "no format version", "tcptutor: 1")]
    public void Another_format_is_refused_and_nothing_else_is_said(string format, string what, string todo)
    {
        PackResult read = PackReader.Read(Memory.WithManifest($"tcptutor: {format}\nnew-key: x\n"));

        Assert.Null(read.Pack);
        var finding = Assert.Single(read.Findings);
        Assert.Equal(("format-version", 1, 11), (finding.Id, finding.At.Line, finding.At.Column));
        Assert.Contains(what, finding.Text, StringComparison.Ordinal);
        Assert.Contains(todo, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "bad-yaml")]
    [InlineData("- a\n- b\n", "bad-yaml")]
    [InlineData("tcptutor: 1\nid: [", "bad-yaml")]
    [InlineData("tcptutor: 1\nid: &a x\nversion: *a\n", "yaml-alias")]
    [InlineData("tcptutor: 1\nid: a\nid: b\n", "duplicate-key")]
    [InlineData("id: a\n", "missing-key")]
    [InlineData("tcptutor: 1\nid: a\nversion: 1.0.0\n", "missing-key")]
    public void A_manifest_that_cannot_be_used_gives_no_pack(string manifest, string id)
    {
        PackResult read = PackReader.Read(Memory.WithManifest(manifest));

        Assert.Null(read.Pack);
        Assert.Contains(read.Findings, finding => finding.Id == id);
    }

    [Theory]
    [InlineData("\uFEFFtcptutor: 1\nid: a\nversion: 1.0.0\ntitle: A\n")]
    [InlineData("tcptutor: 1\r\nid: a\r\nversion: 1.0.0\r\ntitle: A\r\n")]
    [InlineData("# a comment\n---\ntcptutor: 1\nid: a\nversion: 1.0.0\ntitle: A")]
    public void A_byte_order_mark_and_other_line_ends_do_not_matter(string manifest)
    {
        MemoryPackFiles files = Memory.WithManifest(manifest);
        PackResult read = PackReader.Read(files);

        Assert.Equal("", Memory.Said(read));
        Assert.Equal("A", read.Pack!.Manifest.Title);
        Assert.Equal(read.Pack.Manifest, PackReader.Load(files)!.Manifest);
    }

    [Theory]
    [InlineData("title: A: b")]
    [InlineData("title: \"A\\u0041\"")]
    [InlineData("titel: A")]
    [InlineData("title: A\nlanguages: [e]")]
    [InlineData("title: A\nversion: 2.0.0")]
    [InlineData("title: A\n# comment")]
    [InlineData("title: A\nid: B")]
    public void What_is_not_plain_is_left_to_the_yaml_reader(string line) =>
        Assert.Null(QuickManifest.Read($"tcptutor: 1\nid: a\nversion: 1.0.0\n{line}\n"));

    [Fact]
    public void A_text_that_is_no_manifest_names_the_file_that_is_missing() => Assert.Equal(
        "pack.yaml:1:1: A pack needs the file pack.yaml. 'tcptutor pack new NAME' writes one. [no-manifest]",
        Memory.Said(PackReader.Read(Memory.Of(("lessons/a.md", Memory.Lesson("a"))))));

    [Fact]
    public void A_quick_manifest_is_the_one_of_the_yaml_reader()
    {
        string text = "tcptutor: 1\nid: a.b\nversion: 1.0.0-rc.1\ntitle: A, b\nsummary: C.\nlanguages: [en, de]\n"
            + "lessons: [x, y]\nauthors: [Ann B., Carl]\nlicense: MIT\n";

        Assert.Equal(PackReader.Read(Memory.WithManifest(text)).Pack!.Manifest, QuickManifest.Read(text));
        Assert.Equal((EquatableArray<string>)["Ann B.", "Carl"], QuickManifest.Read(text)!.Authors);
    }
}
