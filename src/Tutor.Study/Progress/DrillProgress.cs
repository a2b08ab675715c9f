namespace Tutor.Study.Progress;

/// <summary>What a drill goes on from.</summary>
/// <param name="Seed">What its variants follow from.</param>
/// <param name="Dealt">How many variants are over.</param>
/// <param name="InARow">How many in a row were right.</param>
public sealed record DrillProgress(ulong Seed, int Dealt, int InARow);
