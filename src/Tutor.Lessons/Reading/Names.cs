using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>Checks a name against a fixed list.</summary>
internal static class Names
{
    /// <summary>True when the name is known; otherwise the nearest known one is in the log.</summary>
    /// <param name="known">The known names.</param>
    /// <param name="name">The name and its place.</param>
    /// <param name="id">The finding's id.</param>
    /// <param name="kind">What it should be, such as <c>a verdict</c>.</param>
    /// <param name="log">Takes the finding.</param>
    public static bool Check(
        IReadOnlyCollection<string> known,
        (string Value, SourcePosition At) name,
        string id,
        string kind,
        FindingLog log)
    {
        if (known.Contains(name.Value))
        {
            return true;
        }

        if (log.IsFull)
        {
            return false; // To look for the nearest name would be all that a file full of unknown ones costs.
        }

        log.Add(id, name.At, $"'{name.Value}' is not {kind}. {NearestName.Suggest(name.Value, known)}");
        return false;
    }
}
