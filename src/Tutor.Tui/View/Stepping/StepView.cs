using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Exercising;
using Tutor.Tui.View.Explain;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Stepping;

/// <summary>One step in full: what changed, every rule, and why each side is in its state.</summary>
internal static class StepView
{
    private const int MostColumns = 92;

    internal static void Draw(Sheet sheet, Overlay.Step step)
    {
        Words words = sheet.Words;
        WorldState world = step.Steps[step.At];
        string place = words.Fill("step.place", ("n", step.At + 1), ("m", step.Steps.Count), ("time", world.Now));
        TitleLine.Draw(sheet, words["step.title"], place);
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = Math.Min(MostColumns, frame.Width - 4);
        sheet.Scrolling(frame, words["step.pane"], Rows(sheet, step, width), step.Scroll, words["step.keys"]);
    }

    internal static List<TextRow> Rows(Sheet sheet, Overlay.Step step, int width)
    {
        WorldState world = step.Steps[step.At];
        List<TextRow> rows = [.. Of(sheet, step.Steps, step.At, hasAllRules: true).Rows(width)];
        if (rows.Count == 0)
        {
            rows.AddRange(Words.Wrap(sheet.Words["step.nothing"], width, sheet.Theme.Plain));
        }

        foreach (Host host in world.Hosts.AsEnumerable().Take(2).Concat(FurtherHosts.Of(world)))
        {
            rows.Add(TextRow.Empty);
            rows.AddRange(Why(sheet, world, host, width));
        }

        return rows;
    }

    /// <summary>The rows of a step with everything left out that the screen's exercise hides.</summary>
    internal static StepRows Of(Sheet sheet, EquatableArray<WorldState> steps, int at, bool hasAllRules = false)
    {
        ExerciseRun? run = sheet.Model.Screen is Screen.InLesson { Activity: Activity.Exercising exercising }
            ? exercising.Editor.Run
            : null;
        return new StepRows(sheet, steps[Math.Max(0, at - 1)], steps[at])
        {
            Played = run?.Turn.Side.Host ?? "",
            Hidden = run is null ? [] : Spoilers.Of(run),
            HasAllRules = hasAllRules,
        };
    }

    /// <summary>The way of a host through its states, each change with what caused it and the rule.</summary>
    private static IEnumerable<TextRow> Why(Sheet sheet, WorldState world, Host host, int width)
    {
        TcpState now = Connection.Shown(host).State;
        yield return TextRow.Of(
            sheet.Words.Fill("step.why", ("host", Words.Title(host.Name)), ("state", TcpStates.Print(now))),
            sheet.Theme.Strong);
        List<WorldEvent> changes = [.. world.History.AsEnumerable()
            .Where(happened => happened.Host == host.Name && happened.StateBefore != happened.StateAfter)];
        if (host.Unanswered is not null && changes.Count > 0 && changes[^1].StateAfter != now)
        {
            changes.RemoveAt(changes.Count - 1);
        }

        IEnumerable<string> texts = changes.Count == 0
            ? [sheet.Words["step.why-start"]]
            : changes.Select(happened => Change(sheet.Words, happened));
        foreach (TextRow row in texts.SelectMany(text => Words.Wrap(text, width - 2, sheet.Theme.Plain)))
        {
            yield return row.After("  ", sheet.Theme.Plain);
        }
    }

    private static string Change(Words words, WorldEvent happened) => words.Fill(
        "step.because",
        ("what", EventLead.Of(words, happened)),
        ("rule", ExplainView.Rule(words, happened.MainRule)));
}
