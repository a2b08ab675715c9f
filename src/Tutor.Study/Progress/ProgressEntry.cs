using Tutor.Study.Labs;
using Tutor.Study.Questions;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Progress;

/// <summary>One line of the progress log: something that a learner did. Never changed once written.</summary>
/// <param name="UnixMs">When, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Lesson">The lesson's id.</param>
/// <param name="Item">The id of the exercise or question; empty for a place in the lesson.</param>
public abstract record ProgressEntry(long UnixMs, string Lesson, string Item)
{
    /// <summary>A move was judged.</summary>
    /// <param name="Hash">The hash of the exercise's data (<see cref="ExerciseHash"/>).</param>
    /// <param name="Round">The round, from 0.</param>
    /// <param name="Seed">What varied the numbers.</param>
    /// <param name="Move">The move.</param>
    /// <param name="Verdict">The verdict.</param>
    /// <param name="Code">The leading diagnosis code; empty when correct.</param>
    /// <param name="WasShown">True when "show me" made it.</param>
    public sealed record Moved(
        long UnixMs,
        string Lesson,
        string Item,
        string Hash,
        int Round,
        ulong Seed,
        Move Move,
        Verdict Verdict,
        string Code,
        bool WasShown) : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>The last move that counted was taken back.</summary>
    public sealed record Undid(long UnixMs, string Lesson, string Item) : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>A round was begun: the moves of the round before are kept as history only.</summary>
    /// <param name="Hash">The hash of the exercise's data.</param>
    /// <param name="Round">The round, from 0; 0 for a restart.</param>
    /// <param name="Seed">What varies the numbers.</param>
    public sealed record Began(long UnixMs, string Lesson, string Item, string Hash, int Round, ulong Seed)
        : ProgressEntry(UnixMs, Lesson, Item)
    {
        /// <summary>How often the round was dealt anew after "show me"; 0 or more.</summary>
        public int Variant { get; init; }
    }

    /// <summary>The peer's reply to a segment was predicted, and the segment was sent. Nothing is counted.</summary>
    /// <param name="Given">The reply that was predicted (<see cref="Exercises.ReplyPrediction"/>).</param>
    /// <param name="Actual">The reply that came; empty for none.</param>
    /// <param name="IsRight">True when the prediction was right.</param>
    public sealed record Predicted(
        long UnixMs, string Lesson, string Item, string Given, string Actual, bool IsRight)
        : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>The last round was done.</summary>
    /// <param name="Hash">The hash of the exercise's data.</param>
    /// <param name="WasHelped">True when hints or "show me" were used.</param>
    public sealed record Solved(long UnixMs, string Lesson, string Item, string Hash, bool WasHelped)
        : ProgressEntry(UnixMs, Lesson, Item)
    {
        /// <summary>True when its last round had numbers that the author did not write.</summary>
        public bool IsVariant { get; init; }
    }

    /// <summary>
    /// Every prediction of a lab was made and run, or a task for the wire was solved. Neither comes back for review.
    /// </summary>
    /// <param name="Hash">The hash of the lab or the task (<see cref="ItemHash"/>).</param>
    public sealed record Experimented(long UnixMs, string Lesson, string Item, string Hash)
        : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>A hint was taken.</summary>
    public sealed record Hinted(long UnixMs, string Lesson, string Item) : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>A question was answered.</summary>
    /// <param name="Answer">The number given, or the option's position from 1; 0 when the text says it.</param>
    /// <param name="IsRight">True when it was right.</param>
    public sealed record Answered(long UnixMs, string Lesson, string Item, long Answer, bool IsRight)
        : ProgressEntry(UnixMs, Lesson, Item)
    {
        /// <summary>What was given when no number says it, such as <c>1 3</c> or <c>SYN ACK</c>; else empty.</summary>
        public string Text { get; init; } = "";

        /// <summary>The hash of the question (<see cref="ItemHash"/>); empty in logs of older versions.</summary>
        public string Hash { get; init; } = "";

        /// <summary>How sure the learner was; none when it was not said.</summary>
        public Sureness Sure { get; init; }

        /// <summary>True when it was dealt anew: with other numbers where it has some, in another order.</summary>
        public bool IsVariant { get; init; }
    }

    /// <summary>An exercise or a drill was done again outside its lesson, with other numbers.</summary>
    /// <param name="Hash">Its hash.</param>
    /// <param name="IsRight">True when no move was wrong.</param>
    /// <param name="WasHelped">True when hints or "show me" were used.</param>
    /// <param name="Code">The diagnosis code of the first wrong move; empty when there was none.</param>
    public sealed record Recalled(
        long UnixMs, string Lesson, string Item, string Hash, bool IsRight, bool WasHelped, string Code)
        : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>A variant of a drill is over; the next one follows from this.</summary>
    /// <param name="Seed">What the variants follow from.</param>
    /// <param name="Count">How many variants are over.</param>
    /// <param name="InARow">How many in a row were right.</param>
    public sealed record Dealt(long UnixMs, string Lesson, string Item, ulong Seed, int Count, int InARow)
        : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>A question of a lesson's check was answered.</summary>
    /// <param name="Seed">What the choice of the questions and their numbers follow from.</param>
    /// <param name="Marks">For each question in order: <c>x</c> right, <c>-</c> wrong, <c>.</c> not seen yet.</param>
    public sealed record Checked(long UnixMs, string Lesson, string Item, ulong Seed, string Marks)
        : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>An item was due for review and is not in its lesson any more.</summary>
    public sealed record Retired(long UnixMs, string Lesson, string Item) : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>Every exercise and question of a lesson is mastered.</summary>
    public sealed record Mastered(long UnixMs, string Lesson, string Item) : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>A page of a lesson was opened.</summary>
    /// <param name="Page">The page, from 0.</param>
    /// <param name="Pages">How many pages the lesson had.</param>
    public sealed record Visited(long UnixMs, string Lesson, string Item, int Page, int Pages)
        : ProgressEntry(UnixMs, Lesson, Item)
    {
        /// <summary>The hash of the lesson's text (<see cref="Fnv"/>); empty in logs of older versions.</summary>
        public string Text { get; init; } = "";

        /// <summary>How many items of it were changed since they were solved.</summary>
        public int Changed { get; init; }

        /// <summary>How many exercises, questions and drills it had; 0 in logs of older versions.</summary>
        public int Tasks { get; init; }

        /// <summary>How many of these were solved.</summary>
        public int Done { get; init; }
    }

    /// <summary>A row was written in the notebook of a lab.</summary>
    /// <param name="Note">The row.</param>
    public sealed record Noted(long UnixMs, string Lesson, string Item, LabNote Note)
        : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>Every exercise and question of a lesson is solved.</summary>
    public sealed record Completed(long UnixMs, string Lesson, string Item) : ProgressEntry(UnixMs, Lesson, Item);

    /// <summary>A screen of the first minute was reached; it is of no lesson.</summary>
    /// <param name="Step">
    /// The screen, from 0, as <see cref="Tutor.Study.FirstMinute.FirstMinuteStep"/> numbers them.
    /// </param>
    /// <param name="IsOver">True when it was finished or left, and is not to be shown again by itself.</param>
    public sealed record FirstMinute(long UnixMs, int Step, bool IsOver) : ProgressEntry(UnixMs, "", "");
}
