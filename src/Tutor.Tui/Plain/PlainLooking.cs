using System.Globalization;
using System.Text;
using Tutor.Packets;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Tui.App;
using Tutor.Tui.View;
using Tutor.Tui.View.Exercising;
using Tutor.Tui.View.Header;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Stepping;

namespace Tutor.Tui.Plain;

/// <summary>
/// The line dialogue's words for looking closer: <c>predict</c>, <c>header 2</c>, <c>checklist</c>, <c>changes</c>,
/// <c>numbers symbolic</c>.
/// </summary>
internal static class PlainLooking
{
    /// <summary>The answer to such words; null when they are others, or of no use on this screen.</summary>
    internal static PlainReply? Answer(Model model, string words)
    {
        string[] parts = words.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string rest = parts.Length > 1 ? parts[1] : "";
        return (parts[0].ToLowerInvariant(), model.Screen) switch
        {
            ("numbers", _) when StyleOf(rest) is { } style && NumberFormat.HasSums(model) => Switched(model, style),
            ("predict", Screen.InLesson { Activity: Activity.Exercising exercising } screen) =>
                Predict(model, screen, exercising.Editor, rest),
            ("checklist", Screen.InLesson { Activity: Activity.Exercising exercising }) =>
                Said(model, string.Join('\n', ChecklistRows.Texts(WordsOf(model), exercising.Editor.Run))),
            ("header", Screen.InLesson { Activity: Activity.Exercising or Activity.Watching }) => Header(model, rest),
            ("changes", Screen.InLesson { Activity: Activity.Exercising or Activity.Watching }) => Changes(model, rest),
            _ => null,
        };
    }

    /// <summary>The answer to the options of a prediction: a number sends, anything else cancels.</summary>
    internal static PlainReply Foretell(Model model, Overlay.Predict asked, string words)
    {
        bool isNumber = int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= 1 && number <= asked.Asked.Options.Count;
        if (!isNumber)
        {
            return Said(Overlays.Pop(model), model.Texts.Get("plain.predict-cancelled"));
        }

        Model chosen = Overlays.Replace(model, Predicting.Select(asked, number - 1));
        Next next = Update.Run(chosen, Command.Send);
        return new PlainReply(next.Model with { Notice = null }, PlainExercise.AfterMove(next.Model), next.Commands);
    }

    /// <summary>The words of the screens, with numbers as the model writes them.</summary>
    internal static Words WordsOf(Model model) =>
        new(model.Texts, Copying.World(model) is { } world ? NumberFormat.For(model, world) : null, PlainWords.NameOf);

    private static PlainReply Predict(Model model, Screen.InLesson screen, ExerciseEditor editor, string words)
    {
        TypedMove typed = TypedMove.Read(words, editor, model);
        if (editor.Run.IsRoundDone || typed.Problem is not null)
        {
            return Said(model, typed.Problem is { } problem ? PlainFacts.Say(model, problem) : "");
        }

        Model asked = Predicting.Ask(model, screen, typed.Editor).Model;
        if (asked.Top is not Overlay.Predict overlay)
        {
            string said = asked.Notice is { } notice ? PlainFacts.Say(asked, notice) : "";
            return Said(asked with { Notice = null }, said + "\n" + model.Texts.Get("plain.predict-what"));
        }

        Sheet sheet = new(asked, WordsOf(asked));
        StringBuilder text = new();
        foreach (AskedRow row in PredictView.Asked(sheet, editor.Run, overlay with { Selected = -1 }, int.MaxValue))
        {
            text.Append(row.Text.ToString().Trim()).Append('\n');
        }

        return new PlainReply(asked, text.Append(model.Texts.Get("plain.now-foretell")).ToString(), []);
    }

    private static PlainReply Header(Model model, string rest)
    {
        WorldState? world = ShownWorld.Of(model);
        int count = world?.Ladder.Count ?? 0;
        int number = rest.Length == 0 ? count
            : int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int typed) ? typed
            : 0;
        if (world is null || number < 1 || number > count)
        {
            string wrong = rest[..Math.Min(rest.Length, 10)];
            return Said(model, PlainFacts.Say(model, count == 0
                ? Message.Of("notice.no-segment")
                : Message.Of("plain.no-such-segment", new MessageArgument.Word("n", wrong))));
        }

        Words words = WordsOf(model);
        Overlay.Header header = new(world, number - 1, 0);
        StringBuilder text = new();
        text.Append(PlainFacts.Line(model, world.Ladder[number - 1], world)).Append('\n');
        foreach (HeaderField field in (HeaderView.MapOf(header)?.Fields ?? []).AsEnumerable())
        {
            text.Append(words.Fill(
                "plain.header-field",
                ("layer", field.Layer),
                ("name", words["header." + field.Key]),
                ("value", HeaderView.Value(words, header, field)),
                ("place", HeaderView.Place(words, field)))).Append('\n');
        }

        return Said(model, text + SegmentPane.UsesUp(world.Ladder[number - 1].Segment, words.Parts));
    }

    private static PlainReply Changes(Model model, string rest)
    {
        if (TimeUpdate.OpenStep(model).Model.Top is not Overlay.Step step)
        {
            return Said(model, model.Texts.Get("plain.no-changes"));
        }

        Sheet sheet = new(model, WordsOf(model));
        StringBuilder text = new();
        bool isOne = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= 1 && number <= step.Steps.Count;
        for (int i = 0; i < step.Steps.Count; i++)
        {
            if (isOne && i != number - 1)
            {
                continue;
            }

            List<string> rows = [.. (isOne
                ? StepView.Rows(sheet, step with { At = i }, int.MaxValue)
                : StepView.Of(sheet, step.Steps, i).Rows(int.MaxValue)).Select(row => row.ToString())];
            text.Append(rows.Count == 0 ? "" : $"{i + 1}. ").AppendJoin('\n', rows).Append(rows.Count == 0 ? "" : "\n");
        }

        return Said(model, text.Length == 0 ? model.Texts.Get("plain.no-changes") : text.ToString().TrimEnd('\n'));
    }

    private static PlainReply Switched(Model model, NumberStyle style)
    {
        Next next = NumberMode.To(model, style);
        string said = next.Model.Notice is { } notice ? PlainFacts.Say(next.Model, notice) : "";
        return Said(next.Model with { Notice = null }, said) with { Commands = next.Commands };
    }

    private static NumberStyle? StyleOf(string word) => word.ToLowerInvariant() switch
    {
        "absolute" => NumberStyle.Absolute,
        "relative" => NumberStyle.Relative,
        "symbolic" => NumberStyle.Symbolic,
        _ => null,
    };

    private static PlainReply Said(Model model, string text) =>
        new(model, text.Length == 0 ? PlainScreen.WhatNow(model) : text + "\n" + PlainScreen.WhatNow(model), []);
}
