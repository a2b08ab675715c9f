using System.Text;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>What the screens show in overlays, in words.</summary>
internal static class PlainOverlays
{
    internal static string Describe(Model model, Overlay overlay)
    {
        StringBuilder text = new();
        switch (overlay)
        {
            case Overlay.WhatIf fork:
                Fork(text, model, fork.Run);
                break;
            case Overlay.Explain explain:
                Rules(text, model, explain.Judgement);
                break;
            case Overlay.Unreadable unreadable:
                text.AppendJoin('\n', unreadable.Findings.Select(finding => finding.ToString()));
                break;
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Fork(StringBuilder text, Model model, ForkRun run)
    {
        text.Append(model.Texts.Get("plain.fork")).Append('\n');
        WorldState last = run.Steps[^1];
        int known = run.Before.World.Ladder.Count;
        for (int i = known; i < last.Ladder.Count; i++)
        {
            LadderLine line = last.Ladder[i];
            text.Append(line.SentAt).Append(" s: ").Append(PlainFacts.Line(model, line, last)).Append('\n');
            Reception(text, model, last, line.Number);
        }

        PlainFacts.States(text, model, last);
        text.Append(PlainFacts.Say(model, run.Sentence)).Append('\n').Append(model.Texts.Get("plain.fork-back"));
    }

    private static void Reception(StringBuilder text, Model model, WorldState world, int line)
    {
        foreach (WorldEvent happened in world.History)
        {
            if (happened.Line != line)
            {
                continue;
            }

            RuleRef rule = happened.MainRule;
            text.Append("   ").Append(model.Texts.Format(Message.Of(
                "plain.reception",
                new MessageArgument.Word("host", happened.Host),
                new MessageArgument.Word("state", TcpStates.Print(happened.StateAfter)),
                new MessageArgument.Word("rule", model.Texts.Get($"rule.{rule.Key}")),
                new MessageArgument.Word("section", rule.Section)))).Append('\n');
        }
    }

    private static void Rules(StringBuilder text, Model model, Judgement judgement)
    {
        foreach (Message message in judgement.Explanation)
        {
            text.Append(PlainFacts.Say(model, message)).Append('\n');
        }

        Rule(text, model, judgement.Rule);
        foreach (Finding finding in judgement.Findings)
        {
            bool isLeading = finding == judgement.Findings[0];
            text.Append(finding.Code).Append(isLeading ? "\n" : ": " + PlainFacts.Say(model, finding.Text) + "\n");
            if (finding.Rule != judgement.Rule)
            {
                Rule(text, model, finding.Rule);
            }
        }
    }

    private static void Rule(StringBuilder text, Model model, RuleRef rule)
    {
        string clause = rule.Clause.Length == 0 ? "" : $", {rule.Clause}";
        text.Append(model.Texts.Format(Message.Of(
            "plain.rule",
            new MessageArgument.Word("place", rule.Section + clause),
            new MessageArgument.Word("rule", model.Texts.Get($"rule.{rule.Key}"))))).Append('\n');
    }
}
