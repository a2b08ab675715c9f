using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.View.Explain;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Stepping;

/// <summary>
/// What one step did: the segment or the event that caused it, the variables that changed at each host, the rule.
/// <code>
///  0.080  segment 2 arrives at CLIENT: SYN-SENT &gt; ESTABLISHED
///  * RCV.NXT  - -&gt; 5001
///  - the rule (RFC 9293 3.10.7.3, fourth)
/// </code>
/// </summary>
/// <param name="sheet">Whose words and styles.</param>
/// <param name="before">The moment before; the same as after at the first of all.</param>
/// <param name="after">The moment.</param>
internal sealed class StepRows(Sheet sheet, WorldState before, WorldState after)
{
    /// <summary>The host that the learner plays; empty when none.</summary>
    internal string Played { get; init; } = "";

    /// <summary>Its variables that are <c>?</c> now.</summary>
    internal EquatableArray<string> Hidden { get; init; }

    /// <summary>True for every rule that fired; false for the one that tells most.</summary>
    internal bool HasAllRules { get; init; }

    /// <summary>All rows; none when nothing happened.</summary>
    internal IEnumerable<TextRow> Rows(int width)
    {
        List<WorldEvent> events = [.. after.History.AsEnumerable().Skip(before.History.Count)];
        List<LadderLine> sent = [.. after.Ladder.AsEnumerable().Skip(before.Ladder.Count)];
        List<TextRow> rows = [];
        for (int i = 0; i < events.Count; i++)
        {
            bool isFirst = events.FindIndex(e => e.Host == events[i].Host) == i;
            rows.AddRange(Of(events[i], width, isFirst));
        }

        foreach (LadderLine line in sent.Where(line => !events.Exists(e => e.SentLines.Contains(line.Number))))
        {
            rows.AddRange(Sent(line, width));
        }

        return rows;
    }

    /// <summary>
    /// The rows of one event. What the learner has not answered yet is not told. What a host's variables went through
    /// in the whole step stands at its first event.
    /// </summary>
    private IEnumerable<TextRow> Of(WorldEvent happened, int width, bool hasChanges)
    {
        bool isOpen = after[happened.Host].Unanswered is not null;
        foreach (TextRow row in Lead(EventLead.Of(sheet.Words, happened, isOpen), width))
        {
            yield return row;
        }

        foreach (TextRow row in hasChanges ? Changes(happened.Host, width) : [])
        {
            yield return row;
        }

        IEnumerable<RuleRef> rules = isOpen ? [] : HasAllRules ? happened.Rules.AsEnumerable() : [happened.MainRule];
        foreach (TextRow row in rules.Distinct().SelectMany(rule => Rule(rule, width)))
        {
            yield return row;
        }
    }

    /// <summary>The rows of a segment that the learner, or somebody without a TCP, put on the wire.</summary>
    private IEnumerable<TextRow> Sent(LadderLine line, int width)
    {
        bool isHost = after.Hosts.AsEnumerable().Any(host => host.Name == line.From);
        string states = isHost
            ? EventLead.States(Connection.Shown(before[line.From]).State, Connection.Shown(after[line.From]).State)
            : "";
        string lead = sheet.Words.Fill(
            isHost ? "step.sent" : "step.sent-outside",
            ("n", line.Number),
            ("time", line.SentAt.ToString()),
            ("host", Words.Title(line.From)),
            ("states", states));
        foreach (TextRow row in Lead(lead, width))
        {
            yield return row;
        }

        if (!isHost)
        {
            yield break;
        }

        foreach (TextRow row in Changes(line.From, width))
        {
            yield return row;
        }

        if (after.History.AsEnumerable().LastOrDefault(e => e.Host == line.From) is { } cause)
        {
            foreach (TextRow row in Rule(cause.MainRule, width))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<TextRow> Changes(string host, int width)
    {
        IEnumerable<TcbChange> changes =
            TcbChanges.Of(sheet.Words, before, after, host, host == Played ? Hidden : []);
        string line = "";
        string mark = "* ";
        foreach (string change in changes.Select(change => change.ToString()))
        {
            if (line.Length > 0 && TextWidth.Of(line) + TextWidth.Of(change) + 5 > width)
            {
                yield return TextRow.Of(mark + line, sheet.Theme.Strong);
                (line, mark) = ("", "  ");
            }

            line += line.Length == 0 ? change : "   " + change;
        }

        foreach (TextRow row in line.Length == 0 ? [] : Marked(mark, line, width))
        {
            yield return row;
        }
    }

    private IEnumerable<TextRow> Rule(RuleRef rule, int width) =>
        Marked("- ", ExplainView.Rule(sheet.Words, rule), width);

    private IEnumerable<TextRow> Marked(string mark, string text, int width)
    {
        var style = mark == "- " ? sheet.Theme.Plain : sheet.Theme.Strong;
        foreach (TextRow row in Words.Wrap(text, width - 2, style))
        {
            yield return row.After(mark, style);
            mark = "  ";
        }
    }

    private IEnumerable<TextRow> Lead(string text, int width) => Words.Wrap(text, width, sheet.Theme.Strong);
}
