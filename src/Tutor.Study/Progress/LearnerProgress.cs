using System.Collections.Immutable;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Progress;

/// <summary>What the whole log comes to: where the learner is in each lesson and item.</summary>
/// <param name="Items">What is known of each exercise and question, by lesson and item id.</param>
/// <param name="Places">The page last opened in each lesson, by lesson id.</param>
/// <param name="CompletedLessons">The ids of the lessons that are solved as a whole.</param>
/// <param name="LastLesson">The lesson that was open last; empty when none was.</param>
public sealed record LearnerProgress(
    ImmutableDictionary<ItemKey, ItemProgress> Items,
    ImmutableDictionary<string, PlaceInLesson> Places,
    ImmutableHashSet<string> CompletedLessons,
    string LastLesson)
{
    /// <summary>Nothing done yet.</summary>
    public static LearnerProgress None { get; } = new(
        ImmutableDictionary<ItemKey, ItemProgress>.Empty,
        ImmutableDictionary<string, PlaceInLesson>.Empty,
        [],
        "");

    /// <summary>What is known of an item; a blank sheet when it was never touched.</summary>
    public ItemProgress Of(string lesson, string item) =>
        Items.TryGetValue(new ItemKey(lesson, item), out ItemProgress? known) ? known : ItemProgress.Blank;

    /// <summary>How far a lesson is, in a word or two: new, the page, or solved.</summary>
    public Message HowFar(string lesson)
    {
        if (CompletedLessons.Contains(lesson))
        {
            return Message.Of("list.is-solved");
        }

        return Places.TryGetValue(lesson, out PlaceInLesson? place)
            ? Message.Of(
                "list.page",
                new MessageArgument.Count("n", place.Page + 1),
                new MessageArgument.Count("m", place.Pages))
            : Message.Of("list.new");
    }

    /// <summary>The progress after one more entry.</summary>
    public LearnerProgress After(ProgressEntry entry)
    {
        LearnerProgress next = this with { LastLesson = entry.Lesson };
        return entry switch
        {
            ProgressEntry.Visited visited => next with
            {
                Places = Places.SetItem(entry.Lesson, new PlaceInLesson(visited.Page, visited.Pages)),
            },
            ProgressEntry.Completed => next with { CompletedLessons = CompletedLessons.Add(entry.Lesson) },
            _ => next with
            {
                Items = Items.SetItem(new ItemKey(entry.Lesson, entry.Item), Of(entry.Lesson, entry.Item).After(entry)),
            },
        };
    }
}

/// <summary>Names an exercise or a question.</summary>
/// <param name="Lesson">The lesson's id.</param>
/// <param name="Item">The item's id, unique in its lesson.</param>
/// <remarks>A class: the runtime brings compiled dictionaries for those, and the first screen needs one.</remarks>
public sealed record ItemKey(string Lesson, string Item);

/// <summary>Where a learner is in a lesson.</summary>
/// <param name="Page">The page last opened, from 0.</param>
/// <param name="Pages">How many pages the lesson had then.</param>
public sealed record PlaceInLesson(int Page, int Pages);

/// <summary>What is known of one exercise or question.</summary>
public sealed record ItemProgress
{
    /// <summary>Never touched.</summary>
    public static ItemProgress Blank { get; } = new();

    /// <summary>The hash of the exercise when it was last worked on; empty for a question.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The round that is under way, from 0.</summary>
    public int Round { get; init; }

    /// <summary>What varies its numbers.</summary>
    public ulong Seed { get; init; }

    /// <summary>The moves that count in the round under way.</summary>
    public EquatableArray<Move> Moves { get; init; }

    /// <summary>Wrong moves so far, in all rounds.</summary>
    public int WrongMoves { get; init; }

    /// <summary>True when help was used since the exercise was begun.</summary>
    public bool WasHelped { get; init; }

    /// <summary>True when it was solved, or the question answered right, at least once.</summary>
    public bool IsSolved { get; init; }

    /// <summary>The hash of the exercise when it was solved; empty before.</summary>
    public string SolvedHash { get; init; } = "";

    /// <summary>The item after one more entry of its own.</summary>
    internal ItemProgress After(ProgressEntry entry) => entry switch
    {
        ProgressEntry.Began began => this with
        {
            Hash = began.Hash,
            Round = began.Round,
            Seed = began.Seed,
            Moves = [],
            WasHelped = began.Round > 0 && WasHelped,
        },
        ProgressEntry.Moved moved => AfterMove(moved),
        ProgressEntry.Undid when !Moves.IsEmpty => this with { Moves = Moves.RemoveAt(Moves.Count - 1) },
        ProgressEntry.Hinted => this with { WasHelped = true },
        ProgressEntry.Solved solved => this with { IsSolved = true, SolvedHash = solved.Hash },
        ProgressEntry.Answered answered => this with { IsSolved = IsSolved || answered.IsRight },
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
            Moves = isSameRound ? Moves.Add(moved.Move) : [moved.Move],
            WasHelped = WasHelped || moved.WasShown,
        };
    }
}
