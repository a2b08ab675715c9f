using System.Globalization;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>Arguments of messages: words that are the same in every language.</summary>
internal static class Words
{
    /// <summary>Flags as <c>SYN+ACK</c>.</summary>
    public static MessageArgument Flags(string name, TcpFlags flags) =>
        new MessageArgument.Word(name, SegmentText.FormatFlags(flags));

    /// <summary>A state as the RFC prints it.</summary>
    public static MessageArgument State(string name, TcpState state) =>
        new MessageArgument.Word(name, TcpStates.Print(state));

    /// <summary>A time in seconds, with as many decimals as it has, at most three.</summary>
    public static MessageArgument Seconds(string name, SimTime time) =>
        new MessageArgument.Word(name, time.Seconds.ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>A host's name.</summary>
    public static MessageArgument Host(string name, string host) => new MessageArgument.Word(name, host);

    /// <summary>A number that belongs to a host.</summary>
    public static MessageArgument Number(string name, SeqNumber value, string owner) =>
        new MessageArgument.Number(name, value, owner);
}
