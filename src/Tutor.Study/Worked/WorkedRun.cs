using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Study.Worked;

/// <summary>A worked example being watched: the engine has played it, the learner steps through.</summary>
public sealed record WorkedRun
{
    /// <summary>More events than any example has.</summary>
    private const int MostEvents = 256;

    /// <summary>The example.</summary>
    public required LessonBlock.Worked Block { get; init; }

    /// <summary>The world at the start and after each event at a host that the ladder shows. At least one.</summary>
    public required EquatableArray<WorldState> Steps { get; init; }

    /// <summary>The step that is shown, from 0.</summary>
    public int At { get; init; }

    /// <summary>The answers given to predictions, in their order: the index of the option.</summary>
    public EquatableArray<int> Answers { get; init; }

    /// <summary>The option that the cursor is on while a prediction is asked.</summary>
    public int Selected { get; init; }

    /// <summary>The world that is shown.</summary>
    public WorldState World => Steps[At];

    /// <summary>True when the last step is shown and nothing is asked.</summary>
    public bool IsDone => At == Steps.Count - 1 && Pending is null;

    /// <summary>The prediction that has to be answered before the next step; null when there is none.</summary>
    public Prediction? Pending
    {
        get
        {
            int asked = 0;
            foreach (WorkedPart part in Block.Parts)
            {
                if (part is WorkedPart.Predict predict && asked++ == Answers.Count)
                {
                    return World.Delivered >= predict.AtAfter ? Prediction.Of(predict, this) : null;
                }
            }

            return null;
        }
    }

    /// <summary>The step at which the newest answered prediction was asked; -1 when none was answered.</summary>
    public int AnsweredAt
    {
        get
        {
            WorkedPart.Predict[] asked = [.. Block.Parts.AsEnumerable().OfType<WorkedPart.Predict>()];
            int at = -1;
            for (int i = Steps.Count - 1; i >= 0 && Answers.Count > 0 && Answers.Count <= asked.Length; i--)
            {
                at = Steps[i].Delivered >= asked[Answers.Count - 1].AtAfter ? i : at;
            }

            return at;
        }
    }

    /// <summary>Plays the example.</summary>
    /// <exception cref="InvalidOperationException">The example names a scenario that the lesson lacks.</exception>
    public static WorkedRun Start(Lesson lesson, LessonBlock.Worked block)
    {
        LessonBlock.ScenarioBlock authored = lesson.FindScenario(block.ScenarioId)
            ?? throw new InvalidOperationException($"The scenario '{block.ScenarioId}' is not in the lesson.");
        return new WorkedRun
        {
            Block = block,
            Steps = PlayAll(authored.Scenario, FormulaEvaluator.AsEnd(block.Until)),
        };
    }

    /// <summary>The next step; the same run while a prediction is asked and at the end.</summary>
    public WorkedRun Forward() => Pending is not null || At == Steps.Count - 1 ? this : this with { At = At + 1 };

    /// <summary>The step before; the same run at the start.</summary>
    public WorkedRun Back() => At == 0 ? this : this with { At = At - 1 };

    /// <summary>Answers the pending prediction with the selected option; the same run when none is asked.</summary>
    public WorkedRun Answer() => Pending is null ? this : this with { Answers = Answers.Add(Selected), Selected = 0 };

    /// <summary>
    /// The texts to show now: those before the first unanswered prediction, the newest answered prediction's own
    /// question left out.
    /// </summary>
    public EquatableArray<TextBlock> VisibleText()
    {
        EquatableArray<TextBlock> text = [];
        int asked = 0;
        foreach (WorkedPart part in Block.Parts)
        {
            if (part is WorkedPart.Prose prose)
            {
                text = text.AddRange(prose.Text);
            }
            else if (asked++ == Answers.Count)
            {
                break;
            }
        }

        return text;
    }

    private static EquatableArray<WorldState> PlayAll(Scenario scenario, Func<WorldState, bool> until)
    {
        WorldState world = WorldRun.Start(scenario, null);
        List<WorldState> steps = [world];
        for (int i = 0; i < MostEvents && !until(world) && WorldRun.Next(world) is { } next; i++)
        {
            if (next.Ladder != world.Ladder)
            {
                steps.Add(next);
            }
            else
            {
                steps[^1] = next;
            }

            world = next;
        }

        return EquatableArray.From(steps);
    }
}
