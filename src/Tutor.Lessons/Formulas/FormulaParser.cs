using Tutor.Tcp;

namespace Tutor.Lessons.Formulas;

/// <summary>Reads formulas. Bounded in length and depth, so that no text can cost much.</summary>
public static class FormulaParser
{
    /// <summary>The longest formula, in UTF-16 units.</summary>
    public const int MaxLength = 256;

    /// <summary>The deepest nesting of brackets and <c>not</c>.</summary>
    public const int MaxDepth = 32;

    /// <summary>Reads an author's formula, whose names have a side: <c>server.iss + 1</c>. Never fails.</summary>
    /// <param name="text">The formula.</param>
    public static FormulaParse Parse(string text) => Read(text, learner: false);

    /// <summary>
    /// Reads a learner's formula, whose names have no side: <c>rcv_nxt+1</c>, also as <c>RCV.NXT+1</c>. Never fails.
    /// </summary>
    /// <param name="text">The formula.</param>
    public static FormulaParse ParseLearner(string text) => Read(text, learner: true);

    private static FormulaParse Read(string text, bool learner)
    {
        if (text.Length > MaxLength)
        {
            Message tooLong = Message.Of("formula.too-long", new MessageArgument.Count("max", MaxLength));
            return new(null, new FormulaError(tooLong, MaxLength + 1));
        }

        FormulaCursor cursor = new(text, learner);
        Expression? root = cursor.ReadAll();
        return cursor.Error is null && root is not null
            ? new(new Formula(text, root), null)
            : new(null, cursor.Error ?? new FormulaError(Message.Of("formula.empty"), 1));
    }
}
