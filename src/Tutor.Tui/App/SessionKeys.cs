using Tutor.Study.Questions;

namespace Tutor.Tui.App;

/// <summary>The keys of what is dealt: by a drill, a check, a review.</summary>
internal static class SessionKeys
{
    /// <summary>What Enter does when something is done: a drill goes on until there were enough in a row.</summary>
    internal static Command Onward(Screen.InLesson screen) =>
        screen.Drill is { IsSolved: false } || screen.Session is Session.Endless ? Command.Deal : Command.NextPage;

    /// <summary>Begin the exercise anew, or deal another; what a review deals is done once.</summary>
    internal static void AddAnew(List<Binding> keys, Screen.InLesson screen)
    {
        if (IsDealt(screen))
        {
            keys.Add(new Binding("R", "F8", Command.Deal, 4));
        }
        else if (screen.Session is null)
        {
            keys.Add(new Binding("R", "F8", Command.Restart, 0));
        }
    }

    /// <summary>True for an exercise of a review or a check: it is dealt once, so no key begins it anew.</summary>
    internal static bool IsDealtOnce(Screen screen) =>
        screen is Screen.InLesson { Session: not null } lesson && !IsDealt(lesson);

    /// <summary>Another variant, the question again, or the exercise of its matter.</summary>
    internal static void AddAfterAnswer(List<Binding> keys, QuestionRun run, Screen.InLesson screen)
    {
        if (IsDealt(screen) || (run.Given is not null && screen.Session is null))
        {
            keys.Add(new Binding("R", "F8", IsDealt(screen) ? Command.Deal : Command.Again, 3));
        }

        if (run.Given is not null && screen.Session is Session.Check)
        {
            bool hasExercise = Trying.Find(screen.Lesson, run.Question) is not null;
            keys.Add(new Binding("t", null, Command.TryExercise, hasExercise ? 3 : 0));
        }
    }

    /// <summary>The keys of a result, besides those that scroll.</summary>
    internal static void AddResult(List<Binding> keys, Screen.Result result)
    {
        keys.Add(new Binding("Enter", null, Command.Back, 1));
        keys.Add(new Binding("R", "F8", Command.Again, 2));
        if (result.Session is Session.Check)
        {
            keys.Add(new Binding("t", null, Command.TryExercise, 3));
        }

        keys.Add(new Binding("l", "F3", Command.Lessons, 0));
        keys.Add(new Binding("q", null, Command.Back, 9));
    }

    private static bool IsDealt(Screen.InLesson screen) =>
        screen.Drill is not null || screen.Session is Session.Endless;
}
