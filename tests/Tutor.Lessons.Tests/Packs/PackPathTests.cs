using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Tests.Packs;

public class PackPathTests
{
    [Theory]
    [InlineData("pack.yaml")]
    [InlineData("lessons/01-layers.md")]
    [InlineData("i18n/zh-Hans/lessons/握手.md")]
    [InlineData(".gitignore")]
    [InlineData("lessons/console.md")]
    [InlineData("a/b/c/d/e/f/g/h/i.md")]
    public void An_ordinary_path_is_fine(string path) => Assert.Null(PackPath.Problem(path));

    [Theory]
    [InlineData("../a.md")]
    [InlineData("lessons/../../a.md")]
    [InlineData("./a.md")]
    [InlineData("a//b.md")]
    [InlineData("a/")]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b.md")]
    [InlineData("C:a.md")]
    [InlineData("a\u001b[2J.md")]
    [InlineData("a\nb.md")]
    [InlineData("a\u202eb.md")]
    [InlineData("a\ud800.md")]
    [InlineData("lessons/CON")]
    [InlineData("lessons/com1.md")]
    [InlineData("NUL.txt")]
    [InlineData("lessons/aux .md")]
    [InlineData("a.md.")]
    [InlineData("a /b.md")]
    [InlineData("what?.md")]
    [InlineData("a/b/c/d/e/f/g/h/i/j.md")]
    public void A_path_that_leaves_the_pack_or_differs_between_systems_is_refused(string path)
    {
        Assert.NotNull(PackPath.Problem(path));
        Assert.Contains(
            PackReader.Read(Memory.Good((path, "x"))).Findings,
            finding => finding.Id == "bad-path" && !finding.ToString().Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_is_too_long_at_one_more_than_the_limit()
    {
        Assert.Null(PackPath.Problem(new string('a', PackLimits.MaxPathLength)));
        Assert.NotNull(PackPath.Problem(new string('a', PackLimits.MaxPathLength + 1)));
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_found() => Assert.Equal(
        "lessons/a.md:1:1: 'lessons/A.md' is the same name to a system that ignores case. Rename one. [same-path]",
        Memory.Said(PackReader.Read(Memory.Good(
            ("lessons/A.md", Memory.Lesson("a")), ("lessons/a.md", Memory.Lesson("b"))))));

    [Fact]
    public void More_files_than_allowed_are_found() => Assert.Contains(
        PackReader.Read(Memory.Good([.. Enumerable.Range(0, PackLimits.MaxFiles).Select(i => ($"f{i}", ""))])).Findings,
        finding => finding.Id == "too-many-files");
}
