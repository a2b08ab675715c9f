using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Study.Exercises;
using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The author's file was saved: the tutor goes on with the new text, at the same place.</summary>
public static class WorkbenchUpdate
{
    /// <summary>
    /// A text as an author has it: the lesson, where it can be opened, and all that is wrong with it.
    /// </summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="text">The text.</param>
    /// <param name="around">The pack in whose folder it lies, for its shared scenarios; null for none.</param>
    public static LessonResult Read(string file, string text, IPackFiles? around = null)
    {
        LessonResult read = LessonReader.Read(file, text, around is null ? null : SharedScenarios.Of(around));
        bool isSound = read.Lesson is not null && !read.Findings.AsSpan().ToArray().Any(IsError);
        return isSound
            ? read with { Findings = read.Findings.AddRange(LessonCheck.Check(file, read.Lesson!)) }
            : read;
    }

    /// <summary>Opens a lesson for its author, at an item when one is asked for.</summary>
    /// <param name="model">The model, with its workbench, and the lesson as the first of its library.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="item">The id of an exercise, a question or the like; null for the first page.</param>
    public static Next Open(Model model, Lesson lesson, string? item)
    {
        EquatableArray<LessonPage> pages = LessonPages.Of(lesson);
        if (pages.IsEmpty)
        {
            return model with { Notice = Message.Of("notice.empty-lesson") };
        }

        Screen.InLesson screen = new(lesson, pages, 0, new Activity.Reading(), 0) { From = model.Library.Lessons[0] };
        return LessonUpdate.OpenPage(model, screen, IndexOf(pages, item) ?? 0);
    }

    internal static Next Saved(Model model, Msg.Edited edited)
    {
        if (model.Workbench is not { } bench)
        {
            return model;
        }

        LessonResult read = Read(bench.File, edited.Text, edited.Around);
        Screen.InLesson? open = model.Screen as Screen.InLesson;
        Lesson? lesson = open is not null && IsMissing(open.Page.ItemId, read) ? null : read.Lesson;
        model = model with { Workbench = bench with { Findings = read.Findings, IsBehind = lesson is null } };
        if (lesson is not null)
        {
            model = model with { Library = Library.OfFile(bench.File, edited.Text, lesson, edited.Around) };
        }

        return (open, lesson) switch
        {
            (_, null) => model,
            (null, { } first) => Open(model, first, null),
            ({ } before, { } next) => GoOn(model, before, next),
        };
    }

    /// <summary>True when what is on the screen was not left out by its author, but cannot be read just now.</summary>
    private static bool IsMissing(string item, LessonResult read) =>
        item.Length > 0 && read.Lesson is { } lesson && !lesson.ItemIds().Contains(item)
        && read.Findings.AsSpan().ToArray().Any(IsError);

    /// <summary>The page of the same item, else the one at the same place; what is done there goes on.</summary>
    private static Next GoOn(Model model, Screen.InLesson open, Lesson lesson)
    {
        EquatableArray<LessonPage> pages = LessonPages.Of(lesson);
        if (pages.IsEmpty)
        {
            return Open(model, lesson, null);
        }

        int at = IndexOf(pages, open.Page.ItemId) ?? Math.Min(open.At, pages.Count - 1);
        Screen.InLesson screen = open with
        {
            From = model.Library.Lessons[0],
            Lesson = lesson,
            Pages = pages,
            At = at,
        };
        if (Continued(open, screen) is { } activity)
        {
            return model with { Screen = screen with { Activity = activity } };
        }

        Next next = LessonUpdate.OpenPage(model with { Overlays = [] }, screen, at);
        return next.Model.Screen is Screen.InLesson { Activity: Activity.Reading } reading
            ? next with { Model = Scrolled(next.Model, reading, open.Scroll) }
            : next;
    }

    private static Model Scrolled(Model model, Screen.InLesson screen, int scroll) =>
        model with { Screen = screen with { Scroll = View.Screens.ClampScroll(model, scroll) } };

    /// <summary>
    /// What is being done, over the new text; null when that asks for something else now. Where it stands in the file
    /// does not matter, nor do the words of an exercise.
    /// </summary>
    private static Activity? Continued(Screen.InLesson before, Screen.InLesson after)
    {
        if (before.Activity is Activity.Exercising { Editor: var editor } && after.Page is LessonPage.Exercise page)
        {
            ExerciseRun run = editor.Run with { Lesson = after.Lesson, Exercise = page.Block };
            bool isSame = ExerciseHash.Of(before.Lesson, editor.Run.Exercise)
                == ExerciseHash.Of(after.Lesson, page.Block);
            return isSame ? new Activity.Exercising(editor with { Run = run }) : null;
        }

        bool isKept = (BlockOf(before.Page), BlockOf(after.Page)) is ({ } old, { } now)
            ? (now with { At = old.At }) == old && ScenarioOf(before, old) == ScenarioOf(after, now)
            : before.Page == after.Page;
        return isKept ? before.Activity : null;
    }

    private static LessonBlock? BlockOf(LessonPage page) => page switch
    {
        LessonPage.Worked worked => worked.Block,
        LessonPage.Question question => question.Block,
        _ => null,
    };

    private static string? ScenarioOf(Screen.InLesson screen, LessonBlock block)
    {
        string? id = block switch
        {
            LessonBlock.Worked worked => worked.ScenarioId,
            LessonBlock.Question question => question.ScenarioId,
            _ => null,
        };
        return id is null ? null : screen.Lesson.FindScenario(id)?.Source;
    }

    private static int? IndexOf(EquatableArray<LessonPage> pages, string? item)
    {
        for (int i = 0; i < pages.Count && !string.IsNullOrEmpty(item); i++)
        {
            if (pages[i].ItemId == item)
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;
}
