using Tutor.Study.Carrying;
using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Quizzes;
using Tutor.Study.Worked;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>A lesson that is open: its pages, and what they have in common.</summary>
public static class LessonUpdate
{
    internal static Next Run(Model model, Screen.InLesson screen, Command command) => screen switch
    {
        { Session: { } session } => SessionUpdate.Run(model, screen, session, command),
        { Drill: { } drill } => DrillUpdate.Run(model, screen, drill, command),
        { Activity: Activity.Experimenting lab } => LabUpdate.Run(model, screen, lab.Session, command),
        _ => RunPage(model, screen, command),
    };

    /// <summary>What a command does on a page, whether a drill deals it or not.</summary>
    internal static Next RunPage(Model model, Screen.InLesson screen, Command command) => command switch
    {
        Command.NextPage => Forward(model, screen),
        Command.PreviousPage => screen.At == 0 ? FirstPage(model) : OpenPage(model, screen, screen.At - 1),
        Command.Back when screen.Activity is Activity.Exercising { Editor: { Looking: not null } editor } =>
            TimeUpdate.Now(model, screen, editor),
        Command.Back => ReaderUpdate.Run(model, command)
            ?? (screen.Trail.IsEmpty ? ToList(model) : LinkUpdate.Return(model, screen)),
        Command.Diagram => OpenDiagram(model, screen),
        Command.Copy => Copying.Trace(model, screen),
        Command.OpenLab => LabUpdate.Open(model, screen),
        Command.LessonText => Overlays.Push(model, new Overlay.LessonText(0)),
        _ => screen.Activity switch
        {
            Activity.Reading => ReaderUpdate.Run(model, command) ?? Scrolling.Text(model, screen, command),
            Activity.Watching watching => WorkedUpdate.Run(model, screen, watching.Run, command),
            Activity.Exercising exercising => ExerciseUpdate.Run(model, screen, exercising.Editor, command),
            Activity.Carrying carrying => CarryUpdate.Run(model, screen, carrying, command),
            Activity.Answering answering => QuestionUpdate.Run(model, screen, answering.Run, command),
            _ => model,
        },
    };

    /// <summary>The list of lessons, the cursor on the lesson that was open.</summary>
    internal static Model ToList(Model model) => model with
    {
        Screen = LessonListUpdate.At(model.Library, (model.Screen as Screen.InLesson)?.From.FullName ?? ""),
        Overlays = [],
    };

    /// <summary>Opens a page and remembers that.</summary>
    internal static Next OpenPage(Model model, Screen.InLesson screen, int at)
    {
        Screen.InLesson opened = screen with
        {
            At = at,
            Scroll = 0,
            Drill = null,
            Mark = TextMark.Nothing,
            Activity = new Activity.Reading(),
        };
        opened = opened.Page is LessonPage.Drill drill
            ? DrillUpdate.Begin(model, opened, DrillUpdate.Resume(model, opened, drill.Block))
            : opened with { Activity = Begin(model, opened) };
        LearnerProgress progress = model.Book.Of(screen.From.PackId);
        ProgressEntry.Visited visited = new(0, screen.Lesson.Id, "", at, screen.Pages.Count)
        {
            Text = screen.From.Hash,
            Changed = ChangedItems.Count(screen.Lesson, progress),
            Tasks = screen.Pages.Count(IsTask),
            Done = screen.Pages.Count(page => IsTask(page)
                && progress.Of(screen.Lesson.Id, page.ItemId).IsSolved),
        };
        bool isChanged = ChangedItems.IsChanged(screen.Lesson, progress, opened.Page.ItemId);
        return Next.Of(model with
        {
            Screen = opened,
            Notice = isChanged ? Message.Of("notice.changed") : model.Notice,
        }).Saving(visited);
    }

    /// <summary>Replaces what is being done on the open page.</summary>
    internal static Model With(Model model, Screen.InLesson screen, Activity activity) =>
        model with { Screen = screen with { Activity = activity } };

