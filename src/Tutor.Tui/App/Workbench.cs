using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What an author sees beside the lesson that is being written.</summary>
/// <param name="File">The file's name, as findings name it.</param>
/// <param name="Findings">What is wrong with the text as it was saved last.</param>
/// <param name="IsBehind">
/// True when that text, or the item on the screen in it, cannot be opened: the screen is that of an earlier save.
/// </param>
public sealed record Workbench(string File, EquatableArray<Finding> Findings, bool IsBehind);
