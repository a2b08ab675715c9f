using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Packs;

/// <summary>Checks what the lessons of a pack say of each other.</summary>
internal sealed class LessonLinks
{
    private const int MostShown = 20;

    private readonly IPackFiles files;
    private readonly List<Finding> findings;
    private readonly Dictionary<string, PackLesson> byId = new(StringComparer.Ordinal);

    private LessonLinks(IPackFiles files, List<Finding> findings) => (this.files, this.findings) = (files, findings);

    /// <summary>Reports ids that are taken twice, listed or required without a lesson, and circles.</summary>
    /// <param name="files">The files, for the places of the findings.</param>
    /// <param name="lessons">The lessons.</param>
    /// <param name="listed">The ids of the manifest.</param>
    /// <param name="log">Takes the findings of the manifest.</param>
    /// <param name="findings">Takes those of the lessons.</param>
    public static void Check(
        IPackFiles files,
        IReadOnlyList<PackLesson> lessons,
        IReadOnlyList<(string Value, SourcePosition At)> listed,
        FindingLog log,
        List<Finding> findings)
    {
        LessonLinks links = new(files, findings);
        foreach (PackLesson lesson in lessons)
        {
            links.AddId(lesson);
        }

        foreach ((string Value, SourcePosition At) id in listed)
        {
            _ = Names.Check(links.byId.Keys, id, "unknown-lesson", "the id of a lesson in this pack", log);
        }

        foreach (PackLesson lesson in lessons)
        {
            links.CheckRequires(lesson);
        }

        links.ReportCircles(lessons);
    }

    private void AddId(PackLesson lesson)
    {
        if (byId.TryAdd(lesson.Head.Id, lesson))
        {
            return;
        }

        PackLesson first = byId[lesson.Head.Id];
        SourcePosition at = PlaceOf(first, "id", first.Head.Id);
        Add(
            "duplicate-lesson", lesson, "id", lesson.Head.Id,
            $"The id '{lesson.Head.Id}' is already used at {first.File}:{at.Line}:{at.Column}. "
            + "Each lesson needs its own.");
    }

    private void CheckRequires(PackLesson lesson)
    {
        foreach (string id in lesson.Head.Requires)
        {
            if (!byId.ContainsKey(id))
            {
                string suggestion = NearestName.Suggest(id, byId.Keys);
                Add(
                    "unknown-lesson", lesson, "requires", id,
                    $"'{id}' is not the id of a lesson in this pack. {suggestion}");
            }
        }
    }

    /// <summary>Takes away what has all it requires; what is left is on a circle or behind one.</summary>
    private void ReportCircles(IReadOnlyList<PackLesson> lessons)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        List<PackLesson> left = [.. lessons.Where(lesson => byId[lesson.Head.Id] == lesson)];
        while (left.RemoveAll(lesson => IsReady(lesson, done) && done.Add(lesson.Head.Id)) > 0)
        {
        }

        HashSet<string> walked = new(StringComparer.Ordinal);
        foreach (PackLesson lesson in left)
        {
            ReportCircle(CircleFrom(lesson.Head.Id, done, walked));
        }
    }

    private void ReportCircle(List<string> circle)
    {
        if (circle.Count > 0)
        {
            string second = circle[circle.Count > 1 ? 1 : 0];
            string end = circle.Count > MostShown ? "..." : circle[0];
            string path = string.Join(" -> ", circle.Take(MostShown).Append(end));
            Add(
                "requires-circle", byId[circle[0]], "requires", second,
                $"No lesson of this circle could ever come first: {path}. Take one 'requires' away.");
        }
    }

    private bool IsReady(PackLesson lesson, HashSet<string> done) =>
        lesson.Head.Requires.All(id => done.Contains(id) || !byId.ContainsKey(id));

    /// <summary>Follows what is left until a lesson comes again; nothing when that was on another walk.</summary>
    private List<string> CircleFrom(string start, HashSet<string> done, HashSet<string> walked)
    {
        List<string> path = [];
        string now = start;
        while (walked.Add(now))
        {
            path.Add(now);
            now = byId[now].Head.Requires.First(id => byId.ContainsKey(id) && !done.Contains(id));
        }

        int first = path.IndexOf(now);
        return first < 0 ? [] : path[first..];
    }

    private void Add(string id, PackLesson lesson, string key, string word, string text) =>
        findings.Add(new Finding(id, lesson.File, PlaceOf(lesson, key, word), text));

    /// <summary>Where a word stands behind a key of the front matter; the file is read once more for it.</summary>
    private SourcePosition PlaceOf(PackLesson lesson, string key, string word)
    {
        string text;
        try
        {
            text = PackText.Decode(files.Read(lesson.File));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new SourcePosition(1, 1); // It was there a moment ago; the finding matters more than its column.
        }

        return FrontMatter.PlaceOf(text, key, word);
    }
}
