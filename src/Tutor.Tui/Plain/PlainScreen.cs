using System.Text;
using Tutor.Study.Lessons;
using Tutor.Study.Worked;
using Tutor.Tcp;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Plain;

/// <summary>What stands on each screen, in lines.</summary>
internal static class PlainScreen
{
    internal static bool IsExercise(Model model) => model.Screen is Screen.InLesson { Activity: Activity.Exercising };

    /// <summary>What can be typed here.</summary>
    internal static string Help(Model model)
    {
        string help = string.Join('|', HelpKeys(model).Select(model.Texts.Get)).Replace('|', '\n');
        return IsExercise(model) && model.Screen is Screen.InLesson { Drill: not null }
            ? help + "\n" + model.Texts.Get("plain.help-drill")
            : help;
    }

    private static IEnumerable<string> HelpKeys(Model model)
    {
        yield return HelpKey(model);
        if (IsExercise(model))
        {
            yield return "plain.help-exercise-more";
        }

        if (model.Screen is Screen.LessonList)
        {
            yield return "plain.help-menu";
            yield return "plain.help-sessions";
        }

        if (model.Screen is Screen.InLesson)
        {
            yield return "plain.help-reader";
        }

        if (model.Screen is Screen.InLesson { Session: not null })
        {
            yield return "plain.help-session";
        }

        yield return "plain.help-tools";
    }

    private static string HelpKey(Model model) => model.Screen switch
    {
        Screen.LessonList => "plain.help-list",
        Screen.FirstMinute => "plain.help-first",
        Screen.Sandbox => "plain.help-sandbox",
        Screen.Result => "plain.help-result",
        Screen.InLesson { Activity: Activity.Exercising } => "plain.help-exercise",
        Screen.InLesson { Activity: Activity.Experimenting } => "plain.help-lab",
        Screen.InLesson { Activity: Activity.Carrying } => "plain.help-carry",
        Screen.InLesson { Activity: Activity.Answering } => "plain.help-question",
        Screen.InLesson { Activity: Activity.Watching } => "plain.help-worked",
        _ => "plain.help-reading",
    };

    /// <summary>What to do next, in one line.</summary>
    internal static string WhatNow(Model model) => model.Screen switch
    {
        Screen.InLesson { Session: { Attempt.IsOver: true } session } => PlainSessions.Over(model, session),
        Screen.InLesson { Drill: { IsOver: true } drill } =>
            PlainFacts.Say(model, DrillStanding.Over(drill, "plain.drill")),
        Screen.FirstMinute first => PlainFirstMinute.WhatNow(model, first.Run),
        _ => model.Texts.Get(NowKey(model)),
    };

    private static string NowKey(Model model) => model.Screen switch
    {
        Screen.LessonList => "plain.now-list",
        Screen.Sandbox => "plain.now-sandbox",
        Screen.Result => "plain.now-result",
        Screen.InLesson { Activity: Activity.Answering { Run: { Given: null, IsOnSureness: true } } } =>
            "plain.now-sure",
        Screen.InLesson { Activity: Activity.Exercising { Editor.Run.IsRoundDone: true } } => "plain.now-next",
        Screen.InLesson { Activity: Activity.Exercising } => "plain.now-move",
        Screen.InLesson { Activity: Activity.Experimenting lab } => PlainLab.NowKey(lab.Session),
        Screen.InLesson { Activity: Activity.Carrying carrying } => PlainCarry.NowKey(carrying.Run),
        Screen.InLesson { Activity: Activity.Reading, Page: LessonPage.Lab } => "plain.now-lab-page",
        Screen.InLesson { Activity: Activity.Watching { Run.Pending: not null } } => "plain.now-predict",
        Screen.InLesson { Activity: Activity.Watching { Run.IsDone: false } } => "plain.now-step",
        Screen.InLesson { Activity: Activity.Answering { Run: { Given: null } run } } =>
            "plain.now-" + View.Questions.QuestionRows.TypeOf(run),
        _ => "plain.now-next",
    };

    /// <summary>The whole screen.</summary>
    internal static string Describe(Model model)
    {
        StringBuilder text = new();
        switch (model.Screen)
        {
            case Screen.LessonList:
                PlainMenu.Describe(text, model);
                break;
            case Screen.FirstMinute first:
                PlainFirstMinute.Describe(text, model, first.Run);
                break;
            case Screen.InLesson screen:
                DescribePage(text, model, screen);
                break;
            case Screen.Sandbox sandbox:
                PlainSandbox.Describe(text, model, sandbox);
                break;
            case Screen.Result result:
                PlainSessions.Result(text, model, result.Session);
                break;
        }

        return text.Append(WhatNow(model)).ToString();
    }

