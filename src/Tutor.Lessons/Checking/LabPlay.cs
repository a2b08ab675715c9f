using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp.Labs;

namespace Tutor.Lessons.Checking;

/// <summary>What a prediction of a lab does to a run, for the checker and for the learner alike. Pure.</summary>
public static class LabPlay
{
    /// <summary>True when it is asked now.</summary>
    public static bool IsDue(LabTape tape, LabPredict predict) =>
        predict.When is not { } when || (!tape.Seconds.IsEmpty && when.Holds([tape.Seconds[^1]], tape.Knobs));

    /// <summary>The run after the answer was locked in: its knobs turned, its seconds played.</summary>
    public static LabTape Answer(LabTape tape, LabPredict predict)
    {
        tape = tape.Turn(LabOptionReader.Apply(tape.Knobs, predict.Set));
        for (int i = 0; i < predict.Run; i++)
        {
            tape = tape.Tick();
        }

        return tape;
    }

    /// <summary>The options, from 0, whose claims hold of the run that <see cref="Answer"/> made.</summary>
    public static int[] Holding(LabTape tape, LabPredict predict) =>
    [
        .. Enumerable.Range(0, predict.Claims.Count)
            .Where(index => predict.Claims[index].Holds(Stretch(tape, predict), tape.Knobs)),
    ];

    /// <summary>What was counted over the seconds of the prediction.</summary>
    public static int Value(LabTape tape, LabPredict predict, LabMetric metric) =>
        LabMetrics.Over(Stretch(tape, predict), metric);

    private static ReadOnlySpan<LabSecond> Stretch(LabTape tape, LabPredict predict) =>
        tape.Seconds.AsSpan()[Math.Max(0, tape.Now - predict.Run)..];
}
