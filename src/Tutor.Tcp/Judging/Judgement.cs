using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>The three verdicts on a move.</summary>
public enum Verdict
{
    /// <summary>A conforming TCP in this state may send this now.</summary>
    Correct,

    /// <summary>No conforming TCP would send it, yet the peer accepts it.</summary>
    Tolerated,

    /// <summary>The peer drops it, answers with an ACK or RST, or is reset by it.</summary>
    Refused,
}

/// <summary>Why a correct move is correct.</summary>
public enum Grounds
{
    /// <summary>It was due: the RFC demands it now.</summary>
    Required,

    /// <summary>The RFC permits it (SHOULD, MAY or policy).</summary>
    Allowed,
}

/// <summary>What the judge says of a move.</summary>
public sealed record Judgement
{
    /// <summary>The move that was judged.</summary>
    public required Move Move { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Required or allowed; null unless the verdict is correct.</summary>
    public Grounds? Grounds { get; init; }

    /// <summary>Every broken rule, the leading one first; empty when the verdict is correct.</summary>
    public EquatableArray<Finding> Findings { get; init; }

    /// <summary>A second belief that explains the same wrong number; null when there is none.</summary>
    public DiagnosisCode? SecondCandidate { get; init; }

    /// <summary>The rule that makes the move right, or that the leading finding breaks.</summary>
    public required RuleRef Rule { get; init; }

    /// <summary>One to three sentences on the verdict and why, in terms of the control block.</summary>
    public EquatableArray<Message> Explanation { get; init; }

    /// <summary>What the peer, as simulated, did with the segment; null when nothing was sent.</summary>
    public PeerReaction? Peer { get; init; }

    /// <summary>The leading diagnosis code; null when the verdict is correct.</summary>
    public DiagnosisCode? Code => Findings.IsEmpty ? null : Findings[0].Code;
}

/// <summary>One broken rule.</summary>
/// <param name="Code">The misconception that it points to.</param>
/// <param name="Field">The field at fault.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Text">The value given, the value that would have been right, and why.</param>
public sealed record Finding(DiagnosisCode Code, MoveField Field, RuleRef Rule, Message Text);

/// <summary>What the peer did with the learner's segment, seen on a fork.</summary>
/// <param name="Before">Its state before.</param>
/// <param name="After">Its state after.</param>
/// <param name="Answers">What it sent back at once.</param>
/// <param name="Rules">The rules that fired there.</param>
public sealed record PeerReaction(
    TcpState Before,
    TcpState After,
    EquatableArray<Segment> Answers,
    EquatableArray<RuleRef> Rules);
