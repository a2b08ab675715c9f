namespace Tutor.Study.Progress;

/// <summary>
/// Adds up a log, entry by entry, without a copy for each: a log of years is read before the first screen.
/// </summary>
public sealed class ProgressFold
{
    /// <summary>More hints than anybody counts.</summary>
    private const int MostHints = 9999;

    private readonly Dictionary<string, ItemProgress> items;
    private readonly Dictionary<string, LessonProgress> lessons;
    private string lastLesson;
    private long lastUnixMs;
    private FirstMinuteMark firstMinute;

    /// <summary>Starts from what is known already.</summary>
    public ProgressFold(LearnerProgress start)
    {
        (items, lessons) = start.Copy();
        lastLesson = start.LastLesson;
        lastUnixMs = start.LastUnixMs;
        firstMinute = start.FirstMinute;
    }

    /// <summary>Adds the next entry of the log.</summary>
    public void Add(ProgressEntry entry)
    {
        if (entry is ProgressEntry.FirstMinute minute)
        {
            firstMinute = firstMinute.After(minute);
            return;
        }

        lastLesson = entry.Lesson;
        lastUnixMs = Math.Max(lastUnixMs, entry.UnixMs);
        LessonProgress lesson = lessons.TryGetValue(entry.Lesson, out LessonProgress? known) ? known : new(0, 0, false);
        switch (entry)
        {
            case ProgressEntry.Visited visited:
                lessons[entry.Lesson] = lesson with
                {
                    Page = visited.Page,
                    Pages = visited.Pages,
                    Text = visited.Text,
                    Changed = visited.Changed,
                    Tasks = visited.Tasks,
                    Solved = visited.Done,
                };
                break;
            case ProgressEntry.Completed:
                lessons[entry.Lesson] = lesson with { IsCompleted = true };
                break;
            case ProgressEntry.Mastered:
                lessons[entry.Lesson] = lesson with { IsMastered = true };
                break;
            case ProgressEntry.Checked check:
                lessons[entry.Lesson] = lesson with { Check = new CheckProgress(check.Seed, check.Marks) };
                break;
            default:
                string key = LearnerProgress.Key(entry.Lesson, entry.Item);
                ItemProgress item = items.TryGetValue(key, out ItemProgress? old) ? old : ItemProgress.Blank;
                items[key] = item.After(entry);
                Count(entry, isNewlySolved: !item.IsSolved && items[key].IsSolved);
                break;
        }

        if (lessons.TryGetValue(entry.Lesson, out LessonProgress? visit))
        {
            lessons[entry.Lesson] = visit with { LastUnixMs = Math.Max(visit.LastUnixMs, entry.UnixMs) };
        }
    }

    /// <summary>Adds what an entry on an item means for its lesson, where that was ever opened.</summary>
    private void Count(ProgressEntry entry, bool isNewlySolved)
    {
        if (lessons.TryGetValue(entry.Lesson, out LessonProgress? lesson))
        {
            lessons[entry.Lesson] = lesson with
            {
                Solved = isNewlySolved ? Math.Min(lesson.Tasks, lesson.Solved + 1) : lesson.Solved,
                Hints = entry is ProgressEntry.Hinted ? Math.Min(MostHints, lesson.Hints + 1) : lesson.Hints,
            };
        }
    }

    /// <summary>What the entries come to. Add nothing afterwards.</summary>
    public LearnerProgress ToProgress() => new(items, lessons, lastLesson, lastUnixMs)
    {
        FirstMinute = firstMinute,
    };
}
