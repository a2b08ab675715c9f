using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading.Yaml;

/// <summary>A value of a YAML block and where it stands in the lesson file.</summary>
/// <param name="At">Its place.</param>
internal abstract record YamlValue(SourcePosition At)
{
    /// <summary>A single value.</summary>
    public sealed record Scalar(SourcePosition At, string Text) : YamlValue(At);

    /// <summary>A list.</summary>
    public sealed record Sequence(SourcePosition At, IReadOnlyList<YamlValue> Items) : YamlValue(At);

    /// <summary>Keys and values, in the order of the file; no key comes twice.</summary>
    public sealed record Map(SourcePosition At, IReadOnlyList<YamlEntry> Entries) : YamlValue(At)
    {
        private readonly Dictionary<string, YamlValue> _values = Entries.ToDictionary(e => e.Key, e => e.Value);

        /// <summary>The value of a key; null when it is not there.</summary>
        public YamlValue? Find(string key) => _values.GetValueOrDefault(key);
    }
}

/// <summary>One key of a map.</summary>
/// <param name="Key">The key.</param>
/// <param name="At">Where the key stands.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(string Key, SourcePosition At, YamlValue Value);
