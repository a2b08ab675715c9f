namespace Tutor.Study.Progress;

/// <summary>What the learner has done in each pack. Never changes.</summary>
public sealed class ProgressBook
{
    private readonly Dictionary<string, LearnerProgress> packs;

    private ProgressBook(Dictionary<string, LearnerProgress> packs) => this.packs = packs;

    /// <summary>Nothing done yet.</summary>
    public static ProgressBook Empty { get; } = new([]);

    /// <summary>
    /// The pack and the id of the lesson that was open last, as <c>pack/lesson</c>; empty when none was.
    /// </summary>
    public string LastLesson
    {
        get
        {
            string lesson = "";
            long at = long.MinValue;
            foreach ((string pack, LearnerProgress progress) in packs)
            {
                if (progress.LastLesson.Length > 0 && progress.LastUnixMs >= at)
                {
                    (lesson, at) = ($"{pack}/{progress.LastLesson}", progress.LastUnixMs);
                }
            }

            return lesson;
        }
    }

    /// <summary>True when something was done in a lesson of any pack.</summary>
    public bool HasBegun
    {
        get
        {
            bool hasBegun = false;
            foreach (LearnerProgress progress in packs.Values)
            {
                hasBegun |= progress.HasBegun;
            }

            return hasBegun;
        }
    }

    /// <summary>When something was done last, in milliseconds since 1970-01-01 UTC; 0 when nothing was.</summary>
    public long LastUnixMs
    {
        get
        {
            long last = 0;
            foreach (LearnerProgress progress in packs.Values)
            {
                last = Math.Max(last, progress.LastUnixMs);
            }

            return last;
        }
    }

    /// <summary>What was done in a pack; nothing for one that was never opened.</summary>
    public LearnerProgress Of(string pack) =>
        packs.TryGetValue(pack, out LearnerProgress? known) ? known : LearnerProgress.None;

    /// <summary>The same with a pack's progress replaced.</summary>
    public ProgressBook With(string pack, LearnerProgress progress) => new(new(packs) { [pack] = progress });

    /// <summary>The book after one more entry in a pack.</summary>
    public ProgressBook After(string pack, ProgressEntry entry) => With(pack, Of(pack).After(entry));
}
