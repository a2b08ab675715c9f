using Tutor.Tcp.Judging;
using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Stepping;

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

        WorldState before = fork.At == 0 ? fork.Run.Before.World : fork.Run.Steps[fork.At - 1];
        StepRows step = new(sheet, before, fork.Run.Steps[fork.At]) { HasAllRules = true };
        rows.AddRange(step.Rows(width));
        if (fork.At == 0)
        {
            string first = fork.Judgement.Move is Move.Send ? "fork.first" : "fork.first-silent";
            rows.AddRange(Words.Wrap(sheet.Words[first], width, sheet.Theme.Plain));
        }

        rows.AddRange(isLast ? Words.Wrap(sheet.Words["fork.yours"], width, sheet.Theme.Scaffold) : []);
        return rows;
    }

    /// <summary>Every step in one line, the one that is shown marked.</summary>
    internal static List<TextRow> List(Sheet sheet, Overlay.WhatIf fork, int width)
    {
        List<TextRow> rows = [];
        for (int i = 0; i < fork.Run.Steps.Count; i++)
        {
            bool isShown = i == fork.At;
            WorldState before = i == 0 ? fork.Run.Before.World : fork.Run.Steps[i - 1];
            string what = new StepRows(sheet, before, fork.Run.Steps[i]).Rows(int.MaxValue).FirstOrDefault()?.ToString()
                ?? fork.Run.Steps[i].Now.ToString();
            string mark = $"{(isShown ? ">" : " ")} {i + 1,2}  ";
            var style = isShown ? sheet.Theme.Strong : sheet.Theme.Plain;
            foreach (TextRow row in Words.Wrap(what, width - mark.Length, style))
            {
                rows.Add(row.After(mark, sheet.Theme.Plain));
                mark = new string(' ', mark.Length);
            }
        }

        return rows;
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
