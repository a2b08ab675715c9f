namespace Tutor.Lessons.Exchange;

/// <summary>What is to be written.</summary>
/// <param name="Format">As what.</param>
/// <param name="Item">The id of the one block that is wanted; null for all, or for the only one.</param>
/// <param name="Seed">What numbers vary by; null for the author's numbers.</param>
public sealed record ExportOrder(ExportFormat Format, string? Item, ulong? Seed);
