using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Translating;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Labs;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Model;

/// <summary>A part of a lesson.</summary>
/// <param name="At">Where it starts in the file.</param>
public abstract partial record LessonBlock(SourcePosition At)
{
    /// <summary>In which language it is shown, and why.</summary>
    public TranslationState Translation { get; init; }

    /// <summary>Text to read.</summary>
    /// <param name="Text">The text.</param>
    /// <remarks>A heading of level 1 or 2 starts a new one, so that a screen can show one section at a time.</remarks>
    public sealed record Prose(SourcePosition At, EquatableArray<TextBlock> Text) : LessonBlock(At)
    {
        /// <summary>
        /// The scenario whose values its templates show, at its start; null before the first scenario.
        /// </summary>
        public string? ScenarioId { get; init; }

        /// <summary>
        /// Whether it is a page of its own on a screen; else it goes on under the text before it, as in lessons.
        /// </summary>
        public bool StartsPage { get; init; }
    }

    /// <summary>A starting point for the engine. Not shown.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Scenario">The compiled scenario.</param>
    /// <param name="Vary">What retries and drills may change.</param>
    /// <param name="Source">What the author wrote, without blank lines and space at the ends of lines.</param>
    public sealed record ScenarioBlock(
        SourcePosition At, string Id, Scenario Scenario, Variation Vary, string Source) : LessonBlock(At);

    /// <summary>An example that the engine plays and the learner steps through.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="ScenarioId">The scenario.</param>
    /// <param name="Until">When it ends.</param>
    /// <param name="Parts">Texts and predictions in order.</param>
    public sealed record Worked(
        SourcePosition At,
        string Id,
        string ScenarioId,
        Formula Until,
        EquatableArray<WorkedPart> Parts) : LessonBlock(At);

    /// <summary>A connection that the learner plays one side of.</summary>
    public sealed record Exercise(SourcePosition At, string Id) : LessonBlock(At)
    {
        /// <summary>The scenario's id.</summary>
        public required string ScenarioId { get; init; }

        /// <summary>The host that the learner plays, or <see cref="Tcp.Judging.Play.Both"/>.</summary>
        public required string Play { get; init; }

        /// <summary>The engine plays so many segments first; 0 when it starts at the beginning.</summary>
        public int FromAfter { get; init; }

        /// <summary>When it is done.</summary>
        public required Formula Goal { get; init; }

        /// <summary>For each round, the fields that are blank. At least one round.</summary>
        public required EquatableArray<EquatableArray<MoveField>> Rounds { get; init; }

        /// <summary>The most moves of a round; null for no limit.</summary>
        public int? MaxMoves { get; init; }

        /// <summary>The most wrong moves of a round; null for no limit.</summary>
        public int? Attempts { get; init; }

        /// <summary>After so many wrong moves at a step the right one is said; null for never.</summary>
        public int? RevealAfter { get; init; }

        /// <summary>What it is worth where a pack counts points; null when not stated.</summary>
        public int? Points { get; init; }

        /// <summary>The objective's id; null when it names none.</summary>
        public string? Objective { get; init; }

        /// <summary>The task.</summary>
        public EquatableArray<TextBlock> Task { get; init; }

        /// <summary>The author's hints, in the order of the file.</summary>
        public EquatableArray<Hint> Hints { get; init; }

        /// <summary>The author's texts for diagnosis codes.</summary>
        public EquatableArray<Feedback> Feedback { get; init; }

        /// <summary>The author's text for a diagnosis code; null when there is none, or no code.</summary>
        public Feedback? FeedbackFor(DiagnosisCode? code)
        {
            foreach (Feedback feedback in Feedback)
            {
                if (feedback.Code == code)
                {
                    return feedback;
                }
            }

            return null;
        }
    }

    /// <summary>A question.</summary>
    public sealed record Question(SourcePosition At, string Id) : LessonBlock(At)
    {
        /// <summary>The question itself, one line.</summary>
        public required EquatableArray<TextRun> Title { get; init; }

        /// <summary>Text under the question.</summary>
        public EquatableArray<TextBlock> Body { get; init; }

        /// <summary>How it is answered, and the key.</summary>
        public required AnswerKey Key { get; init; }

        /// <summary>Shown after the answer; may be empty.</summary>
        public EquatableArray<TextBlock> Explanation { get; init; }

        /// <summary>The scenario that it is about; null when it is about none.</summary>
        public string? ScenarioId { get; init; }

        /// <summary>The scenario is shown after so many segments were delivered.</summary>
        public int AtAfter { get; init; }

        /// <summary>True when the author names that moment.</summary>
        public bool IsAtMoment { get; init; }

        /// <summary>
        /// The scenario whose values its templates show: its own, else the one before it, at its start; null when there
        /// is neither.
        /// </summary>
        public string? ValuesFrom { get; init; }

        /// <summary>Where the answer is declared; null when it is marked in a list.</summary>
        public SourcePosition? AnswerAt { get; init; }

        /// <summary>The objective's id; null when it names none.</summary>
        public string? Objective { get; init; }

        /// <summary>The pool that it belongs to, such as <c>check</c>; empty when it names none.</summary>
        public string Pool { get; init; } = "";

