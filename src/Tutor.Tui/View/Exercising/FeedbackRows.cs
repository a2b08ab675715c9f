using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>What is said of the last move, and the hints that were asked for: words first, the newest first.</summary>
internal static class FeedbackRows
{
    internal static List<TextRow> Of(Sheet sheet, ExerciseEditor editor, int width)
    {
        ExerciseRun run = editor.Run;
        List<TextRow> hints = Hints(sheet, run, width);
        List<TextRow> rows = [];
        if (run.Last is { } judgement)
        {
            rows.AddRange(Judged(sheet, run, judgement, width, hints));
        }
        else if (hints.Count > 0)
        {
            rows.AddRange(hints);
        }
        else
        {
            string text = run.IsRoundDone ? "exercise.round-done"
                : run.IsOutOfMoves ? "exercise.out-of-moves"
                : run.Turn.Reason == StopReason.NothingDue ? "exercise.nothing-due"
                : "exercise.nothing-sent";
            rows.AddRange(Words.Wrap(sheet.Words[text], width, sheet.Theme.Plain));
        }

        return rows;
    }

    /// <summary>The verdict in words.</summary>
    internal static string Verdict(Words words, Judgement judgement) => words[judgement switch
    {
        { Verdict: Tcp.Judging.Verdict.Tolerated } => "verdict.tolerated",
        { Verdict: Tcp.Judging.Verdict.Refused } => "verdict.refused",
        { Grounds: Grounds.Allowed } => "verdict.allowed",
        _ => "verdict.required",
    }];

    /// <summary>What the peer does with a segment that was not right; empty when nothing was sent.</summary>
    internal static string Peer(Words words, PlayedSide side, Judgement judgement)
    {
        if (judgement.Peer is not { } peer)
        {
            return "";
        }

        string name = side.World.PeerOf(side.Host).Name;
        string answers = string.Join(", ", peer.Answers.Select(segment => words.Segment(segment, name, side.Host).Replace("  ", " ", StringComparison.Ordinal)));
        string key = (peer.Answers.IsEmpty ? "peer.silent" : "peer.answers") + (peer.Before == peer.After ? "-stays" : "-moves");
        return words.Fill(
            key,
            ("host", name),
            ("answers", answers),
            ("before", TcpStates.Print(peer.Before)),
            ("after", TcpStates.Print(peer.After)));
    }

    private static List<TextRow> Judged(Sheet sheet, ExerciseRun run, Judgement judgement, int width, List<TextRow> hints)
    {
        Prose prose = ProseOf(sheet, run, judgement);
        string code = judgement.Code is { } known ? $"[{known.Id}]" : "";
        bool isRight = judgement.Verdict == Tcp.Judging.Verdict.Correct;
        List<TextRow> rows = [];
        Feedback? own = run.Exercise.Feedback.FirstOrDefault(feedback => feedback.Code == judgement.Code);
        if (hints.Count > 0)
        {
            rows.AddRange(prose.Rows(Verdict(sheet.Words, judgement), code, width));
            rows.AddRange(hints);
        }

        if (own is not null)
        {
            rows.AddRange(hints.Count > 0 ? [] : prose.Rows(Verdict(sheet.Words, judgement), code, width));
            rows.AddRange(prose.Rows(own.Text, width));
        }
        else
        {
            string text = string.Join(' ', Explanation(sheet.Words, judgement));
            rows.AddRange(hints.Count > 0
                ? Words.Wrap(text, width, sheet.Theme.Plain)
                : prose.Rows(Verdict(sheet.Words, judgement), code.Length == 0 ? text : $"{text}  {code}", width));
        }

        if (!isRight)
        {
            string peer = Peer(sheet.Words, run.Turn.Side, judgement);
            rows.AddRange(Words.Wrap($"{peer} {sheet.Words["exercise.unchanged"]}".Trim(), width, sheet.Theme.Plain));
        }

        return rows;
    }

    internal static IEnumerable<string> Explanation(Words words, Judgement judgement) => judgement.Explanation.IsEmpty
        ? judgement.Findings.Take(1).Select(finding => words.Of(finding.Text))
        : judgement.Explanation.Select(words.Of);

    private static Prose ProseOf(Sheet sheet, ExerciseRun run, Judgement judgement) => new(
        sheet,
        new FormulaScope(run.Turn.Side.World, judgement.Move is Move.Send send ? send.Segment : null)
        {
            Learner = run.Turn.Side,
        });

    private static List<TextRow> Hints(Sheet sheet, ExerciseRun run, int width)
    {
        if (run.HintsShown == 0)
        {
            return [];
        }

        List<TextRow> rows = [];
        List<ShownHint> hints = [.. HintChoice.For(run).Take(run.HintsShown)];
        for (int i = hints.Count - 1; i >= 0; i--)
        {
            rows.AddRange(Hint(sheet, run, i + 1, hints[i], width));
        }

        return rows;
    }

    private static List<TextRow> Hint(Sheet sheet, ExerciseRun run, int number, ShownHint hint, int width)
    {
        string lead = sheet.Words.Fill("exercise.hint", ("n", number));
        Prose prose = TaskRows.Prose(sheet, run);
        return hint switch
        {
            ShownHint.Written written => prose.Rows(Leading(lead, written.Hint.Text), width),
            ShownHint.OtherInstance other => prose.Rows(lead, Other(sheet, run, other), width),
            _ => [],
        };
    }

    private static Tcp.EquatableArray<Lessons.Markup.TextBlock> Leading(
        string lead, Tcp.EquatableArray<Lessons.Markup.TextBlock> text)
    {
        Lessons.Markup.TextRun word = new Lessons.Markup.TextRun.Words(lead + "  ", Lessons.Markup.TextEmphasis.Bold);
        return !text.IsEmpty && text[0] is Lessons.Markup.TextBlock.Paragraph first
            ? text.SetItem(0, first with { Text = [word, .. first.Text] })
            : [new Lessons.Markup.TextBlock.Paragraph([word]), .. text];
    }

    private static string Other(Sheet sheet, ExerciseRun run, ShownHint.OtherInstance other)
    {
        string Line(Segment segment) => SegmentLabel.Of(
            segment,
            segment.Seq.ToString(),
            segment.Ack.ToString(),
            sheet.Words.Parts).Replace("  ", " ", StringComparison.Ordinal);
        string answer = other.Answer is null ? sheet.Words["exercise.say-nothing"] : Line(other.Answer);
        return other.Arrived is null
            ? sheet.Words.Fill("exercise.other-first", ("answer", answer))
            : sheet.Words.Fill("exercise.other", ("arrived", Line(other.Arrived)), ("answer", answer));
    }
}
