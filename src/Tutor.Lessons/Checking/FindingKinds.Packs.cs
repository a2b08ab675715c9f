using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

// What concerns a pack as a whole.
public static partial class FindingKinds
{
    private static EquatableArray<FindingKind> OfPacks =>
    [
        Error("duplicate-item", "An id is used in two lessons of a pack",
            "Progress is kept by id: give one of the two another id."),
        Error("bad-language", "A language is not a tag such as en or zh-Hans", "Write a language tag of BCP 47."),
        Error("bad-path", "A path of the pack cannot be used on every system",
            "Rename the file: letters, digits, '.', '-' and '_', no '..', not too long, not too deep."),
        Error("bad-zip", "A zip archive cannot be read", "Make it anew with an ordinary zip program."),
        Error("duplicate-entry", "A zip archive has a file twice", "Make the archive anew."),
        Error("encrypted", "A zip archive is encrypted", "Make it anew without a password."),
        Error("link", "A link in a pack", "A pack holds files only: put a copy in its place."),
        Error("no-lessons", "The pack has no lesson", "Write one in the folder 'lessons/'."),
        Error("pack-too-large", "The pack has too many files or octets", "Take out what no lesson needs, or split it."),
        Error("duplicate-lesson", "Two lessons have the same id", "Give one of the two another id."),
        Error("duplicate-part", "Two parts of a pack have the same id", "Give one of the two another id."),
        Error("file-too-long", "A text file is longer than 256 KB", "Split it."),
        Error("needs-newer-program", "The pack needs a newer version of the program",
            "Use that version, or lower 'requires:' in pack.yaml when an older one does."),
        Error("no-manifest", "The folder has no pack.yaml", "'tcptutor pack new NAME' makes a pack with one."),
        Error("not-utf8", "A line is not UTF-8", "Save the file as UTF-8."),
        Error("requires-circle", "Lessons require each other in a circle", "Take one 'requires' away."),
        Error("same-path", "Two paths differ only in case", "Rename one: some systems take them for the same file."),
        Error("scenario-name", "A file of the folder 'scenarios' that no lesson can name",
            "Name it scenarios/NAME.yaml, with a name of a-z, 0-9 and '-', directly in the folder."),
        Error("too-many-files", "The pack has too many files", "Take out what no lesson needs, or split the pack."),
        Error("too-many-scenarios", "The pack has more than 200 shared scenarios",
            "Put those that one lesson alone uses into that lesson, or split the pack."),
        Error("unknown-grading", "A way of grading that there is not", "Known: mastery, points."),
        Error("unknown-lesson", "A lesson that the pack does not have",
            "Write the id as the front matter of the lesson has it, or take it out."),
        Error("unreadable-file", "A file cannot be read", "Look at its permissions, and whether it is a file at all."),
        Warning("image-missing", "An image that the pack does not have",
            "Correct the path (relative to the lesson), or add the file."),
        Warning("lesson-without-part", "A lesson of a pack with parts is in none of them",
            "Name it in the 'lessons:' of a part of pack.yaml."),
        Note("unused-file", "A file of the pack that no lesson names",
            "Take it out, or name it: it travels with every copy of the pack."),
    ];
}
