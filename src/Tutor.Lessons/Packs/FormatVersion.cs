using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Packs;

/// <summary>The version of the lesson format, the <c>tcptutor:</c> of a pack and of a lesson.</summary>
public static class FormatVersion
{
    /// <summary>The one that this program reads.</summary>
    public const int Current = KnownNames.FormatVersion;

    /// <summary>What to say of a version; null when it is the current one. Never fails.</summary>
    /// <param name="written">What stands behind <c>tcptutor:</c>.</param>
    public static string? Refusal(string written) => ValueText.Number(written) switch
    {
        Current => null,
        null or 0 => $"'{written}' is no format version. Write 'tcptutor: {Current}'.",
        > Current => $"The pack is in format {written}, newer than format {Current}, which this program reads. "
            + "Get a newer tcptutor.",
        _ => $"The pack is in format {written}, older than format {Current}, which this program reads. "
            + "Run 'tcptutor pack migrate DIR'.",
    };
}
