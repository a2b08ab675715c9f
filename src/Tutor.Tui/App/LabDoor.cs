using Tutor.Lessons.Reading;
using Tutor.Study.Lessons;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>Finds labs by name, without reading the lessons that they are in, and opens them.</summary>
public static class LabDoor
{
    /// <summary>The lab that opens when no name is given, if it is there.</summary>
    private const string Usual = "flood-lab";

    private const string Fence = "{lab} ";

    /// <summary>The lab of that name; null when there is none.</summary>
    /// <param name="library">The lessons.</param>
    /// <param name="name">
    /// Its id, that of its lesson, or both as <c>pack/lesson</c>; empty for the SYN flood, else the first there is.
    /// </param>
    public static LabPlace? Find(Library library, string name)
    {
        LabPlace? first = null;
        foreach (LabPlace place in All(library))
        {
            first ??= place;
            LibraryLesson lesson = library.Lessons[place.Lesson];
            if (place.Id == (name.Length == 0 ? Usual : name) || lesson.Head.Id == name || lesson.FullName == name)
            {
                return place;
            }
        }

        return name.Length == 0 ? first : null;
    }

    /// <summary>What to say of a lab that there is not.</summary>
    public static Message Unknown(Library library, string name)
    {
        MessageArgument given = new MessageArgument.Word("lab", name);
        string[] names =
        [
            .. All(library).Select(place => place.Id),
            .. All(library).Select(place => library.Lessons[place.Lesson].Head.Id),
        ];
        return NearestName.Of(name, names) is { } nearest
            ? Message.Of("cli.unknown-lab.nearest", given, new MessageArgument.Word("nearest", nearest))
            : Message.Of("cli.unknown-lab", given);
    }

    /// <summary>Opens the lesson, its page and the lab; only the lesson where it cannot be read.</summary>
    public static Next Open(Model model, LabPlace place)
    {
        Next opened = LessonListUpdate.Open(model, place.Lesson);
        if (opened.Model.Screen is not Screen.InLesson lesson)
        {
            return opened;
        }

        for (int i = 0; i < lesson.Pages.Count; i++)
        {
            if (lesson.Pages[i] is LessonPage.Lab { Block.Id: var id } && id == place.Id)
            {
                Next page = LessonUpdate.OpenPage(model, lesson, i);
                return page with { Model = LabUpdate.Open(page.Model, (Screen.InLesson)page.Model.Screen).Model };
            }
        }

        return opened;
    }

    private static IEnumerable<LabPlace> All(Library library)
    {
        for (int i = 0; i < library.Lessons.Count; i++)
        {
            foreach (string line in library.Lessons[i].Text.Split('\n'))
            {
                string fence = line.TrimStart(':');
                if (fence.Length < line.Length && fence.StartsWith(Fence, StringComparison.Ordinal))
                {
                    yield return new LabPlace(i, fence[Fence.Length..].Trim());
                }
            }
        }
    }
}
