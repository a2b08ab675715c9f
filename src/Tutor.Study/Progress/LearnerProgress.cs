using Tutor.Study.Labs;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Progress;

/// <summary>What the whole log comes to: where the learner is in each lesson and item. Never changes.</summary>
public sealed class LearnerProgress
{
    private readonly Dictionary<string, ItemProgress> items;
    private readonly Dictionary<string, LessonProgress> lessons;

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

    /// <summary>
    /// How far a lesson is, in a word or two: new, the page, the tasks that are solved, solved, or changed since. Every
    /// such word on the screens, in the dialogue and in lists is from here.
    /// </summary>
    /// <param name="lesson">The lesson's id.</param>
    /// <param name="hash">
    /// The hash of its text as it is now, asked for only when it matters; null to leave out whether it changed.
    /// </param>
    public Message HowFar(string lesson, Func<string>? hash = null) => Of(lesson) switch
    {
        null => Message.Of("list.new"),
        { IsCompleted: true, Changed: > 0 } => Message.Of("list.is-changed"),
        { IsCompleted: true, Text.Length: > 0 } known when hash is not null && hash() != known.Text =>
            Message.Of("list.is-changed"),
        { IsCompleted: true } => Message.Of("list.is-solved"),
        { Solved: > 0 } known => Message.Of(
            "list.tasks",
            new MessageArgument.Count("n", known.Solved),
            new MessageArgument.Count("m", known.Tasks)),
        { } known => Message.Of(
            "list.page",
            new MessageArgument.Count("n", known.Page + 1L),
            new MessageArgument.Count("m", known.Pages)),
    };

    /// <summary>The progress after one more entry.</summary>
    public LearnerProgress After(ProgressEntry entry)
    {
        ProgressFold fold = new(this);
        fold.Add(entry);
        return fold.ToProgress();
    }

    internal static string Key(string lesson, string item) => lesson + "/" + item;

    internal (Dictionary<string, ItemProgress> Items, Dictionary<string, LessonProgress> Lessons) Copy() =>
        (new(items), new(lessons));
}

/// <summary>Where a learner is in a lesson.</summary>
/// <param name="Page">The page last opened, from 0.</param>
/// <param name="Pages">How many pages the lesson had then.</param>
/// <param name="IsCompleted">True when every exercise and question in it was solved.</param>
public sealed record LessonProgress(int Page, int Pages, bool IsCompleted)
{
    /// <summary>The hash of the lesson's text when it was open last; empty when not known.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many of its items were then changed since they had been solved.</summary>
    public int Changed { get; init; }

    /// <summary>How many exercises, questions and drills it had then; 0 when not known.</summary>
    public int Tasks { get; init; }

    /// <summary>How many of these are solved by now; at most <see cref="Tasks"/>.</summary>
    public int Solved { get; init; }

    /// <summary>Hints taken in it so far.</summary>
    public int Hints { get; init; }

    /// <summary>When something was done in it last, in milliseconds since 1970-01-01 UTC; 0 when not known.</summary>
    public long LastUnixMs { get; init; }
}

/// <summary>What is known of one exercise or question.</summary>
public sealed record ItemProgress
{
    /// <summary>
    /// More moves than any round has; a log that claims more is not ours, and must not cost ever more.
    /// </summary>
    public const int MaxMoves = 256;

    /// <summary>Never touched.</summary>
    public static ItemProgress Blank { get; } = new();

    /// <summary>The hash of the exercise when it was last worked on; empty for a question.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The round that is under way, from 0.</summary>
    public int Round { get; init; }

    /// <summary>What varies its numbers.</summary>
    public ulong Seed { get; init; }

    /// <summary>How often that round was dealt anew after "show me".</summary>
    public int Variant { get; init; }

    /// <summary>True when "show me" made a move of the round under way: it has to be done once more.</summary>
    public bool WasShown { get; init; }

    /// <summary>The moves that count in the round under way.</summary>
    public EquatableArray<Move> Moves { get; init; }

    /// <summary>Wrong moves so far, in all rounds.</summary>
    public int WrongMoves { get; init; }

    /// <summary>True when help was used since the exercise was begun.</summary>
    public bool WasHelped { get; init; }

    /// <summary>True when it was solved, or the question answered right, at least once.</summary>
    public bool IsSolved { get; init; }

    /// <summary>The hash of the exercise or question when it was solved; empty before, and when not known.</summary>
    public string SolvedHash { get; init; } = "";

    /// <summary>The rows of a lab's notebook, the newest last; at most <see cref="LabNote.Most"/>.</summary>
    public EquatableArray<LabNote> Notes { get; init; }

    /// <summary>The item after one more entry of its own.</summary>
    internal ItemProgress After(ProgressEntry entry) => entry switch
    {
        ProgressEntry.Began began => this with
        {
            Hash = began.Hash,
            Round = began.Round,
            Seed = began.Seed,
            Variant = began.Variant,
            WasShown = false,
            Moves = [],
            WasHelped = (began.Round > 0 || began.Variant > 0) && WasHelped,
        },
        ProgressEntry.Moved moved => AfterMove(moved),
        ProgressEntry.Undid when !Moves.IsEmpty => this with { Moves = Moves.RemoveAt(Moves.Count - 1) },
        ProgressEntry.Noted noted => this with { Notes = LabNote.Add(Notes, noted.Note) },
        ProgressEntry.Hinted => this with { WasHelped = true },
        ProgressEntry.Solved solved => this with { IsSolved = true, SolvedHash = solved.Hash },
        ProgressEntry.Answered { IsRight: true } answered => this with { IsSolved = true, SolvedHash = answered.Hash },
        _ => this,
    };

    private ItemProgress AfterMove(ProgressEntry.Moved moved)
    {
        if (moved.Verdict != Verdict.Correct)
        {
            return this with { WrongMoves = WrongMoves + 1 };
        }

        bool isSameRound = moved.Hash == Hash && moved.Round == Round && moved.Seed == Seed;
        return this with
        {
            Hash = moved.Hash,
            Round = moved.Round,
            Seed = moved.Seed,
            Variant = isSameRound ? Variant : 0,
            WasShown = (isSameRound && WasShown) || moved.WasShown,
            Moves = !isSameRound ? [moved.Move] : Moves.Count < MaxMoves ? Moves.Add(moved.Move) : Moves,
            WasHelped = WasHelped || moved.WasShown,
        };
    }
}
