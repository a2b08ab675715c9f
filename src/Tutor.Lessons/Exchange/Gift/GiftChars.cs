namespace Tutor.Lessons.Exchange.Gift;

/// <summary>The characters of one question with their escapes resolved, and where each stands in the file.</summary>
internal sealed class GiftChars
{
    private const string Escapable = "~=#{}:\\";
    private readonly List<(char Value, bool IsLiteral, int Offset)> _all = [];

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>The character at that place.</summary>
    public char this[int index] => _all[index].Value;

    /// <summary>True when it was escaped, so that it means nothing to GIFT.</summary>
    public bool IsLiteral(int index) => _all[index].IsLiteral;

    /// <summary>Where it stands in the file; the end of the last one behind the end.</summary>
    public int OffsetOf(int index) =>
        _all.Count == 0 ? 0 : index < _all.Count ? _all[index].Offset : _all[^1].Offset + 1;

    /// <summary>Adds a line, and a line break between it and the one before.</summary>
    /// <param name="line">The line.</param>
    /// <param name="offset">Where it starts in the file.</param>
    public void AddLine(string line, int offset)
    {
        if (_all.Count > 0)
        {
            _all.Add(('\n', false, offset));
        }

        for (int i = 0; i < line.Length; i++)
        {
            char next = i + 1 < line.Length ? line[i + 1] : '\0';
            bool isEscape = line[i] == '\\' && (next == 'n' || Escapable.Contains(next, StringComparison.Ordinal));
            _all.Add(isEscape ? (next == 'n' ? '\n' : next, true, offset + i) : (line[i], false, offset + i));
            i += isEscape ? 1 : 0;
        }
    }
}
