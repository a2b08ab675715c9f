using Tutor.Lessons.Model;
using Tutor.Tcp.Labs;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>
/// Proves the predictions of a lab by the engine: each is asked at some time, and the claim of the option that is
/// marked right is the only one that holds.
/// </summary>
internal static class LabProof
{
    /// <summary>A moment that has not come after so many seconds never comes: the longest wait is 63 s.</summary>
    private const int LongestWait = 300;

    /// <summary>Reports what is wrong.</summary>
    public static void Check(Scenario scenario, LessonBlock.Lab lab, Action<string, SourcePosition, string> add)
    {
        LabTape tape = LabTape.Start(scenario, lab.Start);
        foreach (LabPredict predict in lab.Predictions)
        {
            if (Await(tape, predict) is not { } asked)
            {
                add(
                    "lab-when", predict.At,
                    $"'{predict.Id}' is never asked: its ':when:' does not hold within {LongestWait} s of the run.");
                return;
            }

            tape = LabPlay.Answer(asked, predict);
            CheckClaims(tape, predict, add);
        }
    }

    private static LabTape? Await(LabTape tape, LabPredict predict)
    {
        for (int i = 0; i < LongestWait && !LabPlay.IsDue(tape, predict); i++)
        {
            tape = tape.Tick();
        }

        return LabPlay.IsDue(tape, predict) ? tape : null;
    }

    private static void CheckClaims(
        LabTape tape, LabPredict predict, Action<string, SourcePosition, string> add)
    {
        int[] holding = LabPlay.Holding(tape, predict);
        int marked = predict.Options.AsSpan().ToArray().ToList().FindIndex(option => option.IsRight);
        if (holding is [var only] && only == marked)
        {
            return;
        }

        string held = holding.Length == 0 ? "none" : string.Join(", ", holding.Select(index => index + 1));
        string found = string.Join(", ", predict.Claims.AsEnumerable().Select(claim => claim.Metric).Distinct()
            .Select(metric => $"{LabMetrics.Names[(int)metric]} {LabPlay.Value(tape, predict, metric)}"));
        add(
            "lab-claim", predict.At,
            $"'{predict.Id}' marks option {marked + 1}, but of its claims those that hold are: {held}. After "
            + $"{predict.Run} s the engine counts {found}.");
    }
}
