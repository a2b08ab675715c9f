namespace Tutor.Tcp.Machine;

/// <summary>
/// Every rule that a step can report. It exists so that screens, texts and tests share one list of names.
/// </summary>
/// <remarks>The one-line meaning of a rule, as in its summary here, is the text <c>rule.KEY</c>.</remarks>
public static partial class Rules
{
    /// <summary>All rules, in the order of RFC 9293 section 3.10. Their keys are unique.</summary>
    public static EquatableArray<RuleRef> All { get; } =
        [.. CallsRules, .. OpeningRules, .. CheckingRules, .. AcknowledgingRules, .. SendingRules, .. OptionsRules];
}
