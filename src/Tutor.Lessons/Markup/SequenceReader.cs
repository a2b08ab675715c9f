using System.Globalization;
using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>
/// Reads a Mermaid <c>sequenceDiagram</c>. What a picture in letters has no use for (colours, links, activation) is
/// left
/// out; what it cannot read makes the whole unread, as half a diagram would tell something else.
/// </summary>
internal sealed class SequenceReader
{
    /// <summary>The most lifelines of a diagram.</summary>
    public const int MaxParties = 16;

    /// <summary>The most blocks inside each other.</summary>
    public const int MaxDepth = 8;

    private static readonly string[] Ignored =
        ["activate", "deactivate", "destroy", "link", "links", "properties", "details", "accTitle:", "accDescr:"];

    private readonly SequenceLabels _labels;
    private readonly Dictionary<string, int> _parties = new(StringComparer.Ordinal);
    private readonly List<EquatableArray<TextRun>> _names = [];
    private readonly List<SequenceStep> _steps = [];
    private readonly Stack<string> _blocks = [];
    private EquatableArray<TextRun> _title = [];
    private int? _number;
    private int _step = 1;

    private SequenceReader(SequenceLabels labels) => _labels = labels;

    /// <summary>True when the code is one that this reader is for.</summary>
    public static bool Accepts(string language, IReadOnlyList<(string Text, int Offset)> lines) =>
        language.Equals("mermaid", StringComparison.OrdinalIgnoreCase) && Header(lines) >= 0;

    /// <summary>The diagram; null when a line cannot be read.</summary>
    /// <param name="lines">The lines of the code and where each starts in the file.</param>
    /// <param name="labels">Reads its texts.</param>
    /// <param name="badLine">The line that cannot be read, from 0; when none is wrong, the last.</param>
    public static SequenceDiagram? Read(
        IReadOnlyList<(string Text, int Offset)> lines, SequenceLabels labels, out int badLine)
    {
        SequenceReader reader = new(labels);
        badLine = Header(lines) + 1;
        for (; badLine < lines.Count; badLine++)
        {
            (string raw, int offset) = lines[badLine];
            string line = raw.TrimStart();
            if (!reader.TryAdd(line.TrimEnd(' ', '\t', ';', '\r', '\n'), offset + raw.Length - line.Length))
            {
                return null;
            }
        }

        badLine = Math.Max(0, lines.Count - 1);
        return reader._blocks.Count > 0 || reader._names.Count == 0
            ? null
            : new SequenceDiagram(EquatableArray.From(reader._names), EquatableArray.From(reader._steps))
            {
                Title = reader._title,
            };
    }

