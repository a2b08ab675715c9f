namespace Tutor.Cli.Tests.CommandLine;

public sealed class I18nCommandTests : IDisposable
{
    private const string Lesson = "---\ntcptutor: 1\nid: a\ntitle: One\n---\n\nWords.\n";
    private const string Translation = "---\ntranslation-of: a\ntitle: 一\n---\n\n词。\n";

    private readonly TemporaryDirectory pack = new();
    private readonly World world = new();

    public void Dispose()
    {
        pack.Dispose();
        world.Dispose();
    }

    [Fact]
    public void Stamp_makes_a_translation_up_to_date_until_the_source_changes()
    {
        Write("lessons/a.md", Lesson);
        Write("i18n/zh-Hans/lessons/a.md", Translation);
        Assert.Equal(1, world.Run("", "i18n", "status", pack.Path));
        Assert.Contains("zh-Hans a: 2 of 2 blocks are older than the source (lesson.head, lesson.end)\n", world.Output);
        Assert.Equal(0, world.Run("", "i18n", "stamp", pack.Path, "zh-Hans"));
        Assert.Contains("i18n/zh-Hans/lessons/a.md: stamped\n", world.Output);
        Assert.Equal(0, world.Run("", "i18n", "status", pack.Path));
        Assert.Contains("zh-Hans a: all 2 blocks are up to date\n", world.Output);
        Write("lessons/a.md", Lesson.Replace("Words", "Other words"));
        Assert.Equal(1, world.Run("", "i18n", "status", pack.Path));
        Assert.Contains("zh-Hans a: 1 of 2 blocks is older than the source (lesson.end)\n", world.Output);
        string[] stamped = File.ReadAllLines(pack["i18n/zh-Hans/lessons/a.md"]);
        Assert.Equal(Translation.TrimEnd().Split('\n'), stamped.Where(line => !line.StartsWith("  ") && line != "stamp:"));
        Assert.Equal(["a.md"], Directory.GetFiles(pack["i18n/zh-Hans/lessons"]).Select(Path.GetFileName));
    }

    [Fact]
    public void Status_names_lessons_without_a_translation_and_translations_without_a_lesson()
    {
        Write("a.md", Lesson);
        Write("README.md", "# No lesson\n");
        Write("i18n/zh-Hans/b.md", Translation);
        Assert.Equal(1, world.Run("", "i18n", "status", pack.Path));
        Assert.Equal("i18n/zh-Hans/b.md: no lesson has this path\nzh-Hans a.md: not translated\n", world.Output);
    }

    [Fact]
    public void Translation_that_cannot_be_read_is_named_and_not_touched()
    {
        Write("a.md", Lesson);
        Write("i18n/zh-Hans/a.md", "no front matter\n");
        Assert.Equal(1, world.Run("", "i18n", "stamp", pack.Path));
        Assert.Contains("i18n/zh-Hans/a.md:1:1: A translation starts with front matter", world.Output);
        Assert.Equal("no front matter\n", File.ReadAllText(pack["i18n/zh-Hans/a.md"]));
    }

    [Theory]
    [InlineData("no-such-folder")]
    [InlineData("")]
    public void Folder_without_translations_is_refused(string folder)
    {
        Write("a.md", Lesson);
        Assert.Equal(2, world.Run("", "i18n", "status", Path.Combine(pack.Path, folder)));
        Assert.StartsWith("tcptutor: ", world.Error);
    }

    [Fact]
    public void Language_that_the_pack_has_not_is_refused()
    {
        Write("a.md", Lesson);
        Write("i18n/zh-Hans/a.md", Translation);
        Assert.Equal(2, world.Run("", "i18n", "stamp", pack.Path, "fr"));
        Assert.Contains("There are: zh-Hans.", world.Error);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(pack[path])!);
        File.WriteAllText(pack[path], text);
    }
}
