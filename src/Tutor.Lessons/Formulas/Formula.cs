using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Formulas;

/// <summary>
/// An expression over a world: names, numbers, states, <c>+ -</c>, comparison, <c>and or not</c>. No functions,
/// bounded.
/// </summary>
/// <param name="Source">The text that it was read from.</param>
/// <param name="Root">The expression.</param>
public sealed record Formula(string Source, Expression Root);

/// <summary>A node of an expression.</summary>
public abstract record Expression
{
    private Expression()
    {
    }

    /// <summary>A whole number.</summary>
    public sealed record Number(long Value) : Expression;

    /// <summary>A state's name.</summary>
    public sealed record State(TcpState Value) : Expression;

    /// <summary>A name such as <c>client.snd_nxt</c>; the side is empty for a learner's formula.</summary>
    /// <param name="Side">The host, or <c>move</c>.</param>
    /// <param name="Field">What of it.</param>
    /// <param name="Column">Where it stands in the formula, from 1.</param>
    public sealed record Name(string Side, string Field, int Column) : Expression;

    /// <summary>Two operands.</summary>
    public sealed record Binary(Operator Operator, Expression Left, Expression Right) : Expression;

    /// <summary>Negation of a truth value.</summary>
    public sealed record Not(Expression Operand) : Expression;
}

/// <summary>What stands between two operands.</summary>
public enum Operator
{
    /// <summary>Sum; with a sequence number, modulo 2^32.</summary>
    Add,

    /// <summary>Difference; with a sequence number, modulo 2^32.</summary>
    Subtract,

    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Less; sequence numbers on the circle.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual,

    /// <summary>Both.</summary>
    And,

    /// <summary>At least one.</summary>
    Or,
}

/// <summary>The value of a formula.</summary>
public abstract record FormulaValue
{
    private FormulaValue()
    {
    }

    /// <summary>A count, a length, a port.</summary>
    public sealed record Count(long Value) : FormulaValue;

    /// <summary>A sequence number and the host that it counts for.</summary>
    public sealed record Sequence(SeqNumber Value, string Owner) : FormulaValue;

    /// <summary>A state.</summary>
    public sealed record State(TcpState Value) : FormulaValue;

    /// <summary>A truth value.</summary>
    public sealed record Truth(bool Value) : FormulaValue;

    /// <summary>A word, such as an address.</summary>
    public sealed record Word(string Value) : FormulaValue;
}

/// <summary>
/// A move with formulas in the place of numbers, such as <c>ACK seq=client.snd_nxt ack=server.iss+1</c>.
/// </summary>
/// <param name="Flags">The control bits.</param>
/// <param name="Seq">The sequence number; null when not stated.</param>
/// <param name="Ack">The acknowledgment number; null when not stated.</param>
/// <param name="Length">The length of the text; null when not stated.</param>
public sealed record MovePattern(TcpFlags Flags, Formula? Seq, Formula? Ack, Formula? Length)
{
    /// <summary>True for the move <c>nothing</c>: send no segment. The other members are then of no meaning.</summary>
    public bool SaysNothing { get; init; }
}
