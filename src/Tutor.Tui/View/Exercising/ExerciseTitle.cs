using Tutor.Study.Exercises;
using Tutor.Tui.App;
using Tutor.Tui.View.Sessions;

namespace Tutor.Tui.View.Exercising;

/// <summary>The top line of an exercise.</summary>
internal static class ExerciseTitle
{
    private const int MostMarks = 12;

    internal static void Draw(Sheet sheet, Screen.InLesson screen, ExerciseRun run)
    {
        Words words = sheet.Words;
        bool isStacked = sheet.Area.Width < ExerciseView.BesideColumns;
        string round = screen.Drill is { } drill ? isStacked ? "" : words.Of(DrillStanding.Row(drill))
            : run.Exercise.Rounds.Count > 1
            ? words.Fill("title.round", ("n", run.Round + 1), ("m", run.Exercise.Rounds.Count))
            : "";
        string you = words.Fill("title.you", ("host", Words.Title(run.Turn.Side.Host)));
        int steps = Math.Max(run.Step, run.StepsInRound);
        string step = $"{words.Fill("title.step", ("n", run.Step), ("m", steps))} {Bar(run)}";
        if (screen.Session is { } session)
        {
            SessionTitle.Draw(sheet, screen, session, step, you);
            return;
        }

        string page = words.Fill("title.page", ("n", screen.At + 1), ("m", screen.Pages.Count));
        string[] rights = [page, round, step, you];
        TitleLine.Draw(sheet, LessonTitle.Path(sheet, screen), [.. rights.Where(text => text.Length > 0)]);
    }

    private static string Bar(ExerciseRun run)
    {
        int done = Math.Min(run.Past.Count, MostMarks);
        int left = Math.Clamp(run.StepsInRound - run.Past.Count, 0, MostMarks - done);
        return $"[{new string('#', done)}{new string('-', left)}]";
    }
}
