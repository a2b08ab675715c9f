using System.Globalization;
using System.Text;
using Tutor.Lessons.Model;
using Tutor.Study.Carrying;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.View.Carrying;

namespace Tutor.Tui.Plain;

/// <summary>A task whose wire the learner is, as a dialogue: each line is a move.</summary>
internal static class PlainCarry
{
    /// <summary>Answers a line; null when it is none of the task's own.</summary>
    internal static PlainReply? Answer(Model model, string line)
    {
        if (model.Screen is not Screen.InLesson { Activity: Activity.Carrying { Run: var run } carrying } screen)
        {
            return null;
        }

        string[] words = line.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["deliver" or "drop" or "copy" or "duplicate", var number] when Number(number) is { } n =>
                Said(CarryUpdate.Make(model, screen, run, Move(words[0], n))),
            ["deliver" or "drop" or "copy" or "duplicate", ..] => new(model, model.Texts.Get("plain.carry-use"), []),
            ["wait" or "tick"] => Said(CarryUpdate.Make(model, screen, run, new WireMove.Wait())),
            ["undo" or "u"] => Said(CarryUpdate.Run(model, screen, carrying, Command.Undo)),
            ["redo"] => Said(CarryUpdate.Run(model, screen, carrying, Command.Redo)),
            ["restart"] => Said(CarryUpdate.Run(model, screen, carrying, Command.Restart)),
            ["hint" or "h"] => Said(CarryUpdate.Run(model, screen, carrying, Command.Hint)),
            ["show"] or ["show", "me"] => Said(CarryUpdate.Run(model, screen, carrying, Command.ShowMe)),
            _ => null,
        };
    }

    /// <summary>The task, the wire, both states, how it stands.</summary>
    internal static void Describe(StringBuilder text, Model model, WireRun run)
    {
        foreach (Message said in CarryRows.Standing(run))
        {
            text.Append(PlainFacts.Say(model, said)).Append('\n');
        }

        PlainProse.Write(text, model.Texts, run.Block.Task, run.World);
        text.Append(PlainFacts.Say(model, CarryRows.Goal(run))).Append('\n');
        foreach (LadderLine line in run.World.Ladder)
        {
            string said = PlainFacts.Line(model, line, run.World);
            text.Append(WirePlay.IsUnderWay(run.World, line.Number)
                ? model.Texts.Join([said, model.Texts.Get("plain.carry-under-way")])
                : said).Append('\n');
        }

        PlainFacts.States(text, model, run.World);
        text.Append(PlainFacts.Say(model, CarryRows.Moves(run))).Append('\n');
        foreach (Hint hint in run.Hints.Take(run.HintsShown))
        {
            text.Append(model.Texts.Get("carry.hint")).Append(' ');
            PlainProse.Write(text, model.Texts, hint.Text, run.World);
        }
    }

    /// <summary>The key of what can be done now.</summary>
    internal static string NowKey(WireRun run) =>
        run.IsReached ? "plain.now-next" : run.Left == 0 ? "plain.now-carry-stuck" : "plain.now-carry";

    private static WireMove Move(string word, int number) => word switch
    {
        "deliver" => new WireMove.Deliver(number),
        "drop" => new WireMove.Drop(number),
        _ => new WireMove.Copy(number),
    };

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static PlainReply Said(Next next)
    {
        Model model = next.Model with { Notice = null };
        StringBuilder text = new();
        if (next.Model.Notice is { } notice)
        {
            text.Append(PlainFacts.Say(model, notice)).Append('\n');
        }
        else if (model.Screen is Screen.InLesson { Activity: Activity.Carrying { Run: var run } })
        {
            Describe(text, model, run);
        }

        return new PlainReply(model, text.Append(PlainScreen.WhatNow(model)).ToString(), next.Commands);
    }
}
