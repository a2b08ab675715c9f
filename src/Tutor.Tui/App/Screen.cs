using Tutor.Lessons.Model;
using Tutor.Study.Carrying;
using Tutor.Study.Drills;
using Tutor.Study.FirstMinute;
using Tutor.Study.Labs;
using Tutor.Study.Lessons;
using Tutor.Study.Questions;
using Tutor.Study.Sandbox;
using Tutor.Study.Worked;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>A screen.</summary>
public abstract record Screen
{
    private Screen()
    {
    }

    /// <summary>The list of lessons.</summary>
    /// <param name="Selected">The lesson that the cursor is on, from 0.</param>
    public sealed record LessonList(int Selected) : Screen
    {
        /// <summary>What is typed to find a lesson; null while all are shown.</summary>
        public FieldText? Filter { get; init; }
    }

    /// <summary>The first minute of somebody who has never seen the program.</summary>
    /// <param name="Run">How far it is.</param>
    public sealed record FirstMinute(FirstMinuteRun Run) : Screen
    {
        /// <summary>True when no colours are shown.</summary>
        public bool IsColourless { get; init; }
    }

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

        /// <summary>What is marked in the text of the page.</summary>
        public TextMark Mark { get; init; } = TextMark.Nothing;

        /// <summary>The places that links were followed from, the last one last.</summary>
        public EquatableArray<Whence> Trail { get; init; }

        /// <summary>The session that deals what is being done; null on the way through the lesson.</summary>
        public Session? Session { get; init; }
    }

    /// <summary>What a check or a review came to.</summary>
    /// <param name="Session">It, after its last item.</param>
    /// <param name="From">The lesson that it was on last; null when on none.</param>
    /// <param name="Scroll">Rows scrolled away at the top.</param>
    public sealed record Result(Session Session, LibraryLesson? From, int Scroll) : Screen;

    /// <summary>Both hosts and the wire in the learner's hands.</summary>
    /// <param name="Session">What was done so far.</param>
    public sealed record Sandbox(SandboxSession Session) : Screen
    {
        /// <summary>The name under which it was kept last; empty when it was not.</summary>
        public string Name { get; init; } = "";

        /// <summary>The host whose calls the keys make.</summary>
        public string Acting { get; init; } = SandboxHosts.Client;

        /// <summary>The pane that has the cursor.</summary>
        public SandboxFocus Focus { get; init; }

        /// <summary>
        /// The action that the cursor is on in the list; null for its first, which is what suits the moment best.
        /// </summary>
        public Command? Chosen { get; init; }

        /// <summary>The segment that was chosen, by its number; null: <see cref="SelectedLine"/> says which.</summary>
        public int? Line { get; init; }

        /// <summary>The moment that is looked back at, an index of the session's steps; null for the present.</summary>
        public int? LookBack { get; init; }

        /// <summary>Rows of the story scrolled away at the top.</summary>
        public int Scroll { get; init; }

        /// <summary>What is asked for before it goes on; null for nothing.</summary>
        public SandboxDialog? Dialog { get; init; }

        /// <summary>The index of the moment that is shown.</summary>
        public int ShownAt => Math.Min(LookBack ?? Session.At, Session.At);

        /// <summary>The moment that is shown.</summary>
        public SandboxStep Shown => Session.Steps[ShownAt];

        /// <summary>
        /// The segment that the cursor is on: the chosen one, else the next to arrive, else the last. Null when nothing
        /// was sent.
        /// </summary>
        public int? SelectedLine =>
            Shown.World.Ladder.IsEmpty ? null
            : Line is { } line && line >= Shown.World.Ladder[0].Number && line <= Shown.World.Sent ? line
            : Shown.World.InFlight.Next?.Line.Number ?? Shown.World.Sent;
    }
}

/// <summary>A pane of a sandbox that can have the cursor.</summary>
public enum SandboxFocus
{
    /// <summary>The wire.</summary>
    Wire,

    /// <summary>The list of what can be done.</summary>
    Actions,
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

    /// <summary>The wire is played.</summary>
    /// <param name="Run">How far it is.</param>
    public sealed record Carrying(WireRun Run) : Activity
    {
        /// <summary>The segment that was chosen, by its number; null: <see cref="SelectedLine"/> says which.</summary>
        public int? Line { get; init; }

        /// <summary>
        /// The segment that the cursor is on: the chosen one, else the oldest under way, else the last. Null when
        /// nothing was sent.
        /// </summary>
        public int? SelectedLine
        {
            get
            {
                EquatableArray<LadderLine> ladder = Run.World.Ladder;
                return ladder.IsEmpty ? null
                    : Line is { } line && line <= ladder[^1].Number ? line
                    : ladder.FirstOrDefault(each => WirePlay.IsUnderWay(Run.World, each.Number))?.Number
                        ?? ladder[^1].Number;
            }
        }
    }

    /// <summary>The SYN-flood lab.</summary>
    /// <param name="Session">It.</param>
    public sealed record Experimenting(LabSession Session) : Activity;

    /// <summary>A question is answered.</summary>
    /// <param name="Run">It.</param>
    public sealed record Answering(QuestionRun Run) : Activity;
}
