using System.Text;
using Tutor.Study.Progress;
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
        string help = model.Texts.Get(HelpKey(model)).Replace('|', '\n');
        string tools = "\n" + model.Texts.Get("plain.help-tools").Replace('|', '\n');
        return IsExercise(model) && model.Screen is Screen.InLesson { Drill: not null }
            ? help + "\n" + model.Texts.Get("plain.help-drill") + tools
            : help + tools;
    }

    private static string HelpKey(Model model) => model.Screen switch
    {
        Screen.LessonList => "plain.help-list",
        Screen.InLesson { Activity: Activity.Exercising } => "plain.help-exercise",
        Screen.InLesson { Activity: Activity.Answering } => "plain.help-question",
        Screen.InLesson { Activity: Activity.Watching } => "plain.help-worked",
        _ => "plain.help-reading",
    };

    /// <summary>What to do next, in one line.</summary>
    internal static string WhatNow(Model model) => model.Screen is Screen.InLesson { Drill: { IsOver: true } drill }
        ? PlainFacts.Say(model, DrillStanding.Over(drill, "plain.drill"))
        : model.Texts.Get(NowKey(model));

    private static string NowKey(Model model) => model.Screen switch
    {
        Screen.LessonList => "plain.now-list",
        Screen.InLesson { Activity: Activity.Exercising { Editor.Run.IsRoundDone: true } } => "plain.now-next",
        Screen.InLesson { Activity: Activity.Exercising } => "plain.now-move",
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
                DescribeList(text, model);
                break;
            case Screen.InLesson screen:
                DescribePage(text, model, screen);
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
            Command.SayNothing or Command.ShowMe => PlainExercise.AfterMove(model),
            Command.StepForward when !isSameScreen => Stepped(before, model),
            _ when isSameScreen => WhatNow(model),
            _ => Describe(model),
        };
        return new PlainReply(model with { Notice = null }, (notice + body).TrimEnd('\n'), next.Commands);
    }

    private static void DescribeList(StringBuilder text, Model model)
    {
        int number = 0;
        foreach (Shelf shelf in model.Library.Shelves)
        {
            text.Append(shelf.Pack?.Manifest.Title ?? $"{shelf.Id}: {model.Texts.Get("list.broken-pack")}")
                .Append('\n');
            for (int i = 0; i < (shelf.Pack?.Lessons.Count ?? 0); i++)
            {
                number++;
                DescribeLesson(text, model, number, model.Library.Lessons[number - 1]);
            }
        }
    }

    private static void DescribeLesson(StringBuilder text, Model model, int number, LibraryLesson lesson)
    {
        LearnerProgress progress = model.Book.Of(lesson.PackId);
        string line = PlainFacts.Say(model, Message.Of(
            "plain.lesson",
            new MessageArgument.Count("n", number),
            new MessageArgument.Word("title", lesson.Head.Title),
            new MessageArgument.Nested("progress", progress.HowFar(lesson.Head.Id)),
            new MessageArgument.Word("summary", lesson.Head.Summary)));
        string changed = ChangedItems.InList(progress.Of(lesson.Head.Id), () => lesson.Text) is { } change
            ? PlainFacts.Say(model, change)
            : "";
        text.Append(model.Texts.Join(line, changed)).Append('\n');
    }

    private static void DescribePage(StringBuilder text, Model model, Screen.InLesson screen)
    {
        text.Append(PlainFacts.Say(model, Message.Of(
            "plain.page",
            new MessageArgument.Word("lesson", screen.Lesson.Title),
            new MessageArgument.Count("page", screen.At + 1),
            new MessageArgument.Count("pages", screen.Pages.Count)))).Append('\n');
        if (LessonTitle.OtherProfile(model, screen) is { } profile)
        {
            var word = new MessageArgument.Word("profile", profile);
            text.Append(PlainFacts.Say(model, Message.Of("plain.profile", word))).Append('\n');
        }

        PlainProse.Write(text, model.Texts, screen.Page.Lead, Copying.World(model));
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
            case Activity.Answering answering:
                PlainQuestion.Describe(text, model, answering.Run);
                break;
        }
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
            PredictionOption option = prediction.Options[i];
            text.Append(i + 1).Append("  ").Append(option.Segment is { } segment
                ? PlainFacts.Segment(model, segment, run.World, PlainAnswers.ComingFrom(run))
                : PlainProse.Line(option.Text, run.World)).Append('\n');
        }
    }
}