    /// <summary>Saves that an item is done, and the lesson with it when it was the last one.</summary>
    internal static Next Complete(Next next, Screen.InLesson screen, ProgressEntry entry)
    {
        next = next.Saving(entry);
        next = IsComplete(next.Model, screen) && !next.Model.Progress.IsCompleted(screen.Lesson.Id)
            ? next.Saving(new ProgressEntry.Completed(0, screen.Lesson.Id, ""))
            : next;
        return IsMastered(next.Model, screen) && !next.Model.Progress.IsMastered(screen.Lesson.Id)
            ? next.Saving(new ProgressEntry.Mastered(0, screen.Lesson.Id, ""))
            : next;
    }

    private static bool IsComplete(Model model, Screen.InLesson screen) => OpenPages(model, screen).Count == 0;

    /// <summary>True when every exercise and question of the lesson is mastered; false when it has none.</summary>
    private static bool IsMastered(Model model, Screen.InLesson screen)
    {
        List<LessonPage> counted =
            [.. screen.Pages.AsEnumerable().Where(page => page is LessonPage.Exercise or LessonPage.Question)];
        return counted.Count > 0 && counted.TrueForAll(page =>
            model.Progress.Of(screen.Lesson.Id, page.ItemId).Recall is { IsMastered: true });
    }

    /// <summary>The pages, from 1, whose exercise, question or drill is not solved.</summary>
    private static List<int> OpenPages(Model model, Screen.InLesson screen)
    {
        List<int> open = [];
        for (int i = 0; i < screen.Pages.Count; i++)
        {
            if (IsTask(screen.Pages[i]) && !model.Progress.Of(screen.Lesson.Id, screen.Pages[i].ItemId).IsSolved)
            {
                open.Add(i + 1);
            }
        }

        return open;
    }

    /// <summary>True for a page that has to be solved.</summary>
    private static bool IsTask(LessonPage page) =>
        page is LessonPage.Exercise or LessonPage.WireTask or LessonPage.Question or LessonPage.Drill or LessonPage.Lab;

    private static Activity Begin(Model model, Screen.InLesson screen) => screen.Page switch
    {
        LessonPage.Worked worked => new Activity.Watching(WorkedRun.Start(screen.Lesson, worked.Block)),
        LessonPage.Exercise exercise => new Activity.Exercising(ExerciseUpdate.Begin(
            Resume.Exercise(
                screen.Lesson,
                exercise.Block,
                model.Book.Of(screen.From.PackId).Of(screen.Lesson.Id, exercise.Block.Id),
                model.Seed),
            model.Settings.Numbers)),
        LessonPage.WireTask task => new Activity.Carrying(WireRun.Start(screen.Lesson, task.Block)),
        LessonPage.Question question => new Activity.Answering(QuestionRun.Start(
            screen.Lesson, question.Block, model.Seed)),
        _ => new Activity.Reading(),
    };

    private static Next Forward(Model model, Screen.InLesson screen)
    {
        if (screen.Activity is Activity.Exercising { Editor.Run: { IsRoundDone: true, IsDone: false } run }
            && screen.Drill is null)
        {
            return ExerciseUpdate.NextRound(model, screen, run);
        }

        if (screen.At < screen.Pages.Count - 1)
        {
            return OpenPage(model, screen, screen.At + 1);
        }

        List<int> open = OpenPages(model, screen);
        Message notice = open.Count == 0
            ? Message.Of(CheckRun.Pool(screen.Lesson).IsEmpty ? "notice.lesson-end" : "notice.lesson-end-check")
            : Message.Of("notice.lesson-open", new MessageArgument.Word("pages", PageRanges.Of(open)));
        Next end = open.Count == 0 && !model.Progress.IsCompleted(screen.Lesson.Id)
            ? Next.Of(model).Saving(new ProgressEntry.Completed(0, screen.Lesson.Id, ""))
            : model;
        return end with { Model = ToList(end.Model) with { Notice = notice } };
    }

    private static Model FirstPage(Model model) => model with { Notice = Message.Of("notice.first-page") };

    private static Model OpenDiagram(Model model, Screen.InLesson screen) => screen.Activity switch
    {
        Activity.Exercising exercising =>
            Overlays.OpenDiagram(model, exercising.Editor.Run.Turn.Side.Host),
        Activity.Carrying carrying =>
            Overlays.OpenDiagram(model, carrying.Run.World.Hosts[0].Name),
        Activity.Watching watching =>
            Overlays.OpenDiagram(model, watching.Run.World.Hosts[0].Name),
        _ => model,
    };
}
