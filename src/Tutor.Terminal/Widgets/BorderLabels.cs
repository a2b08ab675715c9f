namespace Tutor.Terminal.Widgets;

/// <summary>The texts set into a border, as in <c>+- Task ---- z: whole lesson -+</c>.</summary>
/// <param name="Title">In the top line at the left; cut when too long. Default none.</param>
/// <param name="Right">In the top line at the right; left out when both do not fit. Default none.</param>
/// <param name="Note">In the bottom line at the right; left out when it does not fit. Default none.</param>
public readonly record struct BorderLabels(string? Title = null, string? Right = null, string? Note = null);
