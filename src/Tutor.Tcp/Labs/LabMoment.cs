namespace Tutor.Tcp.Labs;

/// <summary>Something worth stopping at, told once until a knob is turned.</summary>
/// <param name="Kind">What.</param>
/// <param name="Tenth">When, in tenths of a second, rounded down; 0 or more.</param>
public readonly record struct LabMoment(LabMomentKind Kind, int Tenth);
