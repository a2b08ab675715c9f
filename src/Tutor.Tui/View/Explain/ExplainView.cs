using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Exercising;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Explain;

/// <summary>The rules behind a judgement, and where each is written.</summary>
internal static class ExplainView
{
    private const int MostColumns = 92;

    internal static void Draw(Sheet sheet, Overlay.Explain overlay)
    {
        Judgement judgement = overlay.Judgement;
        TitleLine.Draw(sheet, sheet.Words["explain.title"], FeedbackRows.Verdict(sheet.Words, judgement));
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = Math.Min(MostColumns, frame.Width - 4);
        sheet.Scrolling(frame, sheet.Words["explain.pane"], Rows(sheet, judgement, width), overlay.Scroll);
    }

    private static List<TextRow> Rows(Sheet sheet, Judgement judgement, int width)
    {
        Words words = sheet.Words;
        List<TextRow> rows = [];
        AddSection(sheet, rows, "explain.move", width, [Move(sheet, judgement.Move)]);
        string why = words.Join(FeedbackRows.Explanation(words, judgement));
        AddSection(sheet, rows, "explain.verdict", width, [why]);
        AddSection(sheet, rows, "explain.rule", width, [Rule(words, judgement.Rule)]);
        AddSection(sheet, rows, "explain.findings", width, judgement.Findings.SelectMany(finding =>
            new[] { $"[{finding.Code.Id}]  {words.Of(finding.Text)}", Rule(words, finding.Rule) }));
        if (judgement.SecondCandidate is { } second)
        {
            AddSection(sheet, rows, "explain.second", width, [$"[{second.Id}]  {words["code." + second.Id]}"]);
        }

        if (judgement.Peer is { } peer && judgement.Verdict != Verdict.Correct)
        {
            AddSection(sheet, rows, "explain.peer", width, peer.Rules.Select(rule => Rule(words, rule)));
        }

        return rows;
    }

    /// <summary>A rule in words with its place in the document.</summary>
    internal static string Rule(Words words, RuleRef rule)
    {
        string place = rule.Clause.Length == 0 ? rule.Section : $"{rule.Section}, {rule.Clause}";
        return words.Fill("explain.rule-place", ("rule", words["rule." + rule.Key]), ("place", place));
    }

    private static string Move(Sheet sheet, Move move)
    {
        if (move is not Move.Send send || Copying.World(sheet.Model) is not { } world
            || sheet.Model.Screen is not Screen.InLesson { Activity: Activity.Exercising exercising })
        {
            return sheet.Words["exercise.say-nothing"];
        }

        string host = exercising.Editor.Run.Turn.Side.Host;
        return sheet.Words.Segment(send.Segment, host, world.PeerOf(host).Name);
    }

    private static void AddSection(Sheet sheet, List<TextRow> rows, string title, int width, IEnumerable<string> texts)
    {
        bool isFirst = true;
        foreach (string text in texts.Where(text => text.Length > 0))
        {
            if (isFirst)
            {
                rows.AddRange(rows.Count == 0 ? [] : [TextRow.Empty]);
                rows.Add(TextRow.Of(sheet.Words[title], sheet.Theme.Strong));
            }

            isFirst = false;
            IEnumerable<TextRow> lines = Words.Wrap(text, width - 2, sheet.Theme.Plain);
            rows.AddRange(lines.Select(row => row.After("  ", sheet.Theme.Plain)));
        }
    }
}
