using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>One line of a sequence diagram.</summary>
/// <param name="Text">What it says; may be empty.</param>
public abstract record SequenceStep(EquatableArray<TextRun> Text)
{
    /// <summary>A message.</summary>
    /// <param name="From">The party that sends it, from 0.</param>
    /// <param name="To">The party that it goes to; the same one for a message to itself.</param>
    /// <param name="Arrow">Its line.</param>
    /// <param name="Number">Its number; null when messages are not counted.</param>
    public sealed record Message(int From, int To, EquatableArray<TextRun> Text, SequenceArrow Arrow, int? Number)
        : SequenceStep(Text);

    /// <summary>A note.</summary>
    /// <param name="Place">Where it stands.</param>
    /// <param name="First">The first party that it is about, from 0.</param>
    /// <param name="Last">The last one; the same for a note about one.</param>
    public sealed record Note(SequencePlace Place, int First, int Last, EquatableArray<TextRun> Text)
        : SequenceStep(Text);

    /// <summary>A block begins.</summary>
    /// <param name="Kind">Its word: <c>alt</c>, <c>opt</c>, <c>loop</c>, <c>par</c>, <c>critical</c>,
    /// <c>break</c>.</param>
    public sealed record Open(string Kind, EquatableArray<TextRun> Text) : SequenceStep(Text);

    /// <summary>Another part of the innermost block begins.</summary>
    /// <param name="Kind">Its word: <c>else</c>, <c>and</c>, <c>option</c>.</param>
    public sealed record Next(string Kind, EquatableArray<TextRun> Text) : SequenceStep(Text);

    /// <summary>The innermost block ends.</summary>
    /// <param name="Kind">The word that it began with.</param>
    public sealed record Close(string Kind) : SequenceStep((EquatableArray<TextRun>)[]);
}
