using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>A part of a pack: lessons that belong together, under a title.</summary>
/// <param name="Id">Its id, by which translations name it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lessons">The ids of its lessons, in order.</param>
public sealed record PackPart(string Id, string Title, EquatableArray<string> Lessons);
