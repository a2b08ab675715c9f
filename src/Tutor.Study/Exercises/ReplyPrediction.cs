using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Exercises;

/// <summary>The question what the peer answers to the segment that is being put together.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Peer">The name of the host that answers.</param>
/// <param name="Options">What it could answer; exactly one is right. No place says which.</param>
public sealed record ReplyPrediction(Segment Segment, string Peer, EquatableArray<ReplyOption> Options)
{
    /// <summary>The most options; more would be read by nobody.</summary>
    public const int MostOptions = 5;

    /// <summary>The option that comes true.</summary>
    public ReplyOption Right => Options[RightIndex];

    /// <summary>Its index.</summary>
    public int RightIndex
    {
        get
        {
            int index = 0;
            while (!Options[index].IsRight)
            {
                index++;
            }

            return index;
        }
    }

    /// <summary>
    /// The question for a segment in an exercise. Numbers of a reply that would tell what a blank field asks for are
    /// hidden, unless the learner's own segment says them.
    /// </summary>
    /// <param name="run">The exercise, at a turn that is open.</param>
    /// <param name="segment">The segment, right or wrong.</param>
    public static ReplyPrediction Of(ExerciseRun run, Segment segment)
    {
        PlayedSide side = run.Turn.Side;
        List<ReplyOption> options = [];
        foreach (EquatableArray<Segment> answers in PossibleReplies.Of(side, segment))
        {
            ReplyOption option = new(Masked(run, segment, answers), answers, options.Count == 0);
            if (options.Count < MostOptions && options.TrueForAll(known => known.Answers != option.Answers))
            {
                options.Add(option);
            }
        }

        string peer = side.World.PeerOf(side.Host).Name;
        return new ReplyPrediction(segment, peer, EquatableArray.From(options.Order(ReplyOption.ByLooks)));
    }

    private static EquatableArray<ReplySegment> Masked(
        ExerciseRun run, Segment segment, EquatableArray<Segment> answers)
    {
        bool isSeqAsked = run.Blank.Contains(MoveField.Seq);
        bool isAckAsked = run.Blank.Contains(MoveField.Ack);
        return EquatableArray.From(answers.AsEnumerable().Select(answer => new ReplySegment(
            answer.Flags,
            isAckAsked && answer.Seq != segment.Ack ? null : answer.Seq,
            !answer.Has(TcpFlags.Ack) || (isSeqAsked && answer.Ack != segment.End) ? null : answer.Ack,
            answer.DataLength)));
    }
}

/// <summary>One reply that may come.</summary>
/// <param name="Answers">The segments as they may be shown; none for silence.</param>
/// <param name="Whole">The segments with all their numbers, for showing once the move is made.</param>
/// <param name="IsRight">True when this is what comes.</param>
public sealed record ReplyOption(
    EquatableArray<ReplySegment> Answers, EquatableArray<Segment> Whole, bool IsRight)
{
    /// <summary>True when the peer sends nothing back.</summary>
    public bool IsSilence => Answers.IsEmpty;

    /// <summary>By flags and numbers, silence last: the order tells nothing of which is right.</summary>
    internal static IComparer<ReplyOption> ByLooks { get; } = Comparer<ReplyOption>.Create((left, right) =>
        string.CompareOrdinal(left.Key, right.Key));

    /// <summary>All numbers in words that are the same everywhere; empty for silence. For the log.</summary>
    public string Text => string.Join(", ", Whole.AsEnumerable().Select(SegmentText.Format));

    private string Key => IsSilence
        ? "~"
        : string.Join(' ', Answers.AsEnumerable().Select(answer =>
            $"{SegmentText.FormatFlags(answer.Flags)} {answer.Ack?.Value:D10} {answer.Seq?.Value:D10}"));
}

/// <summary>A segment of a reply as it may be shown.</summary>
/// <param name="Flags">The control bits.</param>
/// <param name="Seq">SEG.SEQ; null where it is hidden.</param>
/// <param name="Ack">SEG.ACK; null where it is hidden or there is none.</param>
/// <param name="DataLength">Octets of text.</param>
public sealed record ReplySegment(TcpFlags Flags, SeqNumber? Seq, SeqNumber? Ack, uint DataLength);
