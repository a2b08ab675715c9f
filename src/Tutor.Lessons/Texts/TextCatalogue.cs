using System.Globalization;
using System.Reflection;
using System.Text;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Texts;

/// <summary>Every text of the program in one language, by key.</summary>
/// <remarks>
/// The catalogue is embedded files of lines <c>key = text with {gap} gaps</c>; <c>#</c> starts a comment line and
/// <c>{{</c> prints a brace. All files of a language are merged: <c>en.txt</c>, <c>en-rules.txt</c> and so on. The
/// name of a part is in small letters, as the subtags behind a language never begin: <c>zh-Hans.txt</c> is no part of
/// <c>zh</c>. A text that a language lacks is the English one. Where a count changes the words, <c>key.one</c>,
/// <c>key.few</c> or <c>key.many</c> stands beside <c>key</c>, which is the form for every other count; the first
/// count among the message's arguments chooses (<see cref="PluralRule"/>). A gap <c>{key:Hint}</c> is the key that the
/// learner presses for that command, since every key can be another one; no text names a letter itself.
/// </remarks>
public sealed class TextCatalogue
{
    private const string Folder = "texts/";
    private const string Suffix = ".txt";
    private const string KeyGap = "key:";
    private const int MaxNesting = 8;

    private static readonly Lazy<TextCatalogue> LazyEnglish = new(() => Load("en"));
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly bool _fallsBack;

    private TextCatalogue(string language, bool fallsBack) => (Language, _fallsBack) = (language, fallsBack);

    /// <summary>The source language; read at first use.</summary>
    public static TextCatalogue English => LazyEnglish.Value;

    /// <summary>Prints numbers as they are on the wire.</summary>
    public static Func<SeqNumber, string, string> Absolute { get; } = (number, _) => number.ToString();

    /// <summary>The tag of the language, such as <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Every key of this language, in no order.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>The texts of a language of the program; all English when it has none. Never fails.</summary>
    /// <param name="language">The tag, such as <c>en</c> or <c>zh-Hans</c>.</param>
    public static TextCatalogue Of(string language) => language == "en" ? English : Load(language);

    /// <summary>The texts of a language; none of its own when the program has none for it. Never fails.</summary>
    /// <param name="language">The tag, such as <c>en</c> or <c>zh-Hans</c>.</param>
    public static TextCatalogue Load(string language)
    {
        TextCatalogue texts = new(language, language != "en");
        Assembly assembly = typeof(TextCatalogue).Assembly;
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (IsOf(language, name))
            {
                using Stream stream = assembly.GetManifestResourceStream(name)!;
                using StreamReader reader = new(stream, Encoding.UTF8);
                texts.AddLines(reader.ReadToEnd());
            }
        }

