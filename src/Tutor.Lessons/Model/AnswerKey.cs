using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Model;

/// <summary>How a question is answered, and what is right.</summary>
public abstract record AnswerKey
{
    private AnswerKey()
    {
    }

    /// <summary>Choose one.</summary>
    /// <param name="Options">The options; exactly one is right.</param>
    public sealed record Choice(EquatableArray<Option> Options) : AnswerKey;

    /// <summary>Choose all that are right.</summary>
    /// <param name="Options">The options; at least one is right.</param>
    public sealed record Several(EquatableArray<Option> Options) : AnswerKey;

    /// <summary>Give a number.</summary>
    /// <param name="Value">The right number, computed from the scenario.</param>
    public sealed record Number(Formula Value) : AnswerKey;

    /// <summary>Put into order.</summary>
    /// <param name="Items">The items in the right order; two or more. A learner sees them in another.</param>
    public sealed record Order(EquatableArray<EquatableArray<TextRun>> Items) : AnswerKey
    {
        /// <summary>For each item why it stands there, may be empty; as many as items, or none at all.</summary>
        public EquatableArray<EquatableArray<TextBlock>> Feedback { get; init; }
    }

    /// <summary>Find for each item on the left the one on the right that belongs to it.</summary>
    /// <param name="Pairs">The right pairs; two or more. Several may share what is on the right.</param>
    public sealed record Match(EquatableArray<MatchPair> Pairs) : AnswerKey
    {
        /// <summary>What the left sides are, from the head of the table; may be empty.</summary>
        public EquatableArray<TextRun> LeftName { get; init; }

        /// <summary>What the right sides are; may be empty.</summary>
        public EquatableArray<TextRun> RightName { get; init; }
    }

    /// <summary>Say which control bits are set.</summary>
    /// <param name="Set">The bits that are set. PSH counts only when it is among them.</param>
    public sealed record Flags(TcpFlags Set) : AnswerKey
    {
        /// <summary>Why a bit is set or not; a bit that the author says nothing of is not in it.</summary>
        public EquatableArray<FlagFeedback> Feedback { get; init; }
    }

    /// <summary>Name the state of each host. What is right is computed: the states at the question's moment.</summary>
    /// <param name="Hosts">The hosts that are asked for, in order, and the state that the author expects.</param>
    public sealed record States(EquatableArray<HostState> Hosts) : AnswerKey;
}

/// <summary>Two things that belong together.</summary>
/// <param name="Left">What is asked for.</param>
/// <param name="Right">What belongs to it.</param>
public sealed record MatchPair(EquatableArray<TextRun> Left, EquatableArray<TextRun> Right)
{
    /// <summary>Why the two belong together; may be empty.</summary>
    public EquatableArray<TextBlock> Feedback { get; init; }
}

/// <summary>What an author says of one control bit.</summary>
/// <param name="Flag">The bit.</param>
/// <param name="Text">Why it is set, or not.</param>
public sealed record FlagFeedback(TcpFlags Flag, EquatableArray<TextBlock> Text);

/// <summary>A host's state.</summary>
/// <param name="Host">The host's name.</param>
/// <param name="State">Its state.</param>
public sealed record HostState(string Host, TcpState State)
{
    /// <summary>Where the state is written.</summary>
    public SourcePosition At { get; init; }
}

/// <summary>An option of a question.</summary>
/// <param name="Text">The option.</param>
/// <param name="IsRight">True when it is right.</param>
/// <param name="Feedback">Why it is right or wrong; may be empty.</param>
public sealed record Option(EquatableArray<TextRun> Text, bool IsRight, EquatableArray<TextBlock> Feedback);
