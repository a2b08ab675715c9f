using System.Text;
using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Translating;

namespace Tutor.Lessons.Tests.Translating;

public sealed class TranslationStampsTests
{
    [Fact]
    public void Nothing_but_the_stamps_changes()
    {
        string before = Translated.File(head: "stamp: {e: 00000000,\n  q: 11111111}\n").Text;
        string after = TranslationStamps.Write(Translated.Lesson(), Translated.File() with { Text = before })!;
        string[] kept = [.. after.Split('\n').Where(line => !IsStamp(line))];
        Assert.Equal(before.Split('\n').Where(line => !line.Contains("0000") && !line.Contains("1111")), kept);
        Assert.Equal(8, after.Split('\n').Count(line => IsStamp(line) && line != "stamp:"));
    }

    [Fact]
    public void To_stamp_twice_changes_nothing() => Assert.Equal(
        Translated.Stamped().Text,
        TranslationStamps.Write(Translated.Lesson(), Translated.Stamped()));

    [Fact]
    public void Byte_order_mark_and_ends_of_lines_stay()
    {
        LessonTranslation odd = Translated.File() with { Text = "\uFEFF" + Translated.File().Text.Replace("\n", "\r\n") };
        string stamped = TranslationStamps.Write(Translated.Lesson(), odd)!;
        Assert.Equal(odd.Text, string.Concat(stamped.Split("\r\n").Where(l => !IsStamp(l)).Select(l => l + "\r\n"))[..^2]);
        Assert.Contains("stamp:\r\n  lesson.head: ", stamped);
    }

    [Fact]
    public void Check_names_what_is_old_missing_or_astray()
    {
        string changed = Translated.Source.Replace("Text between.", "Other text between.");
        EquatablePack files = new(
            ("pack.yaml", "tcptutor: 1\nid: p\nversion: 1.0.0\ntitle: P\nlanguages: [en, zh-Hans, fr]\n"),
            ("small.md", changed),
            ("other.md", changed.Replace("id: small", "id: other")),
            ("README.md", "# No lesson"),
            ("i18n/zh-Hans/small.md", Translated.Stamped(Translated.Body.Replace("\n完。", "\n三路握手。")).Text),
            ("i18n/zh-Hans/gone.md", "---\n---\n"));
        Finding[] found = [.. TranslationCheck.Check(PackReader.Load(files.Files)!)];
        Assert.Equal(
            ["translation-unlisted", "translation-stray", "translation-none", "glossary", "translation-stale"],
            found.Select(finding => finding.Id));
        Assert.Equal(
            [Severity.Warning, Severity.Error, Severity.Note, Severity.Warning, Severity.Warning],
            found.Select(finding => finding.Severity));
    }

    [Fact]
    public void Check_reads_the_language_of_the_lessons_from_the_manifest()
    {
        EquatablePack files = new(
            ("pack.yaml", "tcptutor: 1\nid: p\nversion: 1.0.0\ntitle: P\nlanguages: [de]\n"),
            ("small.md", Translated.Source),
            ("i18n/zh-Hans/small.md", Translated.Stamped().Text));
        Pack pack = PackReader.Load(files.Files)!;
        Finding only = Assert.Single(PackCheck.Whole(pack, []));
        Assert.Equal(("translation-unlisted", "pack.yaml"), (only.Id, only.File));
        SourceLesson changed = new("small.md", Translated.Source.Replace("Hint two.", "Hint three."));
        LessonTranslation translation = PackTranslations.Of(files.Files).Find("zh-Hans", "small.md")!;
        Assert.Contains("(de) Hint three.", LessonOverlay.Apply(changed, translation).Lesson!.FindExercise("e")!.Hints[1].Text.ToString());
    }

    private static bool IsStamp(string line) =>
        line == "stamp:" || (line.Length > 9 && line.StartsWith("  ") && line[^9] == ' ' && line[^10] == ':'
            && line[^8..].All(char.IsAsciiHexDigitLower));

    private sealed class EquatablePack(params (string Path, string Text)[] files)
    {
        public MemoryPackFiles Files { get; } = new(files.ToDictionary(
            file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));
    }
}
