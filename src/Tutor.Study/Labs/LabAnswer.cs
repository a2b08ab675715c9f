namespace Tutor.Study.Labs;

/// <summary>A prediction that was locked in, and what came.</summary>
/// <param name="Given">The option that was chosen, from 0.</param>
/// <param name="Right">
/// The option whose claim, and no other's, the engine found true on this run; -1 when none or several were, which the
/// knobs can bring about.
/// </param>
/// <param name="From">The second from which the claims were counted.</param>
/// <param name="To">The second up to which they were.</param>
public readonly record struct LabAnswer(int Given, int Right, int From, int To);
