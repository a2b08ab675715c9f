using Tutor.Lessons.Markup;

namespace Tutor.Lessons.Packs;

/// <summary>Which paths a pack may hold: those that mean the same on every system and never leave the pack.</summary>
public static class PackPath
{
    private const string Forbidden = "\\:*?\"<>|";

    private static readonly string[] Reserved = ["con", "prn", "aux", "nul"];

    /// <summary>What is wrong with a path inside a pack; null when nothing is. Never fails.</summary>
    /// <param name="path">The path, with <c>/</c> between its parts.</param>
    public static string? Problem(string path)
    {
        if (path.Length > PackLimits.MaxPathLength)
        {
            return $"is longer than {PackLimits.MaxPathLength} characters";
        }

        if (path.StartsWith('/'))
        {
            return "is absolute; paths are relative to the pack";
        }

        string[] parts = path.Split('/');
        return parts.Length - 1 > PackLimits.MaxDepth
            ? $"has more than {PackLimits.MaxDepth} folders inside each other"
            : parts.Select(ProblemOfPart).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>A path as a message may show it: no control characters, not longer than the longest allowed.</summary>
    public static string Shown(string path) =>
        SafeText.Clean(path.Length > PackLimits.MaxPathLength ? path[..PackLimits.MaxPathLength] + "..." : path);

    /// <summary>
    /// A path relative to a file of a pack as one relative to the pack; what leads out of the pack stays so. Never
    /// fails.
    /// </summary>
    /// <param name="file">The file that names it.</param>
    /// <param name="path">The path as it is named there.</param>
    public static string Resolve(string file, string path)
    {
        List<string> parts = [.. file.Split('/')[..^1]];
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>True for a name that Windows keeps for a device, such as <c>con</c> or <c>COM1.txt</c>.</summary>
    public static bool IsReserved(string name)
    {
        string stem = name.Split('.')[0].TrimEnd().ToLowerInvariant();
        bool isPort = stem.Length == 4 && (stem.StartsWith("com", StringComparison.Ordinal)
            || stem.StartsWith("lpt", StringComparison.Ordinal));
        return Array.IndexOf(Reserved, stem) >= 0
            || (isPort && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }

    private static string? ProblemOfPart(string part)
    {
        if (part is "" or "." or "..")
        {
            return $"holds the part '{part}'";
        }

        if (SafeText.Clean(part) != part || part.Contains('\uFFFD'))
        {
            return "holds a control character, a directional mark or no Unicode";
        }

        foreach (char unit in part)
        {
            if (Forbidden.Contains(unit))
            {
                return $"holds '{unit}', which not every system can store";
            }
        }

        return part[^1] is '.' or ' ' || part[0] is ' '
            ? "has a part that begins or ends with a blank, or ends with a dot"
            : IsReserved(part) ? $"holds '{part}', a name that Windows keeps for a device"
            : null;
    }
}
