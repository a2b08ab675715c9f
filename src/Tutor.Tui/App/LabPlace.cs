namespace Tutor.Tui.App;

/// <summary>Where a lab is.</summary>
/// <param name="Lesson">The lesson's place in the library, from 0.</param>
/// <param name="Id">The lab's id.</param>
public readonly record struct LabPlace(int Lesson, string Id);
