using Tutor.Lessons.Checking;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.Labs;
using Tutor.Tcp.World;

namespace Tutor.Study.Labs;

/// <summary>
/// A learner at a lab: the run, the predictions, the notebook. A value; each move makes the next.
/// </summary>
/// <remarks>
/// A knob that is turned counts from then on, as sysctl does; a run never begins anew but by <see cref="Reset"/>.
/// </remarks>
public sealed record LabSession
{
    /// <summary>The most seconds of one <see cref="RunOn"/>.</summary>
    public const int MostAtOnce = 10;

    /// <summary>
    /// One <see cref="RunOn"/> ends with the second in which so many segments were sent, so that a key is always
    /// answered at once.
    /// </summary>
    public const int SegmentsAtOnce = 250;

    /// <summary>The lab.</summary>
    public required LessonBlock.Lab Block { get; init; }

    /// <summary>The scenario that it takes its hosts from.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The run.</summary>
    public required LabTape Tape { get; init; }

    /// <summary>Which run it is, from 1.</summary>
    public int Run { get; init; } = 1;

    /// <summary>The second from which the knobs stand as they do, for the notebook.</summary>
    public int From { get; init; }

    /// <summary>The predictions that were locked in, in their order.</summary>
    public EquatableArray<LabAnswer> Answers { get; init; }

    /// <summary>The option that the cursor is on while a prediction is asked.</summary>
    public int Selected { get; init; }

    /// <summary>The knob that the cursor is on: its place in <see cref="LessonBlock.Lab.Controls"/>.</summary>
    public int Focus { get; init; }

    /// <summary>The second that is looked back at; null: the run as it stands now.</summary>
    public int? LookingAt { get; init; }

    /// <summary>The rows of the notebook that are closed, oldest first, those of earlier sittings among them.</summary>
    public EquatableArray<LabNote> Notes { get; init; }

    /// <summary>True when the lab was done before, so that no prediction has to be made.</summary>
    public bool IsFree { get; init; }

    /// <summary>True from the answer to a prediction until the learner goes on: what came of it is told.</summary>
    public bool IsTelling { get; init; }

    /// <summary>The prediction that is asked now; null when none is.</summary>
    public LabPredict? Pending =>
        !IsTelling && Answers.Count < Block.Predictions.Count && LabPlay.IsDue(Tape, Block.Predictions[Answers.Count])
            ? Block.Predictions[Answers.Count]
            : null;

    /// <summary>True when the run waits until a prediction is locked in.</summary>
    public bool IsHeld => !IsFree && Pending is not null;

    /// <summary>True when every prediction was locked in and the lab has run.</summary>
    public bool IsDone => Answers.Count == Block.Predictions.Count && (Tape.Now > 0 || Run > 1);

    /// <summary>The knob that the cursor is on; null when the lab has none.</summary>
    public LabKnob? Knob => Block.Controls.IsEmpty ? null : Block.Controls[Math.Min(Focus, Block.Controls.Count - 1)];

    /// <summary>True when somebody floods, or can be made to: the lab shows the attacker.</summary>
    public bool HasAttacker => HasControl(LabKnob.Rate) || HasControl(LabKnob.Sources) || Tape.Knobs.Rate > 0;

    /// <summary>
    /// True when the lab is about the accept queue: it shows who waits in it, and what accept() takes.
    /// </summary>
    public bool HasAcceptQueue => HasControl(LabKnob.Accept) || HasControl(LabKnob.AbortOnOverflow)
        || Tape.Knobs.AcceptSeconds != 0;

    /// <summary>The second that is shown; null before the first.</summary>
    public LabSecond? Shown => Tape.Seconds.IsEmpty ? null : Tape.Seconds[LookingAt ?? Tape.Now - 1];

    /// <summary>The world that is shown.</summary>
    public WorldState World => LookingAt is { } second ? Tape.Seconds[second].World : Tape.World;

    /// <summary>How the knobs stood in what is shown.</summary>
    public LabKnobs Knobs => LookingAt is { } second ? Tape.Seconds[second].Knobs : Tape.Knobs;

    /// <summary>The row of the notebook that is being written; null before its first second.</summary>
    public LabNote? OpenNote => LabNote.Of(Tape, Run, From);

    /// <summary>True when the learner can turn that knob.</summary>
    public bool HasControl(LabKnob knob) => Block.Controls.AsSpan().Contains(knob);

