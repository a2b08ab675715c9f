using Tutor.Study.Review;
using Tutor.Tcp;

namespace Tutor.Study.Progress;

/// <summary>Where an exercise, a question or a drill stands.</summary>
public enum ItemState
{
    /// <summary>Never touched; what was skipped stays so.</summary>
    New,

    /// <summary>Begun, and not right yet.</summary>
    Seen,

    /// <summary>Solved with a hint or a move that was shown.</summary>
    SolvedWithHelp,

    /// <summary>Solved without help.</summary>
    Solved,

    /// <summary>Two variants were right without help, on two different days.</summary>
    Mastered,

    /// <summary>It is time to do it again.</summary>
    Due,

    /// <summary>It asks something else than when it was solved.</summary>
    Changed,
}

/// <summary>States of items.</summary>
public static class ItemStates
{
    /// <summary>The state of an item. Never fails.</summary>
    /// <param name="item">What is known of it.</param>
    /// <param name="isChanged">What <see cref="ChangedItems.IsChanged"/> says of it.</param>
    /// <param name="now">Milliseconds since 1970-01-01 UTC; 0 when not known, and then nothing is due.</param>
    public static ItemState Of(ItemProgress item, bool isChanged, long now) => item switch
    {
        _ when item == ItemProgress.Blank => ItemState.New,
        _ when isChanged => ItemState.Changed,
        { Recall: { } recall } when ReviewQueue.IsDue(recall.DueUnixMs, now) => ItemState.Due,
        { Recall.IsMastered: true } => ItemState.Mastered,
        { IsSolvedAlone: true } => ItemState.Solved,
        { IsSolved: true } => ItemState.SolvedWithHelp,
        _ => ItemState.Seen,
    };

    /// <summary>The word for a state: the text <c>item.STATE</c>.</summary>
    public static Message Word(ItemState state) => Message.Of(state switch
    {
        ItemState.New => "item.new",
        ItemState.Seen => "item.seen",
        ItemState.SolvedWithHelp => "item.solved-with-help",
        ItemState.Solved => "item.solved",
        ItemState.Mastered => "item.mastered",
        ItemState.Due => "item.due",
        ItemState.Changed => "item.changed",
    });
}
