using Tutor.Study.Labs;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

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

    /// <summary>How far a lesson is, in a word or two: new, the page, the tasks done, solved, mastered, changed.</summary>
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
        foreach ((_, long dueUnixMs) in TallyOf(lesson).Recalls)
        {
            due += ReviewQueue.IsDue(dueUnixMs, now) ? 1 : 0;
        }

        return due;
    }

    /// <summary>What of a lesson comes back for review, and when, in no order.</summary>
    internal List<(string Item, long DueUnixMs)> RecallsOf(string lesson) => TallyOf(lesson).Recalls;

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

/// <summary>Where a learner is in a lesson.</summary>
/// <param name="Page">The page last opened, from 0.</param>
/// <param name="Pages">How many pages the lesson had then; 0 when none was opened.</param>
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

    /// <summary>True when every exercise and question in it was mastered.</summary>
    public bool IsMastered { get; init; }

    /// <summary>The check that was begun last; null when none was.</summary>
    public CheckProgress? Check { get; init; }
}

/// <summary>How far a check is.</summary>
/// <param name="Seed">What its questions and their numbers follow from.</param>
/// <param name="Marks">For each question in order: <c>x</c> right, <c>-</c> wrong, <c>.</c> not seen yet.</param>
public sealed record CheckProgress(ulong Seed, string Marks);

/// <summary>What a drill goes on from.</summary>
/// <param name="Seed">What its variants follow from.</param>
/// <param name="Dealt">How many variants are over.</param>
/// <param name="InARow">How many in a row were right.</param>
public sealed record DrillProgress(ulong Seed, int Dealt, int InARow);

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

    /// <summary>True when it was solved, or answered right, without help at least once.</summary>
    public bool IsSolvedAlone { get; init; }

    /// <summary>How it is remembered; null before it was done for the first time.</summary>
    public Recall? Recall { get; init; }

    /// <summary>
    /// The diagnosis codes of the last wrong moves, the oldest first. Each time that it is right takes one away.
    /// </summary>
    public EquatableArray<string> Codes { get; init; }

    /// <summary>How often it was wrong of late: up with each wrong answer, down with each right one; 0 to 4.</summary>
    public int Trouble { get; init; }

    /// <summary>Where a drill goes on; null for what is none, and before its first variant was over.</summary>
    public DrillProgress? Drill { get; init; }

    private const int MostCodes = 4;
    private const int MostTrouble = 4;

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
        ProgressEntry.Experimented lab => this with { IsSolved = true, IsSolvedAlone = true, SolvedHash = lab.Hash },
        ProgressEntry.Solved solved =>
            AfterDone(solved, solved.Hash, true, solved.WasHelped, Sureness.None, solved.IsVariant),
        ProgressEntry.Answered answered =>
            AfterDone(answered, answered.Hash, answered.IsRight, false, answered.Sure, answered.IsVariant),
        ProgressEntry.Recalled recalled => (recalled.Code.Length > 0 ? WithCode(recalled.Code) : this)
            .AfterDone(recalled, recalled.Hash, recalled.IsRight, recalled.WasHelped, Sureness.None, true),
        ProgressEntry.Dealt dealt => this with { Drill = new DrillProgress(dealt.Seed, dealt.Count, dealt.InARow) },
        ProgressEntry.Retired => Blank,
        _ => this,
    };

    private ItemProgress AfterDone(
        ProgressEntry entry, string hash, bool isRight, bool wasHelped, Sureness sure, bool isVariant)
    {
        RecallGrade grade = RecallGrades.Of(isRight, wasHelped, sure);
        bool isAlone = isRight && !wasHelped;
        return this with
        {
            IsSolved = IsSolved || isRight,
            IsSolvedAlone = IsSolvedAlone || isAlone,
            SolvedHash = isRight ? hash : SolvedHash,
            Recall = Spacing.After(Recall, grade, entry.UnixMs, isVariant),
            Trouble = Math.Clamp(Trouble + (isRight ? -1 : 1), 0, MostTrouble),
            Codes = isAlone && !Codes.IsEmpty ? Codes.RemoveAt(0) : Codes,
        };
    }

    private ItemProgress WithCode(string code) => this with
    {
        Codes = (Codes.Count < MostCodes ? Codes : Codes.RemoveAt(0)).Add(code),
    };

    private ItemProgress AfterMove(ProgressEntry.Moved moved)
    {
        if (moved.Verdict != Verdict.Correct)
        {
            return WithCode(moved.Code) with { WrongMoves = WrongMoves + 1 };
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
