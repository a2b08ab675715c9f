namespace Tutor.Study.Progress;

/// <summary>How far a check is.</summary>
/// <param name="Seed">What its questions and their numbers follow from.</param>
/// <param name="Marks">For each question in order: <c>x</c> right, <c>-</c> wrong, <c>.</c> not seen yet.</param>
public sealed record CheckProgress(ulong Seed, string Marks);
