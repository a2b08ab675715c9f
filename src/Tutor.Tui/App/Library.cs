using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The lessons that can be opened.</summary>
/// <param name="Pack">The pack, with the text of each lesson.</param>
/// <param name="Heads">The front matter of each lesson of the pack, in the same order.</param>
public sealed record Library(Pack Pack, EquatableArray<Lesson> Heads);
