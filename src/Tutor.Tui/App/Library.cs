using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The lessons that can be opened.</summary>
/// <param name="Pack">The pack.</param>
public sealed record Library(Pack Pack)
{
    /// <summary>The front matter of each lesson of the pack, in the same order.</summary>
    public EquatableArray<Lesson> Heads { get; } = EquatableArray.From(Pack.Lessons.Select(lesson => lesson.Head));
}
