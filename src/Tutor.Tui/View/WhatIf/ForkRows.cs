using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.View.Explain;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.WhatIf;

/// <summary>The texts of a fork.</summary>
internal static class ForkRows
{
    /// <summary>The move and what is wrong with it.</summary>
    internal static List<TextRow> Sent(Sheet sheet, Overlay.WhatIf fork, int width)
    {
        PlayedSide before = fork.Run.Before;
        Prose prose = new(sheet);
        string code = fork.Judgement.Code is { } known ? $"[{known.Id}]" : "";
        string move = fork.Judgement.Move is Move.Send send
            ? sheet.Words.Segment(send.Segment, before.Host, before.World.PeerOf(before.Host).Name)
            : sheet.Words["exercise.say-nothing"];
        string why = fork.Judgement.Findings.IsEmpty ? "" : sheet.Words.Of(fork.Judgement.Findings[0].Text);
        return [.. prose.Rows(move, code, width), .. Words.Wrap(why, width, sheet.Theme.Plain).Take(2)];
    }

    /// <summary>How it ends, at the last step; then what each side did at this step and by which rules.</summary>
    internal static List<TextRow> Why(Sheet sheet, Overlay.WhatIf fork, int width)
    {
        List<TextRow> rows = [];
        bool isLast = fork.At == fork.Run.Steps.Count - 1;
        if (isLast)
        {
            rows.AddRange(new Prose(sheet).Rows(
                sheet.Words["fork.ending-" + Ending(fork.Run.Ending)],
                sheet.Words.Of(fork.Run.Sentence),
                width));
        }

        foreach (WorldEvent happened in EventsOf(fork))
        {
            rows.AddRange(Happened(sheet, happened, width));
        }

        if (fork.At == 0 && rows.Count == 0)
        {
            string first = fork.Judgement.Move is Move.Send ? "fork.first" : "fork.first-silent";
            rows.AddRange(Words.Wrap(sheet.Words[first], width, sheet.Theme.Plain));
        }

        rows.AddRange(isLast ? Words.Wrap(sheet.Words["fork.yours"], width, sheet.Theme.Scaffold) : []);
        return rows;
    }

    private static IEnumerable<WorldEvent> EventsOf(Overlay.WhatIf fork)
    {
        int known = fork.At == 0 ? fork.Run.Before.World.History.Count : fork.Run.Steps[fork.At - 1].History.Count;
        return fork.Run.Steps[fork.At].History.Skip(known);
    }

    private static IEnumerable<TextRow> Happened(Sheet sheet, WorldEvent happened, int width)
    {
        string before = TcpStates.Print(happened.StateBefore);
        string after = TcpStates.Print(happened.StateAfter);
        string states = before == after ? before : $"{before} > {after}";
        string lead = sheet.Words.Fill(
            happened.Line > 0 ? "fork.arrival" : "fork.event",
            ("n", happened.Line),
            ("time", happened.At.ToString()),
            ("host", Words.Title(happened.Host)),
            ("states", states));
        yield return TextRow.Of(lead, sheet.Theme.Strong);
        foreach (RuleRef rule in happened.Rules.Distinct())
        {
            string mark = "- ";
            foreach (TextRow row in Words.Wrap(ExplainView.Rule(sheet.Words, rule), width - 2, sheet.Theme.Plain))
            {
                yield return row.After(mark, sheet.Theme.Plain);
                mark = "  ";
            }
        }
    }

    private static string Ending(ForkEnding ending) => ending switch
    {
        ForkEnding.Healed => "healed",
        ForkEnding.Stuck => "stuck",
        ForkEnding.Reset => "reset",
        ForkEnding.HalfOpen => "half-open",
        ForkEnding.WrongConnection => "wrong-connection",
    };
}
