using System.Globalization;
using System.Text;
using Tutor.Lessons.Exchange.Traces;
using Tutor.Study.Exercises;
using Tutor.Study.Questions;
using Tutor.Study.Worked;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>
/// What the model knows of the screen, in lines <c>name: value</c>. In one language, since somebody else reads it.
/// </summary>
internal static class ReportText
{
    internal static string Of(Model model, string comment)
    {
        StringBuilder text = new();
        Line(text, "comment", comment);
        Line(text, "screen", model.Screen.GetType().Name);
        foreach (Overlay overlay in model.Overlays)
        {
            Line(text, "over", overlay.GetType().Name);
        }

        if (model.Screen is Screen.InLesson lesson)
        {
            OfLesson(text, lesson);
        }

        OfSettings(text, model);
        return text.ToString();
    }

    private static void OfLesson(StringBuilder text, Screen.InLesson screen)
    {
        Line(text, "pack", $"{screen.From.PackId} {screen.From.Pack.Manifest.Version}");
        Line(text, "lesson", screen.Lesson.Id);
        Line(text, "file", screen.From.File.File);
        Line(text, "page", $"{screen.At + 1}/{screen.Pages.Count}");
        Line(text, "item", screen.Page.ItemId);
        Line(text, "kind", screen.Page.GetType().Name);
        if (screen.Drill is { } drill)
        {
            Line(text, "drill", $"seed={drill.Seed} dealt={drill.Dealt} row={drill.InARow}");
        }

        switch (screen.Activity)
        {
            case Activity.Exercising exercising:
                OfExercise(text, exercising.Editor);
                break;
            case Activity.Answering answering:
                OfQuestion(text, answering.Run);
                break;
            case Activity.Watching watching:
                OfExample(text, watching.Run);
                break;
        }
    }

    private static void OfExercise(StringBuilder text, ExerciseEditor editor)
    {
        ExerciseRun run = editor.Run;
        Line(text, "exercise", run.Exercise.Id);
        Line(text, "seed", run.Seed);
        Line(text, "round", $"{run.Round + 1}/{run.Exercise.Rounds.Count}");
        Line(text, "side", run.Turn.Side.Host);
        Line(text, "turn", run.Turn.Reason);
        foreach (PastMove past in run.Past)
        {
            Line(text, "move", $"{MoveOf(past.Judgement.Move)} -> {past.Judgement.Verdict}");
        }

        OfWorld(text, run.Turn.Side.World);
        if (run.Last is { } last)
        {
            Line(text, "judged", MoveOf(last.Move));
            Line(text, "verdict", last.Verdict);
            foreach (Finding finding in last.Findings)
            {
                Line(text, "code", finding.Code.Id);
            }
        }

        Line(text, "flags", SegmentText.FormatFlags(editor.Draft.Flags));
        foreach (MoveField field in new[] { MoveField.Seq, MoveField.Ack, MoveField.Length, MoveField.Window })
        {
            Line(text, field.ToString().ToLowerInvariant(), editor[field].Text);
        }

        Line(text, "focus", editor.Focus);
        Line(text, "hints", run.HintsShown);
    }

    private static void OfQuestion(StringBuilder text, QuestionRun run)
    {
        Line(text, "question", run.Question.Id);
        Line(text, "seed", run.Seed);
        Line(text, "order", run.Shown);
        Line(text, "row", run.Selected + 1);
        Line(text, "answer", run.Draft);
        Line(text, "given", run.Given?.ToString() ?? "");
        if (run.World is { } world)
        {
            OfWorld(text, world);
        }
    }

    private static void OfExample(StringBuilder text, WorkedRun run)
    {
        Line(text, "example", run.Block.Id);
        Line(text, "step", $"{run.At + 1}/{run.Steps.Count}");
        OfWorld(text, run.World);
    }

    private static void OfWorld(StringBuilder text, WorldState world)
    {
        foreach (string line in TextTrace.Write(world).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Line(text, "wire", line);
        }

        foreach (Host host in world.Hosts)
        {
            Line(text, "state", $"{host.Name} {TcpStates.Print(host.Tcb.State)}");
        }
    }

    private static void OfSettings(StringBuilder text, Model model)
    {
        Line(text, "size", $"{model.Size.Columns}x{model.Size.Rows}");
        Line(text, "texts", model.Texts.Language);
        Line(text, "ascii", model.Settings.Ascii);
        Line(text, "colourless", model.Settings.IsColourless);
        foreach (Setting setting in Setting.All)
        {
            Line(text, setting.Name, setting.Get(model.Settings));
        }

        foreach (KeyRemap remap in model.Settings.Keys)
        {
            Line(text, Setting.KeyPrefix + CommandNames.Of(remap.Command), remap.Key);
        }
    }

    private static string MoveOf(Move move) => move is Move.Send send ? SegmentText.Format(send.Segment) : "silence";

    private static void Line(StringBuilder text, string name, object value)
    {
        string said = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (said.Length > 0)
        {
            text.Append(name).Append(": ").Append(said).Append('\n');
        }
    }
}
