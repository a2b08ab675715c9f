using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Reads the key of a <c>flags</c> question: <c>[SYN, ACK]</c>, <c>SYN+ACK</c> or <c>S.</c>, and why, bit by bit.
/// </summary>
internal sealed class FlagsReader(LessonContext context)
{
    private static readonly string[] FlagNames = ["SYN", "ACK", "FIN", "RST", "PSH", "URG"];

    public AnswerKey.Flags? Read(Directive directive, QuestionBody body)
    {
        EquatableArray<FlagFeedback> feedback = EquatableArray.From(
            body.Key.SelectMany(list => ((ListBlock)list).OfType<ListItemBlock>()).SelectMany(ReadFeedback));
        if (directive.Options.Required("answer", directive.At) is not { } answer)
        {
            return null;
        }

        IReadOnlyList<(string Value, SourcePosition At)> words = answer.Value.StartsWith('[')
            ? new FlowValues(context).Words("answer", answer)
            : [answer];
        TcpFlags set = TcpFlags.None;
        foreach ((string Value, SourcePosition At) word in words)
        {
            if (Flag(word) is not { } flags)
            {
                return null;
            }

            set |= flags;
        }

        if (set == TcpFlags.None)
        {
            context.Log.Add("bad-value", answer.At, "Name at least one flag: [SYN, ACK], SYN+ACK or S.");
            return null;
        }

        return new AnswerKey.Flags(set) { Feedback = feedback };
    }

    /// <summary>One flag or several; null for anything else, which is then in the log.</summary>
    private TcpFlags? Flag((string Value, SourcePosition At) word)
    {
        bool isRead = SegmentText.TryParseFlags(word.Value, out TcpFlags flags) && flags != TcpFlags.None;
        if (isRead && (flags & (TcpFlags.Ece | TcpFlags.Cwr)) == 0)
        {
            return flags;
        }

        string text = isRead ? "ECE+CWR" : word.Value;
        Names.Check(FlagNames, (text, word.At), "unknown-flag", "a flag that a question can ask for", context.Log);
        return null;
    }

    /// <summary>An item <c>SYN: why</c>; anything else is in the log.</summary>
    private IEnumerable<FlagFeedback> ReadFeedback(ListItemBlock item)
    {
        EquatableArray<TextRun> line = QuestionBody.FirstLine(item, context);
        SourcePosition at = context.Source.At(item.Span.Start);
        if (Split(line) is not { } split)
        {
            context.Log.Add("bad-question", at, "Under a 'flags' question an item is 'FLAG: why', such as 'SYN: why'.");
            yield break;
        }

        if (Flag((split.Name, at)) is { } flag)
        {
            yield return new FlagFeedback(flag, [new TextBlock.Paragraph(split.Why)]);
        }
    }

    /// <summary>
    /// The name before the first colon, also one of full width, which may be set as code, and the text behind it.
    /// </summary>
    private static (string Name, EquatableArray<TextRun> Why)? Split(EquatableArray<TextRun> line)
    {
        for (int i = 0; i < Math.Min(2, line.Count); i++)
        {
            if (line[i] is not TextRun.Words words)
            {
                return null;
            }

            int colon = words.Value.AsSpan().IndexOfAny(':', '：');
            if (colon < 0)
            {
                continue;
            }

            string before = i == 0 ? "" : ((TextRun.Words)line[0]).Value;
            TextRun rest = words with { Value = words.Value[(colon + 1)..].TrimStart() };
            return ((before + words.Value[..colon]).Trim(), [rest, .. line.AsSpan()[(i + 1)..]]);
        }

        return null;
    }
}
