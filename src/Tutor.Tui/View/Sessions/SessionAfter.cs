using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sessions;

/// <summary>What a session says when an exercise or a question is over.</summary>
internal static class SessionAfter
{
    /// <summary>One or two sentences: how it stands, when it comes back.</summary>
    internal static string Text(Sheet sheet, Session session) => sheet.Words.Join(
        [.. SessionWords.After(sheet.Model, session).Select(sheet.Words.Of), Onward(sheet, session)]);

    private static string Onward(Sheet sheet, Session session) => sheet.Words[session switch
    {
        Session.Check when HasExercise(sheet.Model) => "check.try-it",
        Session.Endless => "endless.next",
        _ => "review.next",
    }];

    private static bool HasExercise(Model model) =>
        model.Screen is Screen.InLesson screen && Trying.Find(screen.Lesson, null) is not null;

    internal static List<TextRow> Rows(Sheet sheet, Session session, int width) =>
        [.. Words.Wrap(Text(sheet, session), width, sheet.Theme.Strong)];
}
