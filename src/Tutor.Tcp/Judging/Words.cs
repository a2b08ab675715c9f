using System.Globalization;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>Arguments of messages: words that are the same in every language.</summary>
internal static class Words
{
    private static readonly (TcpFlags Flag, string Word)[] FlagWords =
    [
        (TcpFlags.Syn, "SYN"),
        (TcpFlags.Fin, "FIN"),
        (TcpFlags.Rst, "RST"),
        (TcpFlags.Psh, "PSH"),
        (TcpFlags.Ack, "ACK"),
        (TcpFlags.Urg, "URG"),
        (TcpFlags.Ece, "ECE"),
        (TcpFlags.Cwr, "CWR"),
    ];

    /// <summary>Flags as <c>SYN+ACK</c>; a hyphen when none is set.</summary>
    public static MessageArgument Flags(string name, TcpFlags flags)
    {
        string text = "";
        foreach ((TcpFlags flag, string word) in FlagWords)
        {
            if ((flags & flag) != 0)
            {
                text = text.Length == 0 ? word : $"{text}+{word}";
            }
        }

        return new MessageArgument.Word(name, text.Length == 0 ? "-" : text);
    }

    /// <summary>A state as the RFC prints it.</summary>
    public static MessageArgument State(string name, TcpState state) =>
        new MessageArgument.Word(name, StateName(state));

    /// <summary>A time in seconds, with as many decimals as it has, at most three.</summary>
    public static MessageArgument Seconds(string name, SimTime time) =>
        new MessageArgument.Word(name, time.Seconds.ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>A host's name.</summary>
    public static MessageArgument Host(string name, string host) => new MessageArgument.Word(name, host);

    /// <summary>A number that belongs to a host.</summary>
    public static MessageArgument Number(string name, SeqNumber value, string owner) =>
        new MessageArgument.Number(name, value, owner);

    private static string StateName(TcpState state) => state switch
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
