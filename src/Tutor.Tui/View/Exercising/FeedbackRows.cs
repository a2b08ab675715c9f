using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Tcp;
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
        List<TextRow> hints = Hints(sheet, run, width, ..run.HintsShown);
        if (run.IsOutOfMoves)
        {
            string closed = sheet.Words.Of(ExerciseUpdate.Closed(sheet.Model, run));
            return [.. Words.Wrap(closed, width, sheet.Theme.Strong), .. hints];
        }

        if (run.Last is { } judgement)
        {
            List<TextRow> judged = Judged(sheet, editor, judgement, width);
            bool isNextTurn = judgement.Verdict == Tcp.Judging.Verdict.Correct && !run.IsRoundDone;
            return isNextTurn && IsAskedToSpeak(editor)
                ? [.. judged, .. Words.Wrap(sheet.Words["exercise.arrived"], width, sheet.Theme.Plain)]
                : judged;
        }

        return hints.Count > 0 ? hints : [.. Words.Wrap(sheet.Words[Nothing(editor)], width, sheet.Theme.Plain)];
    }

    /// <summary>The keys that tell more of what is said.</summary>
    internal static string Keys(Words words, ExerciseRun run) => run.Last switch
    {
        null => "",
        { Verdict: Tcp.Judging.Verdict.Correct } => words["exercise.right-keys"],
        _ => words["exercise.wrong-keys"],
    };

    /// <summary>The verdict in words.</summary>
    internal static string Verdict(Words words, Judgement judgement) => words[judgement switch
    {
        { Verdict: Tcp.Judging.Verdict.Tolerated } => "verdict.tolerated",
        { Verdict: Tcp.Judging.Verdict.Refused } => "verdict.refused",
        { Move: Move.SayNothing } => "verdict.right", // An ACK more than was due would be allowed, too.
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
        IEnumerable<string> answers = peer.Answers.Select(segment =>
            Words.Tight(words.Segment(segment, name, side.Host)));
        bool isTaken = judgement.Verdict == Tcp.Judging.Verdict.Tolerated && peer.Before == peer.After;
        string what = !peer.Answers.IsEmpty ? "peer.answers" : isTaken ? "peer.taken" : "peer.silent";
        string key = what + (peer.Before == peer.After ? "-stays" : "-moves");
        return words.Fill(
            key,
            ("host", name),
            ("answers", string.Join(", ", answers)),
            ("before", TcpStates.Print(peer.Before)),
            ("after", TcpStates.Print(peer.After)));
    }

    /// <summary>
    /// The judgement with the hints. Hints after a right move are for the next one, so they stand first; after a wrong
    /// one the verdict does, then what is newer: the hints that were asked for since, or what the verdict says.
    /// </summary>
    private static List<TextRow> Judged(Sheet sheet, ExerciseEditor editor, Judgement judgement, int width)
    {
        ExerciseRun run = editor.Run;
        string verdict = Verdict(sheet.Words, judgement);
        string code = judgement.Code is { } known ? $"[{known.Id}]" : "";
        Prose prose = ProseOf(sheet, run, judgement);
        Feedback? own = run.Exercise.FeedbackFor(judgement.Code);
        string text = own is null ? sheet.Words.Join(Explanation(sheet.Words, judgement)) : "";
        if (judgement.Verdict == Tcp.Judging.Verdict.Correct)
        {
            List<TextRow> next = Hints(sheet, run, width, ..run.HintsShown);
            return [.. next, .. prose.Verdict(verdict, isRight: true, text, width), .. Foretold(sheet, editor, width)];
        }

        List<TextRow> hints = Hints(sheet, run, width, run.HintsBeforeLast..run.HintsShown);
        string peer = own is null ? "" : Peer(sheet.Words, run.Turn.Side, judgement);
        string last = run.IsClosed ? peer : sheet.Words.Join(
            peer, sheet.Words["exercise.unchanged"], Cursor(sheet.Words, editor));
        List<TextRow> after =
        [
            .. Foretold(sheet, editor, width),
            .. End(sheet, run, width),
            .. Words.Wrap(last, width, sheet.Theme.Plain),
            .. Hints(sheet, run, width, ..run.HintsBeforeLast),
        ];
        if (own is not null)
        {
            List<TextRow> verdictRows = prose.Verdict(verdict, isRight: false, code, width);
            return [.. verdictRows, .. hints, .. prose.Rows(own.Text, width), .. after];
        }

        List<TextRow> why = [.. Words.Wrap(text, width, sheet.Theme.Plain)];
        return hints.Count > 0
            ? [.. prose.Verdict(verdict, isRight: false, code, width), .. hints, .. why, .. after]
            : [.. prose.Verdict(verdict, isRight: false, $"{text}  {code}".TrimEnd(), width), .. after];
    }

    /// <summary>The prediction beside what came of the move.</summary>
    private static IEnumerable<TextRow> Foretold(Sheet sheet, ExerciseEditor editor, int width) =>
        editor.Foretold is { } foretold
            ? Words.Wrap(PredictView.Outcome(sheet.Words, editor.Run, foretold), width, sheet.Theme.Strong)
            : [];

    /// <summary>Which fields are not at fault, and where the cursor went; empty when no field is.</summary>
    private static string Cursor(Words words, ExerciseEditor editor)
    {
        Judgement judged = editor.Run.Last!;
        bool IsAtFault(MoveField field) => judged.Findings.AsEnumerable().Any(finding => finding.Field == field);
        if (!IsAtFault(editor.Focus) || judged.Move is not Move.Send)
        {
            return "";
        }

        string[] fine = [.. editor.Draft.Blank.AsEnumerable()
            .Where(field => !IsAtFault(field))
            .Select(field => words["field." + field])];
        return words.Join(
            fine.Length > 0 ? words.Fill("exercise.no-fault", ("fields", string.Join(", ", fine))) : "",
            words.Fill("exercise.cursor", ("field", words["field." + editor.Focus])));
    }

    /// <summary>What so many wrong moves lead to: the right one is said, or no further one is taken.</summary>
    private static IEnumerable<TextRow> End(Sheet sheet, ExerciseRun run, int width)
    {
        string revealed = run.IsRevealed ? Revealed(sheet.Words, run) : "";
        string closed = run.IsOutOfAttempts ? sheet.Words.Of(ExerciseUpdate.Closed(sheet.Model, run)) : "";
        string text = sheet.Words.Join(revealed, closed);
        return text.Length > 0 ? Words.Wrap(text, width, sheet.Theme.Strong) : [];
    }

    /// <summary>The move that is due, in words.</summary>
    private static string Revealed(Words words, ExerciseRun run)
    {
        PlayedSide side = run.Turn.Side;
        return side.Due is { } due
            ? words.Fill(
                "exercise.revealed",
                ("segment", Words.Tight(words.Segment(due, side.Host, side.World.PeerOf(side.Host).Name))))
            : words["exercise.revealed-silence"];
    }

    /// <summary>
    /// True when whether to answer is for the learner to say. It must not depend on whether an answer is due.
    /// </summary>
    internal static bool IsAskedToSpeak(ExerciseEditor editor)
    {
        PlayedSide side = editor.Run.Turn.Side;
        return editor.Draft.IsBlank(MoveField.Flags)
            && side.World.Ladder.Any(line => line.To == side.Host && line.IsDelivered);
    }

    /// <summary>What is written when no move of this turn was judged.</summary>
    private static string Nothing(ExerciseEditor editor) => editor.Run switch
    {
        { IsRoundDone: true } => "exercise.round-done",
        { Undone.IsEmpty: false } => "exercise.taken-back",
        _ when IsAskedToSpeak(editor) => "exercise.arrived",
        _ when editor.Draft.Blank.IsEmpty => "exercise.all-given",
        { Past.IsEmpty: false } => "exercise.resumed",
        _ => "exercise.nothing-sent",
    };

    internal static IEnumerable<string> Explanation(Words words, Judgement judgement) => judgement.Explanation.IsEmpty
        ? judgement.Findings.Take(1).Select(finding => words.Of(finding.Text))
        : judgement.Explanation.Select(words.Of);

    private static Prose ProseOf(Sheet sheet, ExerciseRun run, Judgement judgement) => new(
        sheet,
        new FormulaScope(run.Turn.Side.World, judgement.Move is Move.Send send ? send.Segment : null)
        {
            Learner = run.Turn.Side,
        });

    /// <summary>Some of the hints, the newest first.</summary>
    private static List<TextRow> Hints(Sheet sheet, ExerciseRun run, int width, Range some)
    {
        if (run.HintsShown == 0)
        {
            return [];
        }

        List<TextRow> rows = [];
        EquatableArray<ShownHint> hints = HintChoice.For(run);
        for (int i = Math.Min(some.End.Value, hints.Count) - 1; i >= some.Start.Value; i--)
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
            ShownHint.Written written => prose.Rows(lead, written.Hint.Text, width),
            ShownHint.OtherInstance other => prose.Rows(lead, Other(sheet, run, other), width),
            _ => [],
        };
    }

    private static string Other(Sheet sheet, ExerciseRun run, ShownHint.OtherInstance other)
    {
        string Line(Segment segment) => Words.Tight(SegmentLabel.Of(
            segment,
            segment.Seq.ToString(),
            segment.Ack.ToString(),
            sheet.Words.Parts));
        string answer = other.Answer is null ? sheet.Words["exercise.say-nothing"] : Line(other.Answer);
        return other.Arrived is null
            ? sheet.Words.Fill("exercise.other-first", ("answer", answer))
            : sheet.Words.Fill("exercise.other", ("arrived", Line(other.Arrived)), ("answer", answer));
    }
}
