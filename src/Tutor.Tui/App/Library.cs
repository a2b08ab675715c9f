using System.Text;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The packs, and the lessons of all of them in one row.</summary>
public sealed record Library
{
    /// <summary>A library of packs.</summary>
    /// <param name="shelves">The packs in order; the first is the one inside the program.</param>
    public Library(EquatableArray<Shelf> shelves)
    {
        Shelves = shelves;
        List<LibraryLesson> lessons = [];
        foreach (Shelf shelf in shelves)
        {
            if (shelf.Pack is { } pack)
            {
                Add(pack, lessons);
            }
        }

        Lessons = EquatableArray.From(lessons);
    }

    /// <summary>A library of one pack.</summary>
    public Library(Pack pack)
        : this([new Shelf(pack.Manifest.Id, pack)])
    {
    }

    /// <summary>A library of one file of one's own.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="lesson">The lesson in it, or its head; null while there is none that can be read.</param>
    /// <param name="around">The pack in whose folder it lies, for its shared scenarios; null for none.</param>
    public static Library OfFile(string file, string text, Lesson? lesson, IPackFiles? around = null)
    {
        PackManifest manifest = new() { Id = "file", Title = file, Version = "0.0.0" };
        SingleFilePack files = new(file, Encoding.UTF8.GetBytes(text), around);
        return new Library(new Pack(manifest, files, lesson is null ? [] : [new PackLesson(file, lesson)]));
    }

    private static void Add(Pack pack, List<LibraryLesson> lessons)
    {
        EquatableArray<LessonPlace> places = PackOutline.Of(pack);
        for (int i = 0; i < pack.Lessons.Count; i++)
        {
            lessons.Add(new LibraryLesson(pack, pack.Lessons[i]) { Place = places[i] });
        }
    }

    /// <summary>The packs in order.</summary>
    public EquatableArray<Shelf> Shelves { get; }

    /// <summary>The lessons of all packs, in order.</summary>
    public EquatableArray<LibraryLesson> Lessons { get; }

    /// <summary>The lesson that was read last.</summary>
    internal LessonMemo LastRead { get; } = new();

    /// <summary>
    /// Where the first lesson of a number is, such as <c>2.1</c>; null when no pack has it. Never fails.
    /// </summary>
    public int? FindNumber(string number)
    {
        for (int i = 0; i < Lessons.Count; i++)
        {
            if (number.Length > 0 && Lessons[i].Place.Number == number)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>
    /// Where a lesson is: one of a pack for <c>pack/lesson</c>, the first of all packs for <c>lesson</c>. Null when
    /// there is none of that name.
    /// </summary>
    public int? Find(string name)
    {
        int slash = name.LastIndexOf('/');
        string id = name[(slash + 1)..];
        for (int i = 0; i < Lessons.Count; i++)
        {
            bool isInPack = slash < 0 || name.AsSpan(0, slash).SequenceEqual(Lessons[i].PackId);
            if (isInPack && Lessons[i].Head.Id == id)
            {
                return i;
            }
        }

        return null;
    }
}

/// <summary>A place for a pack.</summary>
/// <param name="Id">The pack's id.</param>
/// <param name="Pack">The pack; null when it cannot be used.</param>
public sealed record Shelf(string Id, Pack? Pack)
{
    /// <summary>Where the pack was added from: a folder, an archive or an address; empty when not known.</summary>
    public string Origin { get; init; } = "";
}

/// <summary>A lesson and the pack that it is of.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="File">The lesson's file and front matter.</param>
public sealed record LibraryLesson(Pack Pack, PackLesson File)
{
    private readonly TextHash hash = new();

    /// <summary>Where it stands in its pack.</summary>
    public LessonPlace Place { get; init; } = LessonPlace.None;

    /// <summary>Its number in its pack and its title: <c>2.1 Three-way handshake</c>.</summary>
    public string Name => Place.Number.Length == 0 ? Head.Title : $"{Place.Number} {Head.Title}";

    /// <summary>The hash of its text; computed at most once.</summary>
    public string Hash => hash.Of(Pack, File);

    /// <summary>The id of the pack.</summary>
    public string PackId => Pack.Manifest.Id;

    /// <summary>Its front matter.</summary>
    public Lesson Head => File.Head;

    /// <summary>Its text.</summary>
    public string Text => Pack.TextOf(File);

    /// <summary>Its name among all packs: <c>pack/lesson</c>.</summary>
    public string FullName => $"{PackId}/{Head.Id}";
}
