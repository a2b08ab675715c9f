using Tutor.Tcp.Labs;

namespace Tutor.Lessons.Model;

/// <summary>How one knob of a lab is set.</summary>
/// <param name="Knob">The knob.</param>
/// <param name="Value">The value, as the lesson format writes it; the knob takes it.</param>
public readonly record struct LabSetting(LabKnob Knob, string Value);
