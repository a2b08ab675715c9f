using Tutor.Tcp.State;

namespace Tutor.Tui.View.Parts;

/// <summary>The names of the states as RFC 9293 section 3.3.2 prints them; never shortened.</summary>
public static class StateName
{
    /// <summary>The name, such as <c>SYN-RECEIVED</c>.</summary>
    /// <param name="state">The state.</param>
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
}
