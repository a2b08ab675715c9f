using Tutor.Tcp.State;

namespace Tutor.Lessons.Formulas;

/// <summary>The names of the states as RFC 9293 prints them, both ways.</summary>
public static class StateName
{
    /// <summary>Every name, in the order of <see cref="TcpState"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Enum.GetValues<TcpState>().Select(Of)];

    /// <summary>The printed name, such as <c>SYN-RECEIVED</c>. Never fails.</summary>
    public static string Of(TcpState state) => state switch
    {
        TcpState.Closed => "CLOSED",
        TcpState.Listen => "LISTEN",
        TcpState.SynSent => "SYN-SENT",
        TcpState.SynReceived => "SYN-RECEIVED",
        TcpState.Established => "ESTABLISHED",
        TcpState.FinWait1 => "FIN-WAIT-1",
        TcpState.FinWait2 => "FIN-WAIT-2",
        TcpState.CloseWait => "CLOSE-WAIT",
        TcpState.Closing => "CLOSING",
        TcpState.LastAck => "LAST-ACK",
        TcpState.TimeWait => "TIME-WAIT",
    };

    /// <summary>The state of that printed name; null when there is none.</summary>
    public static TcpState? Parse(string name)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i] == name)
            {
                return (TcpState)i;
            }
        }

        return null;
    }
}