        return texts;
    }

    /// <summary>The texts of a catalogue that is not embedded, and no others. Never fails.</summary>
    /// <param name="language">The tag.</param>
    /// <param name="catalogue">The lines.</param>
    public static TextCatalogue Parse(string language, string catalogue)
    {
        TextCatalogue texts = new(language, fallsBack: false);
        texts.AddLines(catalogue);
        return texts;
    }

    /// <summary>True when this language has a text of that key itself.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>
    /// The text of that key with its gaps unfilled; the key in brackets when there is none. Never fails.
    /// </summary>
    public string Get(string key) => Find(key, null) ?? $"[{key}]";

    /// <summary>The message in words. A key or a gap that is not there is printed in brackets. Never fails.</summary>
    /// <param name="message">The message.</param>
    /// <param name="numbers">
    /// Prints a sequence number, given it and the name of the host that it counts for; absolute by default.
    /// </param>
    /// <param name="keys">
    /// Names the key of a command, given the command's name; without it such a gap is printed in brackets.
    /// </param>
    public string Format(
        Message message, Func<SeqNumber, string, string>? numbers = null, Func<string, string>? keys = null)
    {
        StringBuilder line = new();
        Append(line, message, new Gaps(numbers ?? Absolute, keys), MaxNesting);
        return line.ToString();
    }

    /// <summary>True when a text has a gap for the key of a command.</summary>
    public static bool NamesKey(string text) => text.Contains("{" + KeyGap, StringComparison.Ordinal);

    /// <summary>Sentences one after the other, as the language sets them; empty ones are left out.</summary>
    public string Join(params IEnumerable<string> sentences)
    {
        string all = "";
        foreach (string sentence in sentences)
        {
            all = all.Length == 0 ? sentence : sentence.Length == 0 ? all : Format(Message.Of(
                "text.sentences",
                new MessageArgument.Word("first", all),
                new MessageArgument.Word("second", sentence)));
        }

        return all;
    }

    /// <summary>True when an embedded file holds texts of exactly that language.</summary>
    internal static bool IsOf(string language, string resource)
    {
        if (!resource.StartsWith(Folder, StringComparison.Ordinal)
            || !resource.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> name = resource.AsSpan()[Folder.Length..^Suffix.Length];
        return name.StartsWith(language, StringComparison.Ordinal)
            && (name.Length == language.Length || name[language.Length..] is ['-', >= 'a' and <= 'z', ..]);
    }

    private void AddLines(ReadOnlySpan<char> catalogue)
    {
        // By hand: the framework's line splitter is compiled at run time, which the first screen would wait for.
        while (!catalogue.IsEmpty)
        {
            int end = catalogue.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? catalogue : catalogue[..end];
            catalogue = end < 0 ? [] : catalogue[(end + 1)..];
            int equals = line.IndexOf('=');
            if (equals > 0 && line[0] != '#')
            {
                _texts[line[..equals].Trim().ToString()] = line[(equals + 1)..].Trim().ToString();
            }
        }
    }

    /// <summary>The text for that count, else the text for all counts, else what English has.</summary>
    private string? Find(string key, long? count)
    {
        if (!_texts.TryGetValue(key, out string? text))
        {
            return _fallsBack ? English.Find(key, count) : null;
        }

        return count is { } number && PluralRule.Suffix(Language, number) is { } suffix
            && _texts.TryGetValue(key + suffix, out string? plural)
                ? plural
                : text;
    }

    private static long? CountOf(Message message)
    {
        foreach (MessageArgument argument in message.Arguments)
        {
            if (argument is MessageArgument.Count count)
            {
                return count.Value;
            }
        }

        return null;
    }

    private void Append(StringBuilder line, Message message, Gaps gaps, int depth)
    {
        if (depth == 0 || Find(message.Key, CountOf(message)) is not { } text)
        {
            line.Append('[').Append(message.Key).Append(']');
            return;
        }

        int at = 0;
        while (at < text.Length)
        {
            int gap = text.IndexOf('{', at);
            bool isBrace = gap >= 0 && gap + 1 < text.Length && text[gap + 1] == '{';
            int end = gap < 0 ? -1 : isBrace ? gap + 1 : text.IndexOf('}', gap);
            if (end < 0)
            {
                line.Append(text, at, text.Length - at);
                return;
            }

            line.Append(text, at, gap - at);
            at = end + 1;
            if (isBrace)
            {
                line.Append('{');
            }
            else
            {
                AppendGap(line, message, text[(gap + 1)..end], gaps, depth);
            }
        }
    }

    private void AppendGap(StringBuilder line, Message message, string name, Gaps gaps, int depth)
    {
        if (gaps.Keys is { } keys && name.StartsWith(KeyGap, StringComparison.Ordinal))
        {
            line.Append(keys(name[KeyGap.Length..]));
            return;
        }

        foreach (MessageArgument argument in message.Arguments)
        {
            if (argument.Name != name)
            {
                continue;
            }

            if (argument is MessageArgument.Nested nested)
            {
                Append(line, nested.Value, gaps, depth - 1);
                return;
            }

            line.Append(argument switch
            {
                MessageArgument.Word word => word.Value,
                MessageArgument.Count count => count.Value.ToString(CultureInfo.InvariantCulture),
                MessageArgument.Number number => gaps.Numbers(number.Value, number.Owner),
                _ => throw new InvalidOperationException("The union of arguments is closed."),
            });
            return;
        }

        line.Append('[').Append(name).Append(']');
    }

    /// <summary>What fills gaps besides the message's own arguments.</summary>
    private readonly record struct Gaps(Func<SeqNumber, string, string> Numbers, Func<string, string>? Keys);
}
