using System.Text;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Plain;

/// <summary>The wire, the states and the progress in words.</summary>
internal static class PlainFacts
{
    /// <summary>A message in words, its numbers as the screen shows numbers.</summary>
    internal static string Say(Model model, Message message) =>
        model.Texts.Format(
            message,
            Copying.World(model) is { } world ? NumberFormat.For(model, world).Write : null,
            PlainWords.NameOf);

    /// <summary>Adds the segments on the wire, a line each.</summary>
    /// <param name="text">What to add to.</param>
    /// <param name="model">The model.</param>
    /// <param name="world">The world.</param>
    /// <param name="deliveredOnly">Leaves out what has not arrived, where that would give an answer away.</param>
    /// <param name="after">Only lines with a higher number.</param>
    internal static void Wire(StringBuilder text, Model model, WorldState world, bool deliveredOnly, int after = 0)
    {
        foreach (LadderLine line in world.Ladder)
        {
            if (line.Number > after && (line.IsDelivered || !deliveredOnly))
            {
                text.Append(Line(model, line, world)).Append('\n');
            }
        }
    }

    /// <summary>One segment on the wire.</summary>
    internal static string Line(Model model, LadderLine line, WorldState world)
    {
        string key = (line.ArrivesAt is null, line.IsRetransmission) switch
        {
            (true, true) => "plain.line-again-lost",
            (true, false) => "plain.line-lost",
            (false, true) => "plain.line-again",
            (false, false) => "plain.line",
        };
        string claimed = world.ClaimedSenderOf(line);
        return model.Texts.Format(Message.Of(
            key,
            new MessageArgument.Count("number", line.Number),
            new MessageArgument.Word("from", claimed == line.From ? line.From : $"{claimed} ({line.From})"),
            new MessageArgument.Word("to", line.To),
            new MessageArgument.Word("segment", Segment(model, line, world, claimed))));
    }

    private static string Segment(Model model, LadderLine line, WorldState world, string from)
    {
        NumberFormat format = NumberFormat.For(model, world);
        return Segment(
            model,
            line.Segment,
            format.Write(line.Segment.Seq, from),
            format.Write(line.Segment.Ack, line.To.Length > 0 ? line.To : world.PeerOf(from).Name));
    }

    /// <summary>
    /// A segment in words, such as <c>SYN ACK, seq 5000, ack 1001</c>, its numbers as the screen shows them.
    /// </summary>
    internal static string Segment(Model model, Segment segment, WorldState world, string from)
    {
        NumberFormat format = NumberFormat.For(model, world);
        return Segment(
            model,
            segment,
            format.Write(segment.Seq, from),
            format.Write(segment.Ack, world.PeerOf(from).Name));
    }

    /// <summary>A segment of another connection in words, its numbers as they are; "nothing at all" for none.</summary>
    internal static string Segment(Model model, Segment? segment) => segment is null
        ? model.Texts.Get("plain.nothing")
        : Segment(model, segment, segment.Seq.ToString(), segment.Ack.ToString());

    private static string Segment(Model model, Segment segment, string seq, string ack)
    {
        StringBuilder text = new(segment.Flags == TcpFlags.None
            ? model.Texts.Get("plain.no-flags")
            : SegmentText.FormatFlags(segment.Flags).Replace('+', ' '));
        text.Append(", seq ").Append(seq);
        if (segment.Has(TcpFlags.Ack))
        {
            text.Append(", ack ").Append(ack);
        }

        return segment.DataLength == 0 ? text.ToString() : text.Append(", len ").Append(segment.DataLength).ToString();
    }

    private static string State(Model model, Host host, string asked)
    {
        string key = host.Name is "client" or "server" ? "plain.state" : "plain.state-named"; // No article for Bob.
        return model.Texts.Format(Message.Of(
            host.Unanswered is null && host.Name != asked ? key : key + "-unanswered",
            new MessageArgument.Word("host", host.Name),
            new MessageArgument.Word("state", TcpStates.Print((host.Unanswered ?? host.Tcb).State))));
    }

    /// <summary>Adds the states of all hosts that have one, in one line.</summary>
    /// <param name="text">What to add to.</param>
    /// <param name="model">The model.</param>
    /// <param name="world">The world.</param>
    /// <param name="asked">The host of which the learner has to say whether it answers; empty for none.</param>
    internal static void States(StringBuilder text, Model model, WorldState world, string asked = "")
    {
        IEnumerable<string> states = world.Hosts.Take(FurtherHosts.Pair).Concat(FurtherHosts.Of(world))
            .Select(host => State(model, host, asked));
        text.Append(model.Texts.Join(states)).Append('\n');
    }
}
