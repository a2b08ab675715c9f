using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.Worked;

/// <summary>A prediction as it is asked: the question and its options.</summary>
/// <param name="Text">The question.</param>
/// <param name="Options">The options, in the order in which they are shown; exactly one is right.</param>
public sealed record Prediction(EquatableArray<TextBlock> Text, EquatableArray<PredictionOption> Options)
{
    /// <summary>The index of the right option.</summary>
    public int Right
    {
        get
        {
            for (int i = 0; i < Options.Count; i++)
            {
                if (Options[i].IsRight)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>The prediction of a worked example: the author's options, or segments that the engine makes.</summary>
    internal static Prediction Of(WorkedPart.Predict predict, WorkedRun run)
    {
        if (!predict.Options.IsEmpty)
        {
            List<PredictionOption> written = [];
            foreach (Option option in predict.Options)
            {
                written.Add(new PredictionOption(option.Text, null, option.IsRight));
            }

            return new Prediction(predict.Text, EquatableArray.From(written));
        }

        return new Prediction(predict.Text, Made(predict, run));
    }

    /// <summary>The segment that comes, among segments that common mistakes would make of it.</summary>
    private static EquatableArray<PredictionOption> Made(WorkedPart.Predict predict, WorkedRun run)
    {
        Segment? coming = NextSent(run, predict.AtAfter);
        if (coming is null)
        {
            return [];
        }

        List<Segment> segments = [coming];
        AddNew(segments, coming with { Ack = coming.Ack - 1 });
        AddNew(segments, coming with { Ack = coming.Seq + 1 });
        AddNew(segments, Other(coming));
        int right = (int)(coming.Ack.Value % (uint)segments.Count);
        (segments[0], segments[right]) = (segments[right], segments[0]);
        List<PredictionOption> options = [];
        for (int i = 0; i < segments.Count; i++)
        {
            options.Add(new PredictionOption([], segments[i], i == right));
        }

        return EquatableArray.From(options);
    }

    /// <summary>A SYN or FIN forgotten; else the number that the last SYN or FIN has used, once more.</summary>
    private static Segment Other(Segment coming) => (coming.Flags & (TcpFlags.Syn | TcpFlags.Fin)) is var used and not 0
        ? coming with { Flags = coming.Flags ^ used }
        : coming with { Seq = coming.Seq - 1 };

    private static void AddNew(List<Segment> segments, Segment segment)
    {
        if (!segments.Contains(segment))
        {
            segments.Add(segment);
        }
    }

    /// <summary>The first segment that leaves after the given number of deliveries: its line follows theirs.</summary>
    private static Segment? NextSent(WorkedRun run, int after)
    {
        EquatableArray<LadderLine> all = run.Steps[^1].Ladder;
        return after < all.Count ? all[after].Segment : null;
    }
}

/// <summary>An option of a prediction: words, or a segment.</summary>
/// <param name="Text">The author's words; empty for a segment.</param>
/// <param name="Segment">The segment; null for words.</param>
/// <param name="IsRight">True when this is what comes.</param>
public sealed record PredictionOption(EquatableArray<TextRun> Text, Segment? Segment, bool IsRight);
