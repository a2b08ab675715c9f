using Tutor.Lessons.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tutor.Lessons.Reading.Yaml;

/// <summary>
/// Reads a YAML block by events: no anchors, no aliases, bounded depth, every place translated to the file.
/// </summary>
internal sealed class YamlLoader
{
    /// <summary>The deepest nesting.</summary>
    public const int MaxDepth = 16;

    private readonly SourceText _source;
    private readonly FindingLog _log;
    private readonly int _start;
    private readonly string _text;
    private readonly Parser _parser;
    private bool _failed;

    private YamlLoader(SourceText source, FindingLog log, int start, string text)
    {
        (_source, _log, _start, _text) = (source, log, start, text);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The map in these lines; null when it is not one, which is then in the log.</summary>
    /// <param name="source">The file.</param>
    /// <param name="firstLine">The first line of the YAML, from 0.</param>
    /// <param name="endLine">The line after the last.</param>
    /// <param name="log">Takes the findings.</param>
    public static YamlValue.Map? LoadMap(SourceText source, int firstLine, int endLine, FindingLog log)
    {
        YamlLoader loader = new(source, log, source.StartOf(firstLine), source.Lines(firstLine, endLine));
        YamlValue? value = loader.Load();
        if (value is not YamlValue.Map && !loader._failed)
        {
            log.Add(
                "bad-yaml", value?.At ?? source.At(loader._start),
                "Keys and values are needed here: 'key: value'.");
        }

        return value as YamlValue.Map;
    }

    /// <summary>The value of an option; null when it is no YAML, which is then in the log.</summary>
    /// <param name="source">The file.</param>
    /// <param name="option">The option's text and its place.</param>
    /// <param name="log">Takes the findings.</param>
    public static YamlValue? LoadValue(SourceText source, (string Value, SourcePosition At) option, FindingLog log)
    {
        int start = source.StartOf(option.At.Line - 1) + option.At.Column - 1;
        return new YamlLoader(source, log, start, option.Value).Load();
    }

    private YamlValue? Load()
    {
        try
        {
            _parser.MoveNext();
            while (_parser.Current is StreamStart or DocumentStart)
            {
                _parser.MoveNext();
            }

            YamlValue? value = _parser.Current is null or StreamEnd ? null : Read(0);
            return _failed || !EndsHere() ? null : value;
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException
            or OverflowException or FormatException)
        {
            Mark at = e is YamlException yaml ? yaml.Start : Mark.Empty;
            YamlMistake mistake = YamlMistake.Of(_text, e.Message);
            return Fail(mistake.At ?? at.Index, "bad-yaml", mistake.Text);
        }
    }

    private bool EndsHere()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is not (DocumentEnd or StreamEnd))
            {
                Fail(_parser.Current!.Start, "bad-yaml", "One YAML document is enough here.");
                return false;
            }
        }

        return true;
    }

    // Leaves the parser on the last event of the value.
    private YamlValue? Read(int depth)
    {
        ParsingEvent now = _parser.Current!;
        if (depth > MaxDepth)
        {
            return Fail(now.Start, "bad-yaml", $"The YAML is nested more than {MaxDepth} deep.");
        }

        if (now is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            return Fail(now.Start, "yaml-alias", "Anchors (&) and aliases (*) are not allowed. Write the value again.");
        }

        return now switch
        {
            Scalar scalar => new YamlValue.Scalar(At(scalar.Start), scalar.Value),
            SequenceStart start => ReadSequence(At(start.Start), depth),
            MappingStart start => ReadMap(At(start.Start), depth),
            _ => Fail(now.Start, "bad-yaml", "This YAML cannot be used here."),
        };
    }

    private YamlValue.Sequence? ReadSequence(SourcePosition at, int depth)
    {
        List<YamlValue> items = [];
        while (Advance() is not SequenceEnd)
        {
            if (Read(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlValue.Sequence(at, items);
    }

    private YamlValue.Map? ReadMap(SourcePosition at, int depth)
    {
        List<YamlEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (Advance() is not MappingEnd)
        {
            Mark keyMark = _parser.Current!.Start;
            if (Read(depth + 1) is not YamlValue.Scalar key)
            {
                Fail(keyMark, "bad-yaml", "A key has to be one word.");
                return null;
            }

            Advance();
            if (Read(depth + 1) is not { } value)
            {
                return null;
            }

            if (!keys.Add(key.Text))
            {
                Fail(keyMark, "duplicate-key", $"'{key.Text}' is given twice.");
                return null;
            }

            entries.Add(new YamlEntry(key.Text, key.At, value));
        }

        return new YamlValue.Map(at, entries);
    }

    private ParsingEvent Advance()
    {
        _parser.MoveNext();
        return _parser.Current ?? throw new InvalidOperationException("the text ends too early");
    }

    private YamlValue? Fail(Mark mark, string id, string text) => Fail(mark.Index, id, text);

    private YamlValue? Fail(long index, string id, string text)
    {
        if (!_failed)
        {
            _log.Add(id, At(index), text);
        }

        _failed = true;
        return null;
    }

    private SourcePosition At(Mark mark) => At(mark.Index);

    private SourcePosition At(long index) => _source.At(_start + (int)Math.Clamp(index, 0, int.MaxValue / 2));
}
