using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Collects what is wrong with a GIFT file, and what of it is left out.</summary>
/// <param name="file">The file's name.</param>
internal sealed class GiftLog(string file)
{
    private const int Most = 500;
    private readonly List<Finding> _findings = [];

    /// <summary>Where offsets are looked up.</summary>
    public SourceText Source { get; set; } = new("", "");

    /// <summary>Something wrong.</summary>
    public void Error(string id, int offset, string text) => Add(id, offset, text, Severity.Error);

    /// <summary>Something right that cannot be carried.</summary>
    public void Warn(string id, int offset, string text) => Add(id, offset, text, Severity.Warning);

    /// <summary>The findings in the order of the file.</summary>
    public EquatableArray<Finding> InOrder() =>
        EquatableArray.From(_findings.OrderBy(f => f.At.Line).ThenBy(f => f.At.Column));

    private void Add(string id, int offset, string text, Severity severity)
    {
        if (_findings.Count < Most)
        {
            Finding finding = new(id, SafeText.Clean(file), Source.At(offset), SafeText.Clean(text));
            _findings.Add(finding with { Severity = severity });
        }
    }
}
