using System.Globalization;
using System.Text;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Makes ids of titles, each another one.</summary>
internal sealed class GiftIds
{
    private const int Longest = 48;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>An id <c>[a-z0-9-]</c> that was not given before.</summary>
    /// <param name="title">What it is made of.</param>
    /// <param name="otherwise">What it is made of when the title has no letter or digit of ASCII.</param>
    public string Take(string title, string otherwise)
    {
        string stem = Stem(title);
        stem = stem.Length == 0 ? otherwise : stem;
        string id = stem;
        for (int n = 2; !_taken.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}");
        }

        return id;
    }

    private static string Stem(string title)
    {
        StringBuilder id = new();
        foreach (char c in title)
        {
            if (id.Length == Longest)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
