using Tutor.Tcp;

namespace Tutor.Study.Review;

/// <summary>A session of reviews: what is due, one after another. A value.</summary>
public sealed record ReviewRun
{
    /// <summary>What is reviewed, in order; at least one.</summary>
    public required EquatableArray<ReviewItem> Queue { get; init; }

    /// <summary>How many were due when it began, also those that are left for another session.</summary>
    public int Due { get; init; }

    /// <summary>The one under way, from 0.</summary>
    public int At { get; init; }

    /// <summary>What the numbers follow from.</summary>
    public ulong Seed { get; init; }

    /// <summary>What was done, in order.</summary>
    public EquatableArray<ReviewOutcome> Outcomes { get; init; }

    /// <summary>The item under way.</summary>
    public ReviewItem Item => Queue[At];

    /// <summary>What varies the numbers of the item under way.</summary>
    public ulong VariantSeed => DealtSeed.Of(Seed, At);

    /// <summary>Begins a session with the longest overdue; null when nothing is due.</summary>
    /// <param name="due">What is due, in order.</param>
    /// <param name="seed">What the numbers follow from.</param>
    public static ReviewRun? Start(EquatableArray<ReviewItem> due, ulong seed) => due.IsEmpty ? null : new ReviewRun
    {
        Queue = EquatableArray.From(due.AsEnumerable().Take(ReviewQueue.MostInSession)),
        Due = due.Count,
        Seed = seed,
    };

    /// <summary>The session with the outcome of the item under way.</summary>
    public ReviewRun With(ReviewOutcome outcome) => this with { Outcomes = Outcomes.Add(outcome) };

    /// <summary>The session at the next item; null after the last.</summary>
    public ReviewRun? Next() => At + 1 < Queue.Count ? this with { At = At + 1 } : null;
}

/// <summary>What came of a review.</summary>
/// <param name="Item">What was reviewed.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Grade">How well it was remembered; null when it was put off.</param>
/// <param name="DueUnixMs">When it comes back.</param>
public sealed record ReviewOutcome(ReviewItem Item, string Name, RecallGrade? Grade, long DueUnixMs);
