using Tutor.Tcp;

namespace Tutor.Lessons.Exchange;

/// <summary>What an export gave.</summary>
/// <param name="Text">The file; null when there is nothing to write, and then the notes say why.</param>
/// <param name="Notes">What the format cannot carry, a sentence each.</param>
public sealed record ExportResult(string? Text, EquatableArray<string> Notes);
