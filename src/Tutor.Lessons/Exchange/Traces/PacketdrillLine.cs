using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>A line of a packetdrill script.</summary>
/// <param name="At">When.</param>
/// <param name="Rank">Its place among the lines of one moment.</param>
/// <param name="Text">The line without its time.</param>
/// <param name="IsComment">True when it is for readers only.</param>
internal readonly record struct PacketdrillLine(SimTime At, double Rank, string Text, bool IsComment);
