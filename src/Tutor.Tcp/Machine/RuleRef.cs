namespace Tutor.Tcp.Machine;

/// <summary>A rule that fired: where it is written, and what it is called here.</summary>
/// <param name="Section">The document and section, such as <c>RFC 9293 3.10.7.4</c>.</param>
/// <param name="Clause">The clause in the section, such as <c>first</c>; empty when there is one only.</param>
/// <param name="Key">A stable name in kebab case; its one-line meaning is the text <c>rule.KEY</c>.</param>
/// <remarks>There is one value for each rule, so that a step that reports rules copies references only.</remarks>
public sealed record RuleRef(string Section, string Clause, string Key);
