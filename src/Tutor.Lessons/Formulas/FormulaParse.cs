using Tutor.Tcp;

namespace Tutor.Lessons.Formulas;

/// <summary>What reading a formula gave: the formula, or what is wrong with it.</summary>
/// <param name="Formula">The formula; null when there is an error.</param>
/// <param name="Error">The first error; null when there is none.</param>
public sealed record FormulaParse(Formula? Formula, FormulaError? Error);

/// <summary>What is wrong with a formula.</summary>
/// <param name="Text">The error, a text of the catalogue (<c>formula.*</c>).</param>
/// <param name="Column">Where in the formula, from 1.</param>
public sealed record FormulaError(Message Text, int Column);

/// <summary>The value of a formula, or why it has none.</summary>
/// <param name="Value">The value; null when there is an error.</param>
/// <param name="Error">The error, a text of the catalogue (<c>formula.*</c>); null when there is none.</param>
/// <param name="Column">Where in the formula the error is, from 1; 1 too for one of the whole formula.</param>
public readonly record struct FormulaResult(FormulaValue? Value, Message? Error, int Column = 1);
