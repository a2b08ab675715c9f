using System.Reflection;
using System.Text;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>
/// The agreed terms of a language: an embedded file of lines <c>English = agreed | other, other</c>, where the others
/// are renderings that readers would take for something else. <c>#</c> starts a comment line.
/// </summary>
/// <param name="Terms">The terms.</param>
public sealed record Glossary(EquatableArray<GlossaryTerm> Terms)
{
    /// <summary>The terms of a language; none when the program has no list for it. Never fails.</summary>
    /// <param name="tag">The tag, such as <c>zh-Hans</c>.</param>
    public static Glossary Of(string tag)
    {
        Assembly assembly = typeof(Glossary).Assembly;
        using Stream? stream = assembly.GetManifestResourceStream($"glossary/{tag}.txt");
        if (stream is null)
        {
            return new Glossary([]);
        }

        using StreamReader reader = new(stream, Encoding.UTF8);
        List<GlossaryTerm> terms = [];
        foreach (string line in reader.ReadToEnd().Split('\n'))
        {
            string[] sides = line.Split('=', 2);
            if (sides.Length == 2 && line[0] != '#')
            {
                string[] words = sides[1].Split('|', 2);
                string[] others = words.Length < 2 ? [] : words[1].Split(',', StringSplitOptions.TrimEntries);
                terms.Add(new GlossaryTerm(sides[0].Trim(), words[0].Trim(), EquatableArray.From(others)));
            }
        }

        return new Glossary(EquatableArray.From(terms));
    }

    /// <summary>The first rendering in a text that is not the agreed one, and where; null when there is none.</summary>
    public (GlossaryTerm Term, string Found, int At)? FindOther(string text)
    {
        foreach (GlossaryTerm term in Terms)
        {
            foreach (string other in term.Others)
            {
                int at = text.IndexOf(other, StringComparison.Ordinal);
                if (at >= 0)
                {
                    return (term, other, at);
                }
            }
        }

        return null;
    }
}

/// <summary>An agreed term.</summary>
/// <param name="English">The English term.</param>
/// <param name="Agreed">What it is called.</param>
/// <param name="Others">What it is not to be called.</param>
public sealed record GlossaryTerm(string English, string Agreed, EquatableArray<string> Others);
