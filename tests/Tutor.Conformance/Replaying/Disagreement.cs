namespace Tutor.Conformance.Replaying;

/// <summary>The first point at which a trace and the engine differ; later ones would only follow from it.</summary>
/// <param name="Trace">The name of the trace.</param>
/// <param name="Event">The index of the event; the count of events when it shows only at the end.</param>
/// <param name="Expected">What the trace says.</param>
/// <param name="Got">What the engine did.</param>
/// <param name="Isns">With which initial sequence numbers; empty for all.</param>
/// <param name="Rules">The keys of the rules that fired since the last call or segment.</param>
internal sealed record Disagreement(
    string Trace,
    int Event,
    string Expected,
    string Got,
    string Isns,
    IReadOnlyList<string> Rules)
{
    /// <summary>
    /// One line, such as <c>FAIL name #3 (isn wrap): expected S. seq=0, got nothing [listen-other]</c>.
    /// </summary>
    public string Print()
    {
        string isns = Isns.Length == 0 ? "" : $" (isn {Isns})";
        return Printable.Text($"FAIL {Trace} #{Event}{isns}: expected {Expected}, got {Got}")
            + $" [{string.Join(' ', Rules)}]";
    }
}
