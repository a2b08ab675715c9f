using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.World;

/// <summary>One thing that happened at one host: a call, an arrival or a timer, and what TCP made of it.</summary>
/// <param name="At">When.</param>
/// <param name="Host">The name of the host.</param>
/// <param name="Event">
/// What its TCP was told; null for what only a listener is told: accept(), a router's message.
/// </param>
/// <param name="Line">The ladder's number of the segment that arrived; 0 when it was not an arrival.</param>
/// <param name="StateBefore">The state before.</param>
/// <param name="StateAfter">The state after.</param>
/// <param name="Outputs">What TCP did. At a played host the segments among them were held as due.</param>
/// <param name="SentLines">The ladder's numbers of the segments that went out because of it.</param>
/// <param name="Rules">The rules that fired, in order.</param>
public sealed record WorldEvent(
    SimTime At,
    string Host,
    TcpEvent? Event,
    int Line,
    TcpState StateBefore,
    TcpState StateAfter,
    EquatableArray<TcpOutput> Outputs,
    EquatableArray<int> SentLines,
    EquatableArray<RuleRef> Rules)
{
    /// <summary>
    /// True when the segment was not for the connection of the host: it was answered as in CLOSED, or dropped, and the
    /// connection did not see it.
    /// </summary>
    public bool IsStray { get; init; }

    /// <summary>The connection that it was about, at a host with many; null when none, or at a host with one.</summary>
    public SocketPair? Pair { get; init; }

    /// <summary>
    /// The rule that tells best what became of the event: the last one of section 3.10, which names the events; where
    /// none of those fired, the last of all. Never fails: a step names at least one rule.
    /// </summary>
    public RuleRef MainRule
    {
        get
        {
            for (int i = Rules.Count - 1; i >= 0; i--)
            {
                if (Rules[i].Section.StartsWith("RFC 9293 3.10", StringComparison.Ordinal))
                {
                    return Rules[i];
                }
            }

            return Rules[^1];
        }
    }
}
