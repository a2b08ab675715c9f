using System.Text;
using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Tests.Packs;

public class PackReaderTests
{
    [Fact]
    public void Lessons_stand_beside_the_manifest_or_in_the_folder_lessons()
    {
        PackResult read = PackReader.Read(Memory.Good(
            ("a.md", Memory.Lesson("a")),
            ("lessons/b.md", Memory.Lesson("b")),
            ("README.md", "# Read me\n"),
            ("CHANGELOG.md", "---\ntitle: not a lesson\n---\n"),
            ("docs/c.md", Memory.Lesson("c")),
            ("lessons/deeper/d.md", Memory.Lesson("d")),
            ("i18n/de/lessons/b.md", Memory.Lesson("b"))));

        Assert.Equal("", Memory.Said(read));
        Assert.Equal(["a.md", "lessons/b.md"], read.Pack!.Lessons.Select(lesson => lesson.File));
    }

    [Fact]
    public void Lessons_that_are_not_listed_follow_in_the_order_of_their_files()
    {
        PackResult read = PackReader.Read(Memory.WithManifest(
            Memory.Manifest + "lessons: [c]\n",
            ("lessons/1.md", Memory.Lesson("a")),
            ("lessons/2.md", Memory.Lesson("b")),
            ("lessons/3.md", Memory.Lesson("c"))));

        Assert.Equal(["c", "a", "b"], read.Pack!.Lessons.Select(lesson => lesson.Head.Id));
    }

    [Fact]
    public void A_file_in_the_folder_lessons_needs_front_matter()
    {
        PackResult read = PackReader.Read(Memory.Good(("lessons/a.md", "# No head\n"), ("lessons/b.md", "---\nid: b\n---\n")));

        Assert.Equal(
            [("front-matter", "lessons/a.md"), ("missing-key", "lessons/b.md")],
            read.Findings.Select(finding => (finding.Id, finding.File)));
        Assert.Empty(read.Pack!.Lessons);
    }

    [Fact]
    public void An_id_that_two_lessons_have_is_said_with_both_places()
    {
        PackResult read = PackReader.Read(Memory.Good(
            ("lessons/1.md", Memory.Lesson("same")), ("lessons/2.md", Memory.Lesson("same"))));

        Assert.Equal(
            "lessons/2.md:3:5: The id 'same' is already used at lessons/1.md:3:5. Each lesson needs its own. "
            + "[duplicate-lesson]",
            Memory.Said(read));
    }

    [Fact]
    public void An_id_that_no_lesson_has_is_said_with_the_nearest()
    {
        PackResult read = PackReader.Read(Memory.WithManifest(
            Memory.Manifest + "lessons: [handshak]\n",
            ("lessons/1.md", Memory.Lesson("handshake")),
            ("lessons/2.md", Memory.Lesson("teardown", "requires: [handshake, hanshake]\n"))));

        Assert.Equal(
            "pack.yaml:5:11: 'handshak' is not the id of a lesson in this pack. Did you mean 'handshake'? "
            + "[unknown-lesson]\n"
            + "lessons/2.md:5:23: 'hanshake' is not the id of a lesson in this pack. Did you mean 'handshake'? "
            + "[unknown-lesson]",
            Memory.Said(read));
    }

    [Fact]
    public void A_circle_of_requirements_is_said_once_and_what_waits_for_it_is_not()
    {
        PackResult read = PackReader.Read(Memory.Good(
            ("lessons/1.md", Memory.Lesson("behind", "requires: [a]\n")),
            ("lessons/2.md", Memory.Lesson("a", "requires: [b]\n")),
            ("lessons/3.md", Memory.Lesson("b", "requires:\n  - free\n  - a\n")),
            ("lessons/4.md", Memory.Lesson("self", "requires: [self]\n")),
            ("lessons/5.md", Memory.Lesson("free"))));

        Assert.Equal(
            "lessons/2.md:5:12: No lesson of this circle could ever come first: a -> b -> a. "
            + "Take one 'requires' away. [requires-circle]\n"
            + "lessons/4.md:5:12: No lesson of this circle could ever come first: self -> self. "
            + "Take one 'requires' away. [requires-circle]",
            Memory.Said(read));
    }

    [Fact]
    public void A_circle_of_two_thousand_lessons_is_found()
    {
        const int count = 2000;
        PackResult read = PackReader.Read(Memory.Good([.. Enumerable.Range(0, count).Select(i =>
            ($"lessons/{i:d4}.md", Memory.Lesson($"l{i}", $"requires: [l{(i + 1) % count}]\n")))]));

        Assert.Equal("requires-circle", Assert.Single(read.Findings).Id);
    }

    [Fact]
    public void Octets_that_are_no_UTF8_are_found_in_their_line()
    {
        Dictionary<string, byte[]> files = new()
        {
            ["pack.yaml"] = Encoding.UTF8.GetBytes(Memory.Manifest),
            ["lessons/a.md"] = [.. Encoding.UTF8.GetBytes(Memory.Lesson("a")), 0xC3, 0x28, (byte)'\n'],
        };
        PackResult read = PackReader.Read(new MemoryPackFiles(files));

        Assert.Equal(
            "lessons/a.md:8:1: This line is not UTF-8. Save the file as UTF-8. [not-utf8]", Memory.Said(read));
        Assert.Single(read.Pack!.Lessons);
    }

    [Fact]
    public void A_file_that_is_too_long_or_cannot_be_read_is_a_finding()
    {
        MemoryPackFiles files = Memory.Good(("lessons/a.md", Memory.Lesson("a") + new string('x', 256 * 1024)));
        PackResult longer = PackReader.Read(files);
        PackResult broken = PackReader.Read(new BrokenFiles("pack.yaml"));

        Assert.Equal("file-too-long", Assert.Single(longer.Findings).Id);
        Assert.Equal("unreadable-file", Assert.Single(broken.Findings).Id);
        Assert.Null(broken.Pack);
        Assert.Null(PackReader.Load(new BrokenFiles("pack.yaml")));
    }

    [Fact]
    public void A_pack_that_was_checked_is_loaded_the_same()
    {
        MemoryPackFiles files = Memory.WithManifest(
            Memory.Manifest + "lessons: [b]\n",
            ("lessons/1.md", Memory.Lesson("a")),
            ("lessons/2.md", Memory.Lesson("b")),
            ("lessons/3.md", "# broken\n"));

        Assert.Equal(PackReader.Read(files).Pack!.Lessons, PackReader.Load(files)!.Lessons);
        Assert.Equal("# broken\n", PackText.Decode(files.Read("lessons/3.md")));
    }
}
