using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Formulas;

/// <summary>Computes formulas.</summary>
public static class FormulaEvaluator
{
    /// <summary>The value in that scope, or why there is none. Never fails.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="scope">What its names stand for.</param>
    public static FormulaResult Evaluate(Formula formula, FormulaScope scope) => Value(formula.Root, scope);

    /// <summary>A condition over worlds, for an exercise's goal; false where the formula has no truth value.</summary>
    /// <param name="formula">The formula.</param>
    public static Func<WorldState, bool> AsGoal(Formula formula) => world =>
        Evaluate(formula, new FormulaScope(world, null)).Value is FormulaValue.Truth { Value: true };

    /// <summary>
    /// A condition over worlds, for the end of a worked example: as a goal, but never before the first segment, so that
    /// an example can go on until both ends are CLOSED again.
    /// </summary>
    /// <param name="formula">The formula.</param>
    public static Func<WorldState, bool> AsEnd(Formula formula)
    {
        Func<WorldState, bool> goal = AsGoal(formula);
        return world => !world.Ladder.IsEmpty && goal(world);
    }

    private static FormulaResult Value(Expression expression, FormulaScope scope) => expression switch
    {
        Expression.Number number => Of(new FormulaValue.Count(number.Value)),
        Expression.State state => Of(new FormulaValue.State(state.Value)),
        Expression.Name name => FormulaNames.Look(name, scope) with { Column = name.Column },
        Expression.Not not => Not(Value(not.Operand, scope)),
        Expression.Binary binary => Combine(binary.Operator, Value(binary.Left, scope), Value(binary.Right, scope)),
        _ => throw new InvalidOperationException("The union of expressions is closed."),
    };

    private static FormulaResult Not(FormulaResult operand) => operand switch
    {
        { Error: not null } => operand,
        { Value: FormulaValue.Truth truth } => Of(new FormulaValue.Truth(!truth.Value)),
        _ => Error("formula.needs-truth"),
    };

    // Both operands are always computed: an error in either is an error of the whole, wherever it stands.
    private static FormulaResult Combine(Operator @operator, FormulaResult left, FormulaResult right) =>
        left.Error is not null ? left
        : right.Error is not null ? right
        : Combine(@operator, left.Value!, right.Value!);

    private static FormulaResult Combine(Operator @operator, FormulaValue left, FormulaValue right) => @operator switch
    {
        Operator.Add => Add(left, right),
        Operator.Subtract => Subtract(left, right),
        Operator.And => Logic(left, right, (a, b) => a && b),
        Operator.Or => Logic(left, right, (a, b) => a || b),
        Operator.Equal => SameKind(left, right) ? Of(Equality(left, right, true)) : Error("formula.compare"),
        Operator.NotEqual => SameKind(left, right) ? Of(Equality(left, right, false)) : Error("formula.compare"),
        Operator.Less => Order(left, right, d => d < 0),
        Operator.LessOrEqual => Order(left, right, d => d <= 0),
        Operator.Greater => Order(left, right, d => d > 0),
        Operator.GreaterOrEqual => Order(left, right, d => d >= 0),
    };

    private static FormulaResult Add(FormulaValue left, FormulaValue right) => (left, right) switch
    {
        (FormulaValue.Count a, FormulaValue.Count b) => Of(new FormulaValue.Count(a.Value + b.Value)),
        (FormulaValue.Sequence a, FormulaValue.Count b) => Of(Move(a, b.Value)),
        (FormulaValue.Count a, FormulaValue.Sequence b) => Of(Move(b, a.Value)),
        _ => Error("formula.arithmetic"),
    };

    private static FormulaResult Subtract(FormulaValue left, FormulaValue right) => (left, right) switch
    {
        (FormulaValue.Count a, FormulaValue.Count b) => Of(new FormulaValue.Count(a.Value - b.Value)),
        (FormulaValue.Sequence a, FormulaValue.Count b) => Of(Move(a, -b.Value)),
        (FormulaValue.Sequence a, FormulaValue.Sequence b) => Of(new FormulaValue.Count(a.Value - b.Value)),
        _ => Error("formula.arithmetic"),
    };

    private static FormulaValue.Sequence Move(FormulaValue.Sequence point, long by) =>
        point with { Value = point.Value + ModuloCircle(by) };

    private static uint ModuloCircle(long value) => (uint)(value & uint.MaxValue);

    private static FormulaResult Logic(FormulaValue left, FormulaValue right, Func<bool, bool, bool> combine) =>
        (left, right) is (FormulaValue.Truth a, FormulaValue.Truth b)
            ? Of(new FormulaValue.Truth(combine(a.Value, b.Value)))
            : Error("formula.needs-truth");

    private static FormulaResult Order(FormulaValue left, FormulaValue right, Func<long, bool> holds) =>
        (left, right) switch
        {
            (FormulaValue.Count a, FormulaValue.Count b) => Of(new FormulaValue.Truth(holds(a.Value - b.Value))),
            (FormulaValue.Sequence or FormulaValue.Count, FormulaValue.Sequence or FormulaValue.Count) =>
                Of(new FormulaValue.Truth(holds(Point(left) - Point(right)))),
            _ => Error("formula.compare"),
        };

    private static bool SameKind(FormulaValue left, FormulaValue right) => left.GetType() == right.GetType()
        || (left, right) is (FormulaValue.Count, FormulaValue.Sequence) or (FormulaValue.Sequence, FormulaValue.Count);

    private static FormulaValue.Truth Equality(FormulaValue left, FormulaValue right, bool wanted)
    {
        bool same = (left, right) switch
        {
            (FormulaValue.Sequence a, FormulaValue.Sequence b) => a.Value == b.Value,
            (FormulaValue.Sequence a, FormulaValue.Count b) => a.Value.Value == b.Value,
            (FormulaValue.Count a, FormulaValue.Sequence b) => a.Value == b.Value.Value,
            _ => left == right,
        };
        return new(same == wanted);
    }

    private static SeqNumber Point(FormulaValue value) => value is FormulaValue.Sequence sequence
        ? sequence.Value
        : new SeqNumber(ModuloCircle(((FormulaValue.Count)value).Value));

    private static FormulaResult Of(FormulaValue value) => new(value, null);

    private static FormulaResult Error(string key) => new(null, Message.Of(key));
}
