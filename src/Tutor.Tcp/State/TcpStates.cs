using System.Diagnostics.CodeAnalysis;

namespace Tutor.Tcp.State;

/// <summary>The names of the states, as RFC 9293 prints them. The one place that turns a state into text.</summary>
public static class TcpStates
{
    /// <summary>The name, such as <c>SYN-RECEIVED</c>. Never fails for a state of the enumeration.</summary>
    public static string Print(TcpState state) => state switch
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

    /// <summary>The state of that name, in upper or lower case; false, and CLOSED, when there is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TcpState state)
    {
        for (state = TcpState.TimeWait; state > TcpState.Closed; state--)
        {
            if (string.Equals(Print(state), text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return string.Equals(Print(state), text, StringComparison.OrdinalIgnoreCase);
    }
}
