using Tutor.Lessons.Model;
using Tutor.Study.Lessons;

namespace Tutor.Tui.App;

/// <summary>Puts the lesson that is open into another language; the place and the moves stay.</summary>
internal static class LanguageSwitch
{
    internal static Model To(Model model, Msg.Spoken spoken)
    {
        Model next = model with { Library = spoken.Library, Texts = spoken.Texts };
        return model.Screen switch
        {
            Screen.InLesson screen => next with { Screen = Put(next, screen) },
            Screen.LessonList list => next with
            {
                Screen = new Screen.LessonList(
                    Math.Clamp(list.Selected, 0, Math.Max(0, next.Library.Lessons.Count - 1))),
            },
            _ => next,
        };
    }

    /// <summary>The same lesson in the model's language; as it was when it is not in the library or not as before.
    /// </summary>
    private static Screen.InLesson Put(Model model, Screen.InLesson screen)
    {
        if (model.Library.Find(screen.From.FullName) is not { } index)
        {
            return screen;
        }

        LibraryLesson from = model.Library.Lessons[index];
        if (LessonOpening.Read(model, from).Lesson is not { } lesson
            || LessonPages.Of(lesson) is var pages && !IsSame(pages, screen.Pages))
        {
            return screen;
        }

        Screen.InLesson moved = screen with { Lesson = lesson, Pages = pages, From = from };
        return moved with { Drill = Put(moved, screen.Drill), Activity = Put(moved, screen.Activity) };
    }

    private static bool IsSame(
        Tcp.EquatableArray<LessonPage> pages, Tcp.EquatableArray<LessonPage> before)
    {
        bool isSame = pages.Count == before.Count;
        for (int i = 0; isSame && i < pages.Count; i++)
        {
            isSame = pages[i].ItemId == before[i].ItemId && pages[i].GetType() == before[i].GetType();
        }

        return isSame;
    }

    private static Study.Drills.DrillRun? Put(Screen.InLesson screen, Study.Drills.DrillRun? drill) =>
        drill is not null && screen.Page is LessonPage.Drill page
            ? drill with { Lesson = screen.Lesson, Block = page.Block }
            : drill;

    private static Activity Put(Screen.InLesson screen, Activity activity) => activity switch
    {
        Activity.Watching watching when screen.Page is LessonPage.Worked page =>
            watching with { Run = watching.Run with { Block = page.Block } },
        Activity.Exercising { Editor: var editor } exercising
            when Find<LessonBlock.Exercise>(screen, block => block.Id == editor.Run.Exercise.Id) is { } exercise =>
            exercising with
            {
                Editor = editor with { Run = editor.Run with { Lesson = screen.Lesson, Exercise = exercise } },
            },
        Activity.Carrying carrying when screen.Page is LessonPage.WireTask page =>
            carrying with { Run = carrying.Run with { Lesson = screen.Lesson, Block = page.Block } },
        Activity.Answering answering
            when Find<LessonBlock.Question>(screen, block => block.Id == answering.Run.Question.Id) is { } question =>
            answering with { Run = answering.Run with { Question = question } },
        _ => activity,
    };

    private static T? Find<T>(Screen.InLesson screen, Func<T, bool> isWanted)
        where T : LessonBlock
    {
        foreach (LessonBlock block in screen.Lesson.Blocks)
        {
            if (block is T wanted && isWanted(wanted))
            {
                return wanted;
            }
        }

        return null;
    }
}