    // Blank lines, comments and settings in front of the word do not count.
    private static int Header(IReadOnlyList<(string Text, int Offset)> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].Text.Trim();
            if (line.Length > 0 && !line.StartsWith("%%", StringComparison.Ordinal))
            {
                return line.TrimEnd(';') == "sequenceDiagram" ? i : -1;
            }
        }

        return -1;
    }

    private bool TryAdd(string line, int offset)
    {
        if (line.Length == 0 || line.StartsWith("%%", StringComparison.Ordinal))
        {
            return true;
        }

        int space = line.IndexOfAny([' ', '\t']);
        string word = space < 0 ? line : line[..space];
        string rest = space < 0 ? "" : line[space..].TrimStart();
        int restAt = offset + line.Length - rest.Length;
        if (Ignored.Contains(word) && SequenceArrow.Find(line) is null)
        {
            return true;
        }

        return word.ToLowerInvariant() switch
        {
            "participant" or "actor" => AddParty(rest, restAt),
            "create" => TryAdd(rest, restAt),
            "title" or "title:" => SetTitle(rest, restAt),
            "autonumber" => SetNumbers(rest),
            "note" => AddNote(rest, restAt),
            "alt" or "opt" or "loop" or "par" or "critical" or "break" or "rect" or "box" =>
                OpenBlock(word.ToLowerInvariant(), rest, restAt),
            "else" or "and" or "option" => AddPart(word.ToLowerInvariant(), rest, restAt),
            "end" when rest.Length == 0 => CloseBlock(),
            _ => AddMessage(line, offset),
        };
    }

    private bool AddParty(string text, int offset)
    {
        int alias = text.IndexOf(" as ", StringComparison.Ordinal);
        string id = (alias < 0 ? text : text[..alias]).Trim();
        string name = alias < 0 ? id : text[(alias + 4)..];
        if (id.Length == 0 || id.Contains('{', StringComparison.Ordinal) || Party(id) is not { } party)
        {
            return false;
        }

        _names[party] = _labels.Read(name, alias < 0 ? offset : offset + alias + 4);
        return true;
    }

    private int? Party(string id)
    {
        if (_parties.TryGetValue(id, out int known))
        {
            return known;
        }

        if (id.Length == 0 || _names.Count == MaxParties)
        {
            return null;
        }

        _names.Add([new TextRun.Words(SafeText.Clean(id), TextEmphasis.None)]);
        return _parties[id] = _names.Count - 1;
    }

    private bool SetTitle(string text, int offset)
    {
        _title = _labels.Read(text.TrimStart(':'), offset + text.Length - text.TrimStart(':').Length);
        return true;
    }

    private bool SetNumbers(string text)
    {
        if (text == "off")
        {
            _number = null;
            return true;
        }

        int?[] numbers = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SmallNumber)];
        _number = numbers.Length > 0 ? numbers[0] : 1;
        _step = numbers.Length > 1 ? numbers[1] ?? 1 : 1;
        return numbers.Length <= 2 && !numbers.Contains(null);
    }

    private static int? SmallNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 1000
            ? number
            : null;

    private bool AddNote(string text, int offset)
    {
        (string Word, SequencePlace Place)[] places =
            [("over ", SequencePlace.Over), ("left of ", SequencePlace.Left), ("right of ", SequencePlace.Right)];
        (string word, SequencePlace place) =
            places.FirstOrDefault(p => text.StartsWith(p.Word, StringComparison.OrdinalIgnoreCase));
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (word is null || colon < word.Length)
        {
            return false;
        }

        string[] ids = text[word.Length..colon].Split(',', StringSplitOptions.TrimEntries);
        int?[] parties = [.. ids.Select(Party)];
        if (parties.Length > 2 || parties.Contains(null))
        {
            return false;
        }

        _steps.Add(new SequenceStep.Note(
            place, parties.Min()!.Value, parties.Max()!.Value, _labels.Read(text[(colon + 1)..], offset + colon + 1)));
        return true;
    }

    private bool OpenBlock(string kind, string text, int offset)
    {
        if (_blocks.Count == MaxDepth)
        {
            return false;
        }

        _blocks.Push(kind);
        if (HasLines(kind))
        {
            _steps.Add(new SequenceStep.Open(kind, _labels.Read(text, offset)));
        }

        return true;
    }

    private bool AddPart(string kind, string text, int offset)
    {
        if (_blocks.Count == 0)
        {
            return false;
        }

        _steps.Add(new SequenceStep.Next(kind, _labels.Read(text, offset)));
        return true;
    }

    private bool CloseBlock()
    {
        if (!_blocks.TryPop(out string? kind))
        {
            return false;
        }

        if (HasLines(kind))
        {
            _steps.Add(new SequenceStep.Close(kind));
        }

        return true;
    }

    // These two are coloured areas and nothing else.
    private static bool HasLines(string kind) => kind is not ("rect" or "box");

    private bool AddMessage(string line, int offset)
    {
        if (SequenceArrow.Find(line) is not { } found)
        {
            return false;
        }

        int end = found.At + found.Length;
        int colon = line.IndexOf(':', end);
        string to = (colon < 0 ? line[end..] : line[end..colon]).TrimStart('+', '-', ' ').TrimEnd();
        if (Party(line[..found.At].Trim()) is not { } sender || Party(to) is not { } receiver)
        {
            return false;
        }

        EquatableArray<TextRun> text = colon < 0 ? [] : _labels.Read(line[(colon + 1)..], offset + colon + 1);
        _steps.Add(new SequenceStep.Message(sender, receiver, text, found.Arrow, _number));
        _number += _step;
        return true;
    }
}