    /// <summary>A new session, its first run at time zero.</summary>
    /// <exception cref="InvalidOperationException">The lab names a scenario that the lesson lacks.</exception>
    public static LabSession Start(Lesson lesson, LessonBlock.Lab block)
    {
        Scenario scenario = lesson.FindScenario(block.ScenarioId)?.Scenario
            ?? throw new InvalidOperationException($"The scenario '{block.ScenarioId}' is not in the lesson.");
        FormulaScope scope = new(WorldRun.Start(scenario, null), null);
        return new LabSession
        {
            Block = block with
            {
                Predictions = EquatableArray.From(block.Predictions.Select(predict => Filled(predict, scope))),
            },
            Scenario = scenario,
            Tape = LabTape.Start(scenario, block.Start),
        };
    }

    /// <summary>One second more; the same while a prediction holds the run, and at its end.</summary>
    public LabSession Second() => IsHeld ? this : this with { Tape = Tape.Tick(), LookingAt = null };

    /// <summary>
    /// On to the end of the next second in which something happens that is worth stopping at, or in which a prediction
    /// comes due, and at most <see cref="MostAtOnce"/> seconds, fewer under a heavy flood.
    /// </summary>
    public LabSession RunOn()
    {
        LabSession next = this;
        for (int i = 0; i < MostAtOnce && !next.IsHeld; i++)
        {
            next = next.Second();
            bool isWorthStopping = next.Tape.Seconds is [.., { Moments.IsEmpty: false }]
                || (next.Pending is not null && Pending is null);
            if (isWorthStopping || next.Tape.World.Sent - Tape.World.Sent >= SegmentsAtOnce)
            {
                break;
            }
        }

        return next;
    }

    /// <summary>So many seconds, whatever happens, unless a prediction holds the run.</summary>
    public LabSession Seconds(int count)
    {
        LabSession next = this;
        for (int i = 0; i < count && !next.IsHeld; i++)
        {
            next = next.Second();
        }

        return next;
    }

    /// <summary>Locks the selected option in; then its knobs are turned and its seconds run.</summary>
    public LabSession LockIn()
    {
        if (Pending is not { } predict)
        {
            return this;
        }

        LabSession closed = Close();
        LabTape after = LabPlay.Answer(closed.Tape, predict);
        int right = LabPlay.Holding(after, predict) is [var only] ? only : -1;
        LabAnswer answer = new(Selected, right, closed.Tape.Now, after.Now);
        return (closed with
        {
            Tape = after,
            LookingAt = null,
            Answers = Answers.Add(answer),
            Selected = 0,
            IsTelling = true,
        }).Close();
    }

    /// <summary>Goes on behind what came of a prediction, to the next one or to what is open.</summary>
    public LabSession GoOn() => this with { IsTelling = false };

    /// <summary>Turns the knobs, which counts from now on.</summary>
    public LabSession Turn(LabKnobs knobs) => knobs == Tape.Knobs
        ? this with { LookingAt = null }
        : Close() with { Tape = Tape.Turn(knobs), LookingAt = null };

    /// <summary>A new run from time zero with the knobs as they stand.</summary>
    public LabSession Reset() => Close() with
    {
        Tape = LabTape.Start(Scenario, Tape.Knobs),
        Run = Tape.Now > 0 ? Run + 1 : Run,
        From = 0,
        LookingAt = null,
    };

    /// <summary>Closes the row of the notebook that is being written; the same when it has no second.</summary>
    public LabSession Close() => OpenNote is { } note
        ? this with { Notes = LabNote.Add(Notes, note), From = Tape.Now }
        : this;

    /// <summary>Looks back: shows another second that is over, or at its end the run as it stands now.</summary>
    /// <param name="by">Seconds; below 0 is earlier.</param>
    public LabSession Look(int by)
    {
        int last = Tape.Now - 1;
        int second = (LookingAt ?? last) + by;
        return last < 0 || second >= last
            ? this with { LookingAt = null }
            : this with { LookingAt = Math.Max(0, second) };
    }

    /// <summary>Puts the cursor on another knob; it goes round.</summary>
    /// <param name="by">How many further.</param>
    public LabSession Move(int by)
    {
        int count = Block.Controls.Count;
        return count == 0 ? this : this with { Focus = (Focus + by % count + count) % count };
    }

    /// <summary>Puts the cursor on another option of the prediction that is asked.</summary>
    public LabSession Select(int option) => Pending is { } predict
        ? this with { Selected = Math.Clamp(option, 0, predict.Options.Count - 1) }
        : this;

    private static LabPredict Filled(LabPredict predict, FormulaScope scope) => predict with
    {
        Text = TextRuns.Fill(predict.Text, scope),
        Explanation = TextRuns.Fill(predict.Explanation, scope),
        Options = EquatableArray.From(predict.Options.Select(option => new Option(
            TextRuns.Fill(option.Text, scope), option.IsRight, TextRuns.Fill(option.Feedback, scope)))),
    };
}
