namespace Tutor.Tui.App;

/// <summary>A place that a link was followed from.</summary>
/// <param name="Lesson">The lesson (<see cref="LibraryLesson.FullName"/>).</param>
/// <param name="Page">The page, from 0.</param>
/// <param name="Scroll">Rows that were scrolled away.</param>
public sealed record Whence(string Lesson, int Page, int Scroll);
