using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>What reading a pack gave.</summary>
/// <param name="Pack">The pack without lessons whose heads cannot be read; null when its manifest is unusable.</param>
/// <param name="Findings">What is wrong with the pack as a whole, file by file.</param>
public sealed record PackResult(Pack? Pack, EquatableArray<Finding> Findings);
