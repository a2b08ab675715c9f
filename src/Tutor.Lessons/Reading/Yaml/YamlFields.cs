using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading.Yaml;

/// <summary>Reads the fields of a YAML map; what is wrong goes to the log and reads as if it were absent.</summary>
internal sealed class YamlFields(YamlValue.Map map, FindingLog log)
{
    /// <summary>Where the map starts.</summary>
    public SourcePosition At => map.At;

    /// <summary>Reports every key that is not in <paramref name="known"/>.</summary>
    /// <param name="known">The keys that may be there.</param>
    public void AllowOnly(string[] known)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            if (!known.Contains(entry.Key))
            {
                log.Add(
                    "unknown-key", entry.At,
                    $"'{entry.Key}' is not a key here. {Suggest(entry.Key, known)}");
            }
        }
    }

    /// <summary>Reports every key that has a meaning elsewhere only.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="where">Where they belong, as a sentence behind the key.</param>
    public void Refuse(string[] keys, string where)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            if (keys.Contains(entry.Key))
            {
                log.Add("misplaced-key", entry.At, $"'{entry.Key}' {where}");
            }
        }
    }

    private static string Suggest(string key, string[] known) =>
        known.FirstOrDefault(name => key.StartsWith(name + ':', StringComparison.Ordinal)) is { } meant
            ? $"Leave a space behind the colon: '{meant}: {key[(meant.Length + 1)..]}'."
            : NearestName.Suggest(key, known);

    /// <summary>The value of a key as it is; null when absent.</summary>
    public YamlValue? Find(string key) => map.Find(key);

    /// <summary>A word or sentence; null when absent or not one.</summary>
    public (string Value, SourcePosition At)? Text(string key) => map.Find(key) switch
    {
        null => null,
        YamlValue.Scalar scalar => (SafeText.Clean(scalar.Text), scalar.At),
        { } other => Wrong<(string, SourcePosition)?>(other.At, $"'{key}' needs one value."),
    };

    /// <summary>A whole number in a range; the default when absent or out of it.</summary>
    public long Number(string key, long low, long high, long otherwise)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        return ValueText.Number(text.Value) is { } number && number >= low && number <= high
            ? number
            : Wrong(text.At, $"'{key}' is a whole number from {low} to {high}, not '{text.Value}'.", otherwise);
    }

    /// <summary>A length of time; the default when absent or not one.</summary>
    public SimTime Time(string key, SimTime otherwise) => Text(key) is not { } text ? otherwise
        : ValueText.Time(text.Value) ?? Wrong(text.At, ValueText.NotATime(text.Value), otherwise);

    /// <summary>A share in parts per million; 0 when absent or not one.</summary>
    public int Share(string key) => Text(key) is not { } text ? 0
        : ValueText.Share(text.Value) ?? Wrong(text.At, $"'{key}' is a share from 0% to 100%, not '{text.Value}'.", 0);

    /// <summary>true or false; the default when absent or neither.</summary>
    public bool Truth(string key, bool otherwise) => Text(key) switch
    {
        null => otherwise,
        { Value: "true" } => true,
        { Value: "false" } => false,
        { } text => Wrong(text.At, $"'{key}' is true or false, not '{text.Value}'.", otherwise),
    };

    /// <summary>A map; null when absent or not one.</summary>
    public YamlFields? Map(string key) => map.Find(key) switch
    {
        null => null,
        YamlValue.Map inner => new YamlFields(inner, log),
        { } other => Wrong<YamlFields?>(other.At, $"'{key}' needs keys and values: {{key: value}}."),
    };

    /// <summary>The entries of the map, each with its key.</summary>
    public IEnumerable<YamlEntry> Entries => map.Entries;

    /// <summary>A list; empty when absent or not one.</summary>
    public IReadOnlyList<YamlValue> List(string key) => map.Find(key) switch
    {
        null => [],
        YamlValue.Sequence list => list.Items,
        { } other => Wrong<YamlValue[]>(other.At, $"'{key}' needs a list: [one, two].") ?? [],
    };

    /// <summary>A list of words; what is not a word is reported and left out.</summary>
    public IReadOnlyList<(string Value, SourcePosition At)> Words(string key)
    {
        List<(string, SourcePosition)> words = [];
        foreach (YamlValue item in List(key))
        {
            if (item is YamlValue.Scalar scalar)
            {
                words.Add((SafeText.Clean(scalar.Text), scalar.At));
            }
            else
            {
                log.Add("bad-value", item.At, $"'{key}' is a list of words.");
            }
        }

        return words;
    }

    private T? Wrong<T>(SourcePosition at, string text, T? otherwise = default)
    {
        log.Add("bad-value", at, text);
        return otherwise;
    }
}
