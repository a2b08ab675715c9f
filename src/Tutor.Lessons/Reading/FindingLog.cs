using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Collects the findings of one file.</summary>
internal sealed class FindingLog(string file)
{
    private const int Most = 200;
    private readonly List<Finding> _findings = [];

    /// <summary>True when no more findings are taken.</summary>
    public bool IsFull => _findings.Count >= Most;

    public void Add(string id, SourcePosition at, string text) => Add(id, at, text, Severity.Error);

    /// <summary>Something that works and could be better.</summary>
    public void Warn(string id, SourcePosition at, string text) => Add(id, at, text, Severity.Warning);

    /// <summary>Something worth knowing.</summary>
    public void Note(string id, SourcePosition at, string text) => Add(id, at, text, Severity.Note);

    private void Add(string id, SourcePosition at, string text, Severity severity)
    {
        if (!IsFull)
        {
            _findings.Add(new Finding(id, file, at, SafeText.Clean(text)) { Severity = severity });
        }
    }

    /// <summary>Findings of another reader.</summary>
    public void AddRange(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    /// <summary>A formula's error at its place in the file.</summary>
    public void Add(FormulaError error, SourcePosition start) =>
        Add(
            "bad-formula",
            start with { Column = start.Column + error.Column - 1 },
            TextCatalogue.English.Format(error.Text));

    public EquatableArray<Finding> InOrder() => EquatableArray.From(
        _findings.OrderBy(f => f.At.Line).ThenBy(f => f.At.Column));
}
