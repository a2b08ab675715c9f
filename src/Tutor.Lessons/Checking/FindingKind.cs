using Tutor.Lessons.Model;

namespace Tutor.Lessons.Checking;

/// <summary>A kind of finding, by a stable name that never changes its meaning.</summary>
/// <param name="Id">The name in kebab case, such as <c>unknown-directive</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">What it says, in one line without a full stop.</param>
/// <param name="Help">What to do, in a few sentences.</param>
public sealed record FindingKind(string Id, Severity Severity, string Title, string Help);
