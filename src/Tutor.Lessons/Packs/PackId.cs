namespace Tutor.Lessons.Packs;

/// <summary>Ids of packs. They name folders and files, so that each is a safe file name on every system.</summary>
public static class PackId
{
    /// <summary>The longest id.</summary>
    public const int MaxLength = 64;

    /// <summary>The pack inside the program.</summary>
    public const string Core = "core";

    /// <summary>
    /// True for parts of <c>[a-z0-9-]</c> with dots between them, each beginning with a letter or digit, 1 to 64
    /// characters, not a name that Windows keeps for a device. Never fails.
    /// </summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= MaxLength && Array.TrueForAll(text.Split('.'), IsPart) && !PackPath.IsReserved(text);

    private static bool IsPart(string part)
    {
        foreach (char unit in part)
        {
            if (!char.IsAsciiLetterLower(unit) && !char.IsAsciiDigit(unit) && unit != '-')
            {
                return false;
            }
        }

        return part.Length > 0 && part[0] != '-';
    }
}
