using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>The <c>:key: value</c> lines of a directive, from the raw source.</summary>
internal sealed class DirectiveOptions
{
    private readonly string _directive;
    private readonly FindingLog _log;
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);
    private readonly List<(string Key, SourcePosition KeyAt, string Value, SourcePosition ValueAt)> _options = [];

    private DirectiveOptions(string directive, FindingLog log) => (_directive, _log) = (directive, log);

    /// <summary>Reads the options of a colon directive; a block of data has none.</summary>
    public static DirectiveOptions Read(string directive, Block block, SourceText source, FindingLog log)
    {
        DirectiveOptions options = new(directive, log);
        if (block is ContainerBlock container && container.Count > 0 && container[0] is OptionsBlock lines)
        {
            for (int line = lines.Line; line <= lines.LastLine; line++)
            {
                options.AddLine(source, line);
            }

            if (lines.StrayLine is { } stray)
            {
                log.Add(
                    "options-end", new SourcePosition(stray + 1, 1),
                    "Leave a blank line between the options and the text.");
            }
        }

        options.FindInText(block, source);
        return options;
    }

    /// <summary>Reports options behind a blank line, where they are text that the learner reads.</summary>
    private void FindInText(Block block, SourceText source)
    {
        IEnumerable<Block> body = block as ContainerBlock ?? Enumerable.Empty<Block>();
        foreach (ParagraphBlock paragraph in body.OfType<ParagraphBlock>())
        {
            int end = source.At(paragraph.Span.End).Line;
            for (int line = paragraph.Line; line < end && KeyIn(source.Line(line)) is { } key; line++)
            {
                if (_meant.Add(key) && line == paragraph.Line)
                {
                    _log.Add(
                        "bad-option", new SourcePosition(line + 1, 1),
                        $"':{key}:' is text here. Options stand right under the directive, without a blank line "
                        + "before.");
                }
            }
        }
    }

    /// <summary>The option that a line gives; null when it gives none.</summary>
    private static string? KeyIn(string line)
    {
        int end = line.StartsWith(':') ? line.IndexOf(": ", 1, StringComparison.Ordinal) : -1;
        return end > 0 && Array.IndexOf(KnownNames.Options, line[1..end]) >= 0 ? line[1..end] : null;
    }

    /// <summary>Reports options that the directive does not have.</summary>
    public void AllowOnly(string[] known)
    {
        foreach ((string key, SourcePosition at, _, _) in _options)
        {
            if (!known.Contains(key))
            {
                _meant.Add(NearestName.Of(key, known) ?? "");
                _log.Add(
                    "unknown-option", at, $"{{{_directive}}} has no option '{key}'. {NearestName.Suggest(key, known)}");
            }
        }
    }

    /// <summary>The value of an option; null when absent.</summary>
    public (string Value, SourcePosition At)? Text(string key)
    {
        foreach ((string name, _, string value, SourcePosition at) in _options)
        {
            if (name == key)
            {
                return (value, at);
            }
        }

        return null;
    }

    /// <summary>The value of an option that has to be there; null when it is not, which is then in the log.</summary>
    public (string Value, SourcePosition At)? Required(string key, SourcePosition directiveAt)
    {
        (string Value, SourcePosition At)? text = Text(key);
        if (text is null && _meant.Contains(key))
        {
            return null; // It is there, misspelt or in the text, which was reported.
        }

        if (text is not { Value.Length: > 0 })
        {
            _log.Add("missing-option", text?.At ?? directiveAt, $"{{{_directive}}} needs the option ':{key}:'.");
            return null;
        }

        return text;
    }

    /// <summary>A whole number in a range; null when absent or not one.</summary>
    public int? Number(string key, int low, int high)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (ValueText.Number(text.Value) is { } number && number >= low && number <= high)
        {
            return (int)number;
        }

        _log.Add("bad-value", text.At, $"':{key}:' is a whole number from {low} to {high}, not '{text.Value}'.");
        return null;
    }

    /// <summary>The n of <c>after n</c>; null when absent or something else.</summary>
    public int? After(string key) => Text(key) is { } text ? ReadAfter(text.Value, text.At, _log) : null;

    /// <summary>The n of <c>after n</c>; null for anything else, which is then in the log.</summary>
    public static int? ReadAfter(string value, SourcePosition at, FindingLog log)
    {
        int? after = ValueText.After(value);
        if (after is null)
        {
            log.Add("bad-value", at, $"Write 'after N', N being a segment's number on the ladder, not '{value}'.");
        }

        return after;
    }

    private void AddLine(SourceText source, int line)
    {
        string raw = source.Line(line);
        int start = raw.IndexOf(':', StringComparison.Ordinal);
        int end = raw.IndexOf(':', start + 1);
        string key = end < 0 ? "" : raw[(start + 1)..end];
        SourcePosition at = new(line + 1, start + 1);
        if (!ValueText.IsId(key))
        {
            _log.Add("bad-option", at, "An option is ':key: value'.");
            return;
        }

        if (Text(key) is not null)
        {
            _log.Add("duplicate-option", at, $"':{key}:' is given twice.");
            return;
        }

        string value = raw[(end + 1)..];
        int valueStart = end + 1 + value.Length - value.TrimStart().Length;
        _options.Add((key, at with { Column = start + 2 }, value.Trim(), new SourcePosition(line + 1, valueStart + 1)));
    }
}
