using Tutor.Study.Review;
using Tutor.Tcp;

namespace Tutor.Study.Progress;

/// <summary>What the whole log comes to: where the learner is in each lesson and item. Never changes.</summary>
public sealed class LearnerProgress
{
    private readonly Dictionary<string, ItemProgress> items;
    private readonly Dictionary<string, LessonProgress> lessons;
    private Dictionary<string, LessonTally>? tallies;

    internal LearnerProgress(
        Dictionary<string, ItemProgress> items,
        Dictionary<string, LessonProgress> lessons,
        string lastLesson,
        long lastUnixMs)
    {
        this.items = items;
        this.lessons = lessons;
        LastLesson = lastLesson;
        LastUnixMs = lastUnixMs;
    }

    /// <summary>Nothing done yet.</summary>
    public static LearnerProgress None { get; } = new([], [], "", 0);

    /// <summary>The id of the lesson that was open last; empty when none was.</summary>
    public string LastLesson { get; }

    /// <summary>When something was done last, in milliseconds since 1970-01-01 UTC; 0 when nothing was.</summary>
    public long LastUnixMs { get; }

    /// <summary>How far the first minute was played; it is of no lesson and counts as nothing done.</summary>
    public FirstMinuteMark FirstMinute { get; internal init; }

    /// <summary>True when something was done in a lesson of the pack.</summary>
    public bool HasBegun => lessons.Count > 0 || items.Count > 0;

    /// <summary>What is known of an item; a blank sheet when it was never touched.</summary>
    public ItemProgress Of(string lesson, string item) =>
        items.TryGetValue(Key(lesson, item), out ItemProgress? known) ? known : ItemProgress.Blank;

    /// <summary>Where the learner is in a lesson; null when it was never opened.</summary>
    public LessonProgress? Of(string lesson) =>
        lessons.TryGetValue(lesson, out LessonProgress? known) ? known : null;

    /// <summary>True when the lesson is solved as a whole.</summary>
    public bool IsCompleted(string lesson) => Of(lesson) is { IsCompleted: true };

    /// <summary>True when every exercise and question of the lesson is mastered.</summary>
    public bool IsMastered(string lesson) => Of(lesson) is { IsMastered: true };

    /// <summary>
    /// How far a lesson is, in a word or two: new, the page, the tasks done, solved, mastered, changed.
    /// </summary>
    /// <param name="lesson">Its id.</param>
    /// <param name="hash">The hash of its text as it is now; null when that is not asked.</param>
    public Message HowFar(string lesson, Func<string>? hash = null) => Of(lesson) switch
    {
        null => Message.Of("list.new"),
        { IsCompleted: true, Changed: > 0 } => Message.Of("list.is-changed"),
        { IsCompleted: true, Text.Length: > 0 } known when hash is not null && hash() != known.Text =>
            Message.Of("list.is-changed"),
        { IsMastered: true } => Message.Of("list.is-mastered"),
        { IsCompleted: true } => Message.Of(TallyOf(lesson).HasHelped ? "list.is-solved-helped" : "list.is-solved"),
        { Solved: > 0 } known => Message.Of(
            "list.tasks",
            new MessageArgument.Count("n", known.Solved),
            new MessageArgument.Count("m", known.Tasks)),
        { Pages: 0 } => Message.Of("item.seen"),
        { } known => Message.Of(
            "list.page",
            new MessageArgument.Count("n", known.Page + 1L),
            new MessageArgument.Count("m", known.Pages)),
    };

    /// <summary>How many items of a lesson are due for review.</summary>
    /// <param name="lesson">The lesson's id.</param>
    /// <param name="now">Milliseconds since 1970-01-01 UTC; 0 when not known, and then none is.</param>
    public int DueCount(string lesson, long now)
    {
        int due = 0;
        foreach (ItemDue item in TallyOf(lesson).Recalls)
        {
            due += ReviewQueue.IsDue(item.DueUnixMs, now) ? 1 : 0;
        }

        return due;
    }

    /// <summary>What of a lesson comes back for review, and when, in no order.</summary>
    internal List<ItemDue> RecallsOf(string lesson) => TallyOf(lesson).Recalls;

    /// <summary>Every wrong move of late in a lesson, by its diagnosis code.</summary>
    internal List<string> CodesOf(string lesson) => TallyOf(lesson).Codes;

    /// <summary>The progress after one more entry.</summary>
    public LearnerProgress After(ProgressEntry entry)
    {
        ProgressFold fold = new(this);
        fold.Add(entry);
        return fold.ToProgress();
    }

    internal static string Key(string lesson, string item) => lesson + "/" + item;

    /// <summary>Added up once for all lessons, when it is asked for: each frame asks for every lesson.</summary>
    private LessonTally TallyOf(string lesson)
    {
        if (tallies is null)
        {
            tallies = new(StringComparer.Ordinal);
            foreach ((string key, ItemProgress item) in items)
            {
                int slash = key.IndexOf('/', StringComparison.Ordinal);
                string name = key[..slash];
                if (!tallies.TryGetValue(name, out LessonTally? tally))
                {
                    tallies.Add(name, tally = new LessonTally());
                }

                tally.Add(key[(slash + 1)..], item);
            }
        }

        return tallies.TryGetValue(lesson, out LessonTally? known) ? known : LessonTally.Empty;
    }

    internal (Dictionary<string, ItemProgress> Items, Dictionary<string, LessonProgress> Lessons) Copy() =>
        (new(items), new(lessons));
}