    /// <summary>What a command changed: a notice, an overlay in words, or the screen.</summary>
    internal static PlainReply After(Model before, Next next, Command command)
    {
        Model model = next.Model;
        string notice = model.Notice is { } said ? PlainFacts.Say(model, said) + "\n" : "";
        if (model.Top is Overlay.ConfirmRestart)
        {
            return new PlainReply(model, model.Texts.Get("plain.confirm-restart"), next.Commands);
        }

        if (model.Top is { } overlay)
        {
            string spoken = PlainOverlays.Describe(model, overlay);
            return new PlainReply(model with { Overlays = [] }, spoken + "\n" + WhatNow(model), next.Commands);
        }

        bool isSameScreen = model.Screen == before.Screen;
        string body = command switch
        {
            Command.Quit => "",
            Command.Hint => PlainExercise.Hints(model),
            Command.SayNothing or Command.ShowMe when !isSameScreen => PlainExercise.AfterMove(model),
            Command.StepForward when !isSameScreen => Stepped(before, model),
            _ when isSameScreen => WhatNow(model),
            _ => Describe(model),
        };
        return new PlainReply(model with { Notice = null }, (notice + body).TrimEnd('\n'), next.Commands);
    }

    private static void DescribePage(StringBuilder text, Model model, Screen.InLesson screen)
    {
        AppendTitle(text, model, screen);
        if (LessonTitle.OtherProfile(model, screen) is { } profile)
        {
            var word = new MessageArgument.Word("profile", profile);
            text.Append(PlainFacts.Say(model, Message.Of("plain.profile", word))).Append('\n');
        }

        if (screen.Session is null)
        {
            PlainProse.Write(text, model.Texts, screen.Page.Lead, Copying.World(model));
        }

        if (screen.Drill is { } drill)
        {
            text.Append(PlainFacts.Say(model, DrillStanding.Row(drill))).Append('\n');
        }

        if (PageNote.Of(screen.Page) is { } note)
        {
            text.Append(PlainFacts.Say(model, note)).Append('\n');
        }

        switch (screen.Activity)
        {
            case Activity.Watching watching:
                DescribeExample(text, model, watching.Run);
                break;
            case Activity.Exercising exercising:
                PlainExercise.Describe(text, model, exercising.Editor);
                break;
            case Activity.Experimenting lab:
                PlainLab.Describe(text, model, lab.Session);
                break;
            case Activity.Carrying carrying:
                PlainCarry.Describe(text, model, carrying.Run);
                break;
            case Activity.Answering answering:
                PlainQuestion.Describe(text, model, answering.Run);
                break;
        }
    }

    private static void AppendTitle(StringBuilder text, Model model, Screen.InLesson screen)
    {
        if (screen.Session is { } session)
        {
            PlainSessions.Title(text, model, session, LessonTitle.Name(screen));
            return;
        }

        text.Append(PlainFacts.Say(model, Message.Of(
            "plain.page",
            new MessageArgument.Word("lesson", LessonTitle.Name(screen)),
            new MessageArgument.Count("page", screen.At + 1),
            new MessageArgument.Count("pages", screen.Pages.Count)))).Append('\n');
    }

    /// <summary>What a step of an example added.</summary>
    private static string Stepped(Model before, Model model)
    {
        if (before.Screen is not Screen.InLesson { Activity: Activity.Watching { Run: var old } }
            || model.Screen is not Screen.InLesson { Activity: Activity.Watching { Run: var run } }
            || run.At != old.At + 1)
        {
            return Describe(model);
        }

        StringBuilder text = new();
        WriteExample(text, model, run, old.World.Ladder.Count);
        return text.Append(WhatNow(model)).ToString();
    }

    private static void DescribeExample(StringBuilder text, Model model, WorkedRun run)
    {
        PlainProse.Write(text, model.Texts, run.VisibleText(), run.World);
        WriteExample(text, model, run, after: 0);
    }

    private static void WriteExample(StringBuilder text, Model model, WorkedRun run, int after)
    {
        PlainFacts.Wire(text, model, run.World, deliveredOnly: run.Pending is not null, after);
        if (run.Pending is not { } prediction)
        {
            PlainFacts.States(text, model, run.World);
            return;
        }

        PlainProse.Write(text, model.Texts, prediction.Text, run.World);
        for (int i = 0; i < prediction.Options.Count; i++)
        {
            text.Append(i + 1).Append("  ").Append(PlainAnswers.Option(model, run, prediction.Options[i])).Append('\n');
        }
    }
}
