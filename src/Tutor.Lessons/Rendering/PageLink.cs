namespace Tutor.Lessons.Rendering;

/// <summary>A link of a text, or a picture in it.</summary>
/// <param name="Number">Its number among those of the text, from 1.</param>
/// <param name="Text">Its words; of a picture, what it shows.</param>
/// <param name="Target">Where it leads; of a picture, its path. May be empty.</param>
/// <param name="IsPicture">True for a picture.</param>
public sealed record PageLink(int Number, string Text, string Target, bool IsPicture);
