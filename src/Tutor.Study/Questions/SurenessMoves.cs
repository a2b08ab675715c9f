namespace Tutor.Study.Questions;

/// <summary>
/// Saying how sure one is, before the answer; each function gives the run afterwards, and the same run once it is
/// answered.
/// </summary>
public static class SurenessMoves
{
    /// <summary>One step less or more sure; from nothing said to the middle.</summary>
    /// <param name="run">The run.</param>
    /// <param name="by">-1 or 1; it stops at both ends.</param>
    public static QuestionRun Step(QuestionRun run, int by) => Say(
        run,
        run.Sure == Sureness.None
            ? Sureness.Fairly
            : (Sureness)Math.Clamp((int)run.Sure + by, (int)Sureness.Guess, (int)Sureness.Certain));

    /// <summary>Says it.</summary>
    public static QuestionRun Say(QuestionRun run, Sureness sure) => run.Given is null ? run with { Sure = sure } : run;

    /// <summary>The cursor to how sure one is, in the middle when nothing was said; or back to the answers.</summary>
    public static QuestionRun Focus(QuestionRun run, bool isOn) => run.Given is not null
        ? run
        : run with { IsOnSureness = isOn, Sure = isOn && run.Sure == Sureness.None ? Sureness.Fairly : run.Sure };
}
