using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;

namespace Tutor.Lessons.Reading;

/// <summary>Reads option values that are YAML in one line: <c>[a, b]</c> and <c>{a: b}</c>.</summary>
internal sealed class FlowValues(LessonContext context)
{
    /// <summary>The words of a list; what is not one is in the log and left out.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="option">Its text.</param>
    public IReadOnlyList<(string Value, SourcePosition At)> Words(string key, (string Value, SourcePosition At) option)
    {
        if (YamlLoader.LoadValue(context.Source, option, context.Log) is not { } value)
        {
            return [];
        }

        if (value is not YamlValue.Sequence list)
        {
            context.Log.Add("bad-value", option.At, $"':{key}:' needs a list in brackets: [one, two].");
            return [];
        }

        List<(string, SourcePosition)> words = [];
        foreach (YamlValue item in list.Items)
        {
            if (item is YamlValue.Scalar scalar)
            {
                words.Add((SafeText.Clean(scalar.Text), scalar.At));
            }
            else
            {
                context.Log.Add("bad-value", item.At, $"':{key}:' is a list of words.");
            }
        }

        return words;
    }

    /// <summary>The entries of a map, each a word; null when it is none, which is then in the log.</summary>
    /// <param name="option">The option's text.</param>
    /// <param name="example">What to write instead.</param>
    public IReadOnlyList<(YamlEntry Key, string Value)>? Entries(
        (string Value, SourcePosition At) option, string example)
    {
        if (YamlLoader.LoadValue(context.Source, option, context.Log) is not { } value)
        {
            return null;
        }

        if (value is not YamlValue.Map map)
        {
            context.Log.Add("bad-value", option.At, $"Write {example}.");
            return null;
        }

        List<(YamlEntry, string)> entries = [];
        foreach (YamlEntry entry in map.Entries)
        {
            if (entry.Value is YamlValue.Scalar scalar)
            {
                entries.Add((entry, SafeText.Clean(scalar.Text)));
            }
            else
            {
                context.Log.Add("bad-value", entry.Value.At, $"'{entry.Key}' needs one value.");
            }
        }

        return entries;
    }
}
