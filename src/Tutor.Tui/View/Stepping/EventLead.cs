using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Tui.View.Stepping;

/// <summary>What happened at a host, in one line: an arrival, a call or a timer, the states, what went out.</summary>
internal static class EventLead
{
    /// <param name="words">The words.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="isOpen">True when the learner has not answered it: then its effects are not told.</param>
    internal static string Of(Words words, WorldEvent happened, bool isOpen = false)
    {
        string states = isOpen ? words["step.unanswered"] : States(happened.StateBefore, happened.StateAfter);
        string lead = words.Fill(
            KeyOf(happened),
            ("n", happened.Line),
            ("time", happened.At.ToString()),
            ("host", Words.Title(happened.Host)),
            ("call", CallOf(happened.Event)),
            ("states", states));
        return happened.SentLines.IsEmpty
            ? lead
            : words.Fill("step.sends", ("what", lead), ("n", string.Join(", ", happened.SentLines.AsEnumerable())));
    }

    /// <summary>One state, or the way from one to the other.</summary>
    internal static string States(TcpState before, TcpState after) => before == after
        ? TcpStates.Print(before)
        : $"{TcpStates.Print(before)} > {TcpStates.Print(after)}";

    private static string KeyOf(WorldEvent happened) =>
        happened.Line > 0 ? "fork.arrival"
        : CallOf(happened.Event).Length > 0 ? "step.call"
        : happened.Event is null ? "fork.event"
        : "step.timer";

    private static string CallOf(TcpEvent? happened) => happened switch
    {
        TcpEvent.ActiveOpen or TcpEvent.PassiveOpen => "OPEN",
        TcpEvent.Send => "SEND",
        TcpEvent.Receive => "RECEIVE",
        TcpEvent.Close => "CLOSE",
        TcpEvent.Abort => "ABORT",
        _ => "",
    };
}
