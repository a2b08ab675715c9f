using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>Who sends what to whom, in the order of time: what a Mermaid <c>sequenceDiagram</c> says.</summary>
/// <param name="Parties">The names over the lifelines, from left to right; at least one.</param>
/// <param name="Steps">What happens, in order.</param>
public sealed record SequenceDiagram(
    EquatableArray<EquatableArray<TextRun>> Parties, EquatableArray<SequenceStep> Steps)
{
    /// <summary>What stands above it; may be empty.</summary>
    public EquatableArray<TextRun> Title { get; init; }
}
