using System.Globalization;
using Tutor.Tcp;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// The words that the parts write by themselves, in one language; the screen fills them from the catalogue.
/// </summary>
/// <remarks>
/// Names of the RFC (states, variables, <c>rcv SYN</c>, <c>CLOSE</c>) are the same in every language.
/// </remarks>
public sealed record PartWords
{
    /// <summary>English.</summary>
    public static PartWords English { get; } = new();

    /// <summary>Where the learner's segment goes on the ladder.</summary>
    public string YourMove { get; init; } = "your move";

    /// <summary>Beside a segment that the wire lost.</summary>
    public string Lost { get; init; } = "lost";

    /// <summary>Behind a segment that repeats an earlier one.</summary>
    public string Again { get; init; } = "again";

    /// <summary>How many rows or lines lie above what is shown; <c>{0}</c> is the number.</summary>
    public string Above { get; init; } = "{0} above";

    /// <summary>How many lie below; <c>{0}</c> is the number.</summary>
    public string Below { get; init; } = "{0} below";

    /// <summary>How many did not fit in a list; <c>{0}</c> is the number.</summary>
    public string More { get; init; } = "+{0} more";

    /// <summary>After an acknowledgment number that no ACK bit makes valid.</summary>
    public string NoAckFlag { get; init; } = "(no ACK flag)";

    /// <summary>Under the whole diagram: note 1 of the figure.</summary>
    public string PassiveOnly { get; init; } = "(1) only when the connection began with a passive OPEN.";

    /// <summary>Under the whole diagram: what it leaves out, as RFC 9293 does.</summary>
    public string NotDrawn { get; init; } =
        "Not drawn: ABORT, or a RST that is accepted, ends any other state at CLOSED.";

    /// <summary>Heads the timers of a control block.</summary>
    public string Timer { get; init; } = "timer";

    /// <summary>When a segment is sent again; <c>{0}</c> is seconds.</summary>
    public string RetryIn { get; init; } = "retry in {0} s";

    /// <summary>When a timer ends; <c>{0}</c> is seconds.</summary>
    public string EndsIn { get; init; } = "ends in {0} s";

    /// <summary>Heads what waits for an acknowledgment.</summary>
    public string SentNotAcked { get; init; } = "sent, not acked";

    /// <summary>Heads the numbers that a segment uses up; <c>{0}</c> is how many.</summary>
    public string UsesUp { get; init; } = "uses up: {0} numbers";

    /// <summary>The same for exactly one.</summary>
    public string UsesUpOne { get; init; } = "uses up: 1 number";

    /// <summary>The same for none.</summary>
    public string UsesUpNone { get; init; } = "uses up: nothing";

    /// <summary>Text octets among what a segment uses up; <c>{0}</c> is how many.</summary>
    public string Octets { get; init; } = "{0} B";

    /// <summary>The port that a segment comes from.</summary>
    public string SourcePort { get; init; } = "src port";

    /// <summary>The port that a segment goes to.</summary>
    public string DestinationPort { get; init; } = "dst port";

    /// <summary>The control bits.</summary>
    public string Flags { get; init; } = "flags";

    /// <summary>The window field.</summary>
    public string Window { get; init; } = "win";

    /// <summary>The text of a segment.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The alert word NOTE.</summary>
    public string Note { get; init; } = "NOTE";

    /// <summary>The alert word TIP.</summary>
    public string Tip { get; init; } = "TIP";

    /// <summary>The alert word IMPORTANT.</summary>
    public string Important { get; init; } = "IMPORTANT";

    /// <summary>The alert word WARNING.</summary>
    public string Warning { get; init; } = "WARNING";

    /// <summary>The alert word CAUTION.</summary>
    public string Caution { get; init; } = "CAUTION";

    /// <summary>What stands for a picture begins with it.</summary>
    public string Picture { get; init; } = "picture";

    /// <summary>The word for an alert; a kind that is not known is its own word. Never fails.</summary>
    /// <param name="kind">The kind as Markdown writes it; case does not matter.</param>
    public string Alert(string kind) => kind.ToUpperInvariant() switch
    {
        "NOTE" => Note,
        "TIP" => Tip,
        "IMPORTANT" => Important,
        "WARNING" => Warning,
        "CAUTION" => Caution,
        _ => kind,
    };

    /// <summary>A text with a number in its gap; a text without a gap stays as it is. Never fails.</summary>
    internal static string Fill(string text, string number) => text.Replace("{0}", number, StringComparison.Ordinal);

    /// <summary>A count as it is written everywhere: digits only.</summary>
    internal static string Print(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A length of time in seconds, with one decimal below 100.</summary>
    internal static string Seconds(SimTime time) =>
        time.Seconds.ToString(time < SimTime.FromSeconds(100) ? "0.0" : "0", CultureInfo.InvariantCulture);
}
