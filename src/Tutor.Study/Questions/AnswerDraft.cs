using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Questions;

/// <summary>The answer that a learner is putting together, by the type of the question.</summary>
public abstract record AnswerDraft
{
    private AnswerDraft()
    {
    }

    /// <summary>The option that the cursor is on.</summary>
    public sealed record Cursor : AnswerDraft;

    /// <summary>Options marked.</summary>
    /// <param name="Ticked">For each option, in the author's order, whether it is marked.</param>
    public sealed record Ticks(EquatableArray<bool> Ticked) : AnswerDraft;

    /// <summary>A number being typed.</summary>
    /// <param name="Typed">The digits so far.</param>
    public sealed record Digits(string Typed) : AnswerDraft;

    /// <summary>Items being put into order.</summary>
    /// <param name="Items">The items as they stand: each its place in the right order, from 0.</param>
    /// <param name="IsHeld">True while the cursor carries the item that it is on.</param>
    public sealed record Sequence(EquatableArray<int> Items, bool IsHeld) : AnswerDraft;

    /// <summary>Partners being found.</summary>
    /// <param name="Partners">
    /// For each left side its right one, as a place in <see cref="QuestionRun.RightSides"/>; null while it has none.
    /// </param>
    public sealed record Pairs(EquatableArray<int?> Partners) : AnswerDraft;

    /// <summary>Control bits being set.</summary>
    /// <param name="Set">The bits that are set.</param>
    public sealed record Bits(TcpFlags Set) : AnswerDraft;

    /// <summary>States being named.</summary>
    /// <param name="Named">For each host that is asked for its state; null while it has none.</param>
    public sealed record States(EquatableArray<TcpState?> Named) : AnswerDraft;
}
