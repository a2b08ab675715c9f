using System.Globalization;

namespace Tutor.Lessons.Packs;

/// <summary>A version by semver.org: <c>MAJOR.MINOR.PATCH</c>, and perhaps <c>-pre.release</c>.</summary>
/// <param name="Major">An id was removed or an objective changed.</param>
/// <param name="Minor">New items.</param>
/// <param name="Patch">Wording.</param>
/// <param name="PreRelease">What follows the hyphen; empty for a release, which is newer.</param>
public readonly record struct SemVersion(int Major, int Minor, int Patch, string PreRelease) : IComparable<SemVersion>
{
    /// <summary>The version that a text is; null when it is none. Never fails.</summary>
    /// <param name="text">The text. What follows <c>+</c> does not count.</param>
    /// <param name="least">How many of the three numbers have to be there; the others are 0.</param>
    public static SemVersion? Parse(string text, int least = 3)
    {
        string release = text.Split('+')[0];
        int hyphen = release.IndexOf('-');
        string pre = hyphen < 0 ? "" : release[(hyphen + 1)..];
        string[] numbers = (hyphen < 0 ? release : release[..hyphen]).Split('.');
        bool isPre = hyphen < 0 || Array.TrueForAll(pre.Split('.'), IsPart);
        if (!isPre || numbers.Length < least || numbers.Length > 3 || !Array.TrueForAll(numbers, IsNumber))
        {
            return null;
        }

        int[] three = new int[3];
        for (int i = 0; i < numbers.Length; i++)
        {
            three[i] = Number(numbers[i]);
        }

        return new SemVersion(three[0], three[1], three[2], pre);
    }

    /// <summary>The value of what <see cref="IsNumber"/> takes.</summary>
    private static int Number(string digits)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    /// <inheritdoc/>
    public int CompareTo(SemVersion other)
    {
        int order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return order != 0 ? order : ComparePre(PreRelease, other.PreRelease);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Major}.{Minor}.{Patch}{(PreRelease.Length > 0 ? "-" : "")}{PreRelease}");

    /// <summary>Older.</summary>
    public static bool operator <(SemVersion left, SemVersion right) => left.CompareTo(right) < 0;

    /// <summary>Newer.</summary>
    public static bool operator >(SemVersion left, SemVersion right) => left.CompareTo(right) > 0;

    /// <summary>Not newer.</summary>
    public static bool operator <=(SemVersion left, SemVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Not older.</summary>
    public static bool operator >=(SemVersion left, SemVersion right) => left.CompareTo(right) >= 0;

    // semver.org 2.0.0, item 11: a release is newer; numbers by value and before words; more parts are newer.
    private static int ComparePre(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return right.Length.CompareTo(left.Length);
        }

        string[] ours = left.Split('.');
        string[] theirs = right.Split('.');
        for (int i = 0; i < Math.Min(ours.Length, theirs.Length); i++)
        {
            int order = ComparePart(ours[i], theirs[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return ours.Length.CompareTo(theirs.Length);
    }

    private static int ComparePart(string left, string right) => (IsNumber(left), IsNumber(right)) switch
    {
        (true, true) => Number(left).CompareTo(Number(right)),
        (true, false) => -1,
        (false, true) => 1,
        (false, false) => string.CompareOrdinal(left, right),
    };

    private static bool IsNumber(string text) => text.Length is > 0 and <= 9
        && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
        && (text.Length == 1 || text[0] != '0');

    private static bool IsPart(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
