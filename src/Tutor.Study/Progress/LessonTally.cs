namespace Tutor.Study.Progress;

/// <summary>What the items of a lesson come to.</summary>
internal sealed class LessonTally
{
    internal static LessonTally Empty { get; } = new();

    /// <summary>What comes back for review, and when.</summary>
    internal List<ItemDue> Recalls { get; } = [];

    /// <summary>The diagnosis codes of late.</summary>
    internal List<string> Codes { get; } = [];

    /// <summary>True when something was solved with help only.</summary>
    internal bool HasHelped { get; private set; }

    internal void Add(string id, ItemProgress item)
    {
        HasHelped |= item is { IsSolved: true, IsSolvedAlone: false };
        if (item.Recall is { } recall)
        {
            Recalls.Add(new ItemDue(id, recall.DueUnixMs));
        }

        foreach (string code in item.Codes)
        {
            Codes.Add(code);
        }
    }
}
