namespace Tutor.Conformance;

/// <summary>How many traces passed, failed and were left out, and for want of what.</summary>
internal sealed class Score
{
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    /// <summary>Traces that agreed.</summary>
    public int Passed { get; private set; }

    /// <summary>Traces that disagreed.</summary>
    public int Failed { get; private set; }

    /// <summary>Counts a trace that was replayed.</summary>
    public void Count(bool isPassed)
    {
        Passed += isPassed ? 1 : 0;
        Failed += isPassed ? 0 : 1;
    }

    /// <summary>Counts a trace that was left out because the engine lacks <paramref name="need"/>.</summary>
    public void Skip(string need) => _skipped[need] = _skipped.GetValueOrDefault(need) + 1;

    /// <summary>The closing line, such as <c>291 passed, 0 failed, 9 skipped (9 tfo)</c>.</summary>
    public string Print()
    {
        string reasons = string.Join(", ", _skipped.Select(s => $"{s.Value} {Printable.Text(s.Key)}"));
        string skipped = _skipped.Count == 0 ? "" : $", {_skipped.Values.Sum()} skipped ({reasons})";
        return $"{Passed} passed, {Failed} failed{skipped}";
    }
}
