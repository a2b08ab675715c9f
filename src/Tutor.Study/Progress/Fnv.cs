using System.Globalization;

namespace Tutor.Study.Progress;

/// <summary>Short fingerprints, FNV-1a: they guard against mix-ups, not against malice.</summary>
public static class Fnv
{
    /// <summary>Eight hexadecimal digits over a text. Never fails.</summary>
    public static string Of(string text)
    {
        ulong hash = 2166136261;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 16777619 & uint.MaxValue;
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
