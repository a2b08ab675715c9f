using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Study.Lessons;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Study.Drills;

/// <summary>A drill without an end: variants of exercises and questions until the learner stops. A value.</summary>
public sealed record EndlessRun
{
    /// <summary>What is dealt; at least one.</summary>
    public required EquatableArray<EndlessMember> Members { get; init; }

    /// <summary>What it is aimed at.</summary>
    public required EndlessAim Aim { get; init; }

    /// <summary>What the order and the numbers follow from.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many variants were dealt before the one under way.</summary>
    public int Dealt { get; init; }

    /// <summary>The one under way, as a place among the members.</summary>
    public int Member { get; init; }

    /// <summary>How many in a row were right without help.</summary>
    public int InARow { get; init; }

    /// <summary>The longest row.</summary>
    public int Longest { get; init; }

    /// <summary>How many are over.</summary>
    public int Done { get; init; }

    /// <summary>How many of them were right without help.</summary>
    public int Right { get; init; }

    /// <summary>What is under way.</summary>
    public EndlessMember Current => Members[Member];

    /// <summary>Begins; null when there is nothing to deal.</summary>
    public static EndlessRun? Start(EquatableArray<EndlessMember> members, EndlessAim aim, ulong seed)
    {
        if (members.IsEmpty)
        {
            return null;
        }

        EndlessRun run = new() { Members = members, Aim = aim, Seed = seed };
        return run with { Member = run.Draw() };
    }

    /// <summary>The next variant: never of the same member twice running where there are others.</summary>
    /// <param name="aim">The aim as it is now.</param>
    public EndlessRun Deal(EndlessAim aim)
    {
        EndlessRun next = this with { Dealt = Dealt + 1, Aim = aim };
        int drawn = next.Draw();
        return next with { Member = drawn == Member ? (drawn + 1) % Members.Count : drawn };
    }

    /// <summary>The drill after the variant under way is over, or was left: that breaks the row.</summary>
    public EndlessRun With(bool isRight) => this with
    {
        Done = Done + 1,
        Right = Right + (isRight ? 1 : 0),
        InARow = isRight ? InARow + 1 : 0,
        Longest = Math.Max(Longest, isRight ? InARow + 1 : 0),
    };

    /// <summary>The exercise under way; null when a question is.</summary>
    public ExerciseRun? BeginExercise() => Current.Block is LessonBlock.Exercise exercise
        ? Variants.Of(Current.Lesson, exercise, DealtSeed.Of(Seed, Dealt))
        : null;

    /// <summary>The question under way; null when an exercise is.</summary>
    public QuestionRun? BeginQuestion() => Current.Block is LessonBlock.Question question
        ? Variants.Of(Current.Lesson, question, DealtSeed.Of(Seed, Dealt))
        : null;

    private int Draw()
    {
        int all = Aim.Weights.AsEnumerable().Sum();
        new Dice(Seed).Split((ulong)Dealt).Below((ulong)all, out ulong place);
        int left = (int)place;
        for (int i = 0; i < Members.Count; i++)
        {
            left -= Aim.Weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return 0;
    }
}
