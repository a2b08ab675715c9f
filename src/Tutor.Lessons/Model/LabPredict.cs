using Tutor.Lessons.Markup;
using Tutor.Tcp;
using Tutor.Tcp.Labs;

namespace Tutor.Lessons.Model;

/// <summary>A prediction in a lab: asked when its moment has come, answered before the run goes on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">Where it starts in the file.</param>
public sealed record LabPredict(string Id, SourcePosition At)
{
    /// <summary>It is asked when this holds of the last second; null: at once.</summary>
    public LabClaim? When { get; init; }

    /// <summary>The knobs that are turned when the answer is locked in.</summary>
    public EquatableArray<LabSetting> Set { get; init; }

    /// <summary>How many seconds the run then goes on, of which the claims are made; 1 to 120.</summary>
    public int Run { get; init; }

    /// <summary>The question.</summary>
    public EquatableArray<TextBlock> Text { get; init; }

    /// <summary>The options; two or more.</summary>
    public EquatableArray<Option> Options { get; init; }

    /// <summary>For each option the claim that makes it true. The engine decides.</summary>
    public EquatableArray<LabClaim> Claims { get; init; }

    /// <summary>Said when it was answered; may be empty.</summary>
    public EquatableArray<TextBlock> Explanation { get; init; }
}
