using Tutor.Lessons.Checking;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Translating;

namespace Tutor.Lessons.Tests.Packs;

/// <summary>Lessons in parts: read, numbered, checked, translated.</summary>
public class PartsTests
{
    private const string Parts =
        "parts:\n"
        + "  - id: opening\n    title: Opening a connection\n    lessons: [a, b]\n"
        + "  - id: closing\n    title: Closing\n    lessons: [c]\n";

    [Fact]
    public void Parts_give_the_order_and_the_numbers()
    {
        PackResult read = PackReader.Read(Pack(Parts, "c", "b", "x", "a"));

        Assert.Equal("", Memory.Said(read));
        Assert.Equal(["opening", "closing"], read.Pack!.Manifest.Parts.Select(part => part.Id));
        Assert.Equal(["a", "b", "c", "x"], read.Pack.Lessons.Select(lesson => lesson.Head.Id));
        Assert.Equal(["1.1", "1.2", "2.1", "3.1"], PackOutline.Of(read.Pack).Select(place => place.Number));
        Assert.Equal(
            ["Opening a connection", "Opening a connection", "Closing", null],
            PackOutline.Of(read.Pack).Select(place => place.Part?.Title));
    }

    [Fact]
    public void A_pack_without_parts_numbers_its_lessons_in_a_row_and_a_single_lesson_not_at_all()
    {
        Assert.Equal(["1", "2"], Numbers("", "a", "b"));
        Assert.Equal([""], Numbers("", "a"));
    }

    [Fact]
    public void A_part_whose_lessons_are_missing_keeps_its_number() =>
        Assert.Equal(["2.1"], Numbers(Parts, "c"));

    [Fact]
    public void The_quick_reader_gives_the_same_parts()
    {
        string text = Memory.Manifest + Parts;

        Assert.Equal(PackReader.Read(Pack(Parts, "a", "b", "c")).Pack!.Manifest, QuickManifest.Read(text));
    }

    [Theory]
    [InlineData("parts:\n")]
    [InlineData("parts:\n  - title: T\n    id: a\n    lessons: [a]\n")]
    [InlineData("parts:\n  - id: a\n    title: 'T'\n    lessons: [a]\n")]
    [InlineData("parts:\n  - id: a\n    title: T\n")]
    [InlineData("lessons: [a]\nparts:\n  - id: a\n    title: T\n    lessons: [a]\n")]
    [InlineData("parts:\n  - id: a\n    title: T\n    lessons: [a]\nparts:\n  - id: a\n")]
    public void Parts_that_are_not_plain_are_left_to_the_yaml_reader(string parts) =>
        Assert.Null(QuickManifest.Read(Memory.Manifest + parts));

    [Theory]
    [InlineData("parts: {a: b}", "bad-value", "needs a list")]
    [InlineData("parts: [a]", "bad-value", "id, title and lessons")]
    [InlineData("parts: [{title: T, lessons: [a]}]", "missing-key", "'id'")]
    [InlineData("parts: [{id: t, lessons: [a]}]", "missing-key", "'title'")]
    [InlineData("parts: [{id: t, title: T}]", "missing-key", "'lessons'")]
    [InlineData("parts: [{id: T, title: T, lessons: [a]}]", "bad-id", "the id of a part")]
    [InlineData("parts: [{id: t, titel: T, lessons: [a]}]", "unknown-key", "Did you mean 'title'?")]
    [InlineData("parts: [{id: t, title: T, lessons: [aa]}]", "unknown-lesson", "Did you mean")]
    [InlineData("parts: [{id: t, title: T, lessons: [a, a]}]", "duplicate-lesson", "twice")]
    [InlineData(
        "parts: [{id: t, title: T, lessons: [a]}, {id: u, title: U, lessons: [a]}]", "duplicate-lesson", "twice")]
    [InlineData("parts: [{id: t, title: T, lessons: [a]}, {id: t, title: U, lessons: []}]", "duplicate-part", "'t'")]
    [InlineData("lessons: [a]\nparts: [{id: t, title: T, lessons: [a]}]", "bad-value", "Take 'lessons' out")]
    public void What_is_wrong_with_parts_is_said(string parts, string id, string text)
    {
        PackResult read = PackReader.Read(Pack(parts + "\n", "a"));

        Assert.Contains(read.Findings, finding =>
            finding.Id == id && finding.Text.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_lesson_that_no_part_has_is_a_warning()
    {
        Pack pack = PackReader.Read(Pack(Parts, "a", "b", "c", "x")).Pack!;

        Assert.Equal(
            ["lessons/4.md: lesson-without-part"],
            PackCheck.Whole(pack, []).Where(finding => finding.Id == "lesson-without-part")
                .Select(finding => $"{finding.File}: {finding.Id}"));
    }

    [Fact]
    public void The_titles_of_parts_are_translated_and_what_is_missing_or_left_over_is_said()
    {
        MemoryPackFiles files = Memory.WithManifest(
            Memory.Manifest + "languages: [en, de]\n" + Parts,
            ("lessons/1.md", Memory.Lesson("a")),
            ("i18n/de/pack.yaml", "title: T\nparts:\n  opening: Aufbau\n  other: Was\nsummary: S\n"));
        Pack pack = PackReader.Read(files).Pack!;

        Pack translated = TranslatedPack.Of(pack, "de");

        Assert.Equal(["Aufbau", "Closing"], translated.Manifest.Parts.Select(part => part.Title));
        Assert.Equal("S", translated.Manifest.Summary);
        string[] said = [.. TranslationCheck.Check(pack).Select(finding => finding.ToString())];
        Assert.Contains(
            "i18n/de/pack.yaml:4:1: 'other' is not the id of a part of the pack. [translation-surplus]", said);
        Assert.Contains(
            "i18n/de/pack.yaml:1:1: The title of the part 'closing' has no translation. [translation-missing]", said);
    }

    private static IEnumerable<string> Numbers(string parts, params string[] ids) =>
        PackOutline.Of(PackReader.Load(Pack(parts, ids))!).Select(place => place.Number);

    private static MemoryPackFiles Pack(string parts, params string[] ids) => Memory.WithManifest(
        Memory.Manifest + parts,
        [.. ids.Select((id, i) => ($"lessons/{i + 1}.md", Memory.Lesson(id)))]);
}