        /// <summary>What it is worth where a pack counts points; null when not stated.</summary>
        public int? Points { get; init; }

        /// <summary>
        /// Whether the options are shown in another order each time. Items to order and the right sides of pairs always
        /// are.
        /// </summary>
        public bool Shuffle { get; init; }
    }

    /// <summary>Exercises again and again, with other numbers each time.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="From">Ids of exercises and questions, or of objectives that stand for all of theirs.</param>
    /// <param name="Vary">What each time changes.</param>
    /// <param name="Until">How many in a row have to be right; at least 1.</param>
    public sealed record Drill(
        SourcePosition At, string Id, EquatableArray<string> From, Variation Vary, int Until) : LessonBlock(At);

    /// <summary>An experiment: the SYN-flood lab over the two hosts of a scenario.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="ScenarioId">The scenario; its first host is the real user, its second the server.</param>
    public sealed record Lab(SourcePosition At, string Id, string ScenarioId) : LessonBlock(At)
    {
        /// <summary>What to do and to look for.</summary>
        public EquatableArray<TextBlock> Text { get; init; }

        /// <summary>The knobs that the learner turns, in the order of the file.</summary>
        public EquatableArray<LabKnob> Controls { get; init; }

        /// <summary>How the knobs stand at the start of a run.</summary>
        public LabKnobs Start { get; init; } = LabKnobs.Default;

        /// <summary>What is drawn over time, in the order of the file.</summary>
        public EquatableArray<LabMetric> Series { get; init; }

        /// <summary>The task list, in order.</summary>
        public EquatableArray<EquatableArray<TextRun>> Tasks { get; init; }

        /// <summary>What the learner predicts, in order.</summary>
        public EquatableArray<LabPredict> Predictions { get; init; }
    }

    /// <summary>A recorded connection.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="File">The file, relative to the pack, with <c>/</c>.</param>
    /// <param name="Filter">Which packets of it; empty for all.</param>
    /// <param name="Side">The host that the learner plays; null to read only.</param>
    /// <param name="FromAfter">So many segments are shown first.</param>
    /// <param name="Blank">The fields that are blank.</param>
    public sealed record Capture(
        SourcePosition At,
        string Id,
        string File,
        string Filter,
        string? Side,
        int FromAfter,
        EquatableArray<MoveField> Blank) : LessonBlock(At);

    /// <summary>Wrong and right moves that an author declares. For the checker; never shown.</summary>
    /// <param name="ExerciseId">The exercise.</param>
    /// <param name="After">The moves are judged after so many delivered segments.</param>
    /// <param name="Rows">The moves.</param>
    /// <param name="Correct">
    /// The moves that are the whole correct set, told apart by their flags; empty when not stated.
    /// </param>
    public sealed record Expect(
        SourcePosition At,
        string ExerciseId,
        int After,
        EquatableArray<ExpectRow> Rows,
        EquatableArray<ExpectRow> Correct) : LessonBlock(At);
}

/// <summary>What varies on retries.</summary>
/// <param name="Isn">Whether initial sequence numbers vary.</param>
/// <param name="EdgeIsn">Whether they are taken at the edge of 2^32.</param>
/// <param name="Port">Whether the client's port varies.</param>
public sealed record Variation(bool Isn, bool EdgeIsn, bool Port)
{
    /// <summary>Nothing varies.</summary>
    public static Variation None { get; } = new(false, false, false);
}

/// <summary>A part of a worked example.</summary>
public abstract record WorkedPart
{
    private WorkedPart()
    {
    }

    /// <summary>Text beside the ladder.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Prose(EquatableArray<TextBlock> Text) : WorkedPart;

    /// <summary>
    /// A stop at which the learner predicts. The engine makes the options when the author gives none.
    /// </summary>
    /// <param name="Id">Its id.</param>
    /// <param name="AtAfter">It stops after so many delivered segments.</param>
    /// <param name="Text">The question.</param>
    /// <param name="Options">The author's options; empty when the engine makes them.</param>
    public sealed record Predict(
        string Id,
        int AtAfter,
        EquatableArray<TextBlock> Text,
        EquatableArray<Option> Options) : WorkedPart;
}

/// <summary>A hint.</summary>
/// <param name="Text">The text.</param>
/// <param name="AtAfter">Only after so many delivered segments; null for any step.</param>
/// <param name="ForCode">Only after a move with this diagnosis code; null for any.</param>
public sealed record Hint(EquatableArray<TextBlock> Text, int? AtAfter, DiagnosisCode? ForCode)
{
    /// <summary>Where it starts in the file.</summary>
    public SourcePosition At { get; init; }
}

/// <summary>An author's text for a diagnosis code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Text">The text.</param>
public sealed record Feedback(DiagnosisCode Code, EquatableArray<TextBlock> Text);

/// <summary>One row of an expect table.</summary>
/// <param name="Move">The move, with formulas in the place of numbers.</param>
/// <param name="Verdict">The declared verdict.</param>
/// <param name="Code">The declared code; null when not stated.</param>
/// <param name="At">Where it stands.</param>
public sealed record ExpectRow(MovePattern Move, Verdict Verdict, DiagnosisCode? Code, SourcePosition At);
