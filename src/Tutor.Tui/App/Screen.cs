using Tutor.Lessons.Model;
using Tutor.Study.Drills;
using Tutor.Study.Lessons;
using Tutor.Study.Questions;
using Tutor.Study.Worked;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>A screen.</summary>
public abstract record Screen
{
    private Screen()
    {
    }

    /// <summary>The list of lessons.</summary>
    /// <param name="Selected">The lesson that the cursor is on, from 0.</param>
    public sealed record LessonList(int Selected) : Screen;

    /// <summary>A lesson, open at one of its pages.</summary>
    /// <param name="Lesson">The lesson.</param>
    /// <param name="Pages">Its pages; at least one.</param>
    /// <param name="At">The page that is open, from 0.</param>
    /// <param name="Activity">What is being done there.</param>
    /// <param name="Scroll">Rows scrolled away at the top of the text.</param>
    public sealed record InLesson(
        Lesson Lesson,
        EquatableArray<LessonPage> Pages,
        int At,
        Activity Activity,
        int Scroll) : Screen
    {
        /// <summary>Where it is from.</summary>
        public required LibraryLesson From { get; init; }

        /// <summary>The page that is open.</summary>
        public LessonPage Page => Pages[At];

        /// <summary>The drill that deals what is being done; null on other pages.</summary>
        public DrillRun? Drill { get; init; }

        /// <summary>The session that deals what is being done; null on the way through the lesson.</summary>
        public Session? Session { get; init; }
    }

    /// <summary>What a check or a review came to.</summary>
    /// <param name="Session">It, after its last item.</param>
    /// <param name="From">The lesson that it was on last; null when on none.</param>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Result(Session Session, LibraryLesson? From, int Scroll) : Screen;
}

/// <summary>What is being done on a page of a lesson.</summary>
public abstract record Activity
{
    private Activity()
    {
    }

    /// <summary>Text is read.</summary>
    public sealed record Reading : Activity;

    /// <summary>An example is stepped through.</summary>
    /// <param name="Run">It.</param>
    public sealed record Watching(WorkedRun Run) : Activity;

    /// <summary>An exercise is done.</summary>
    /// <param name="Editor">It, with the move being put together.</param>
    public sealed record Exercising(ExerciseEditor Editor) : Activity;

    /// <summary>A question is answered.</summary>
    /// <param name="Run">It.</param>
    public sealed record Answering(QuestionRun Run) : Activity;
}
