using Tutor.Study.Questions;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Questions;

/// <summary>The control bits as boxes to tick, in one row.</summary>
internal static class FlagBoxes
{
    private const int BoxColumns = 11;

    internal static void Draw(Sheet sheet, Rect frame, string title, QuestionRun run, AnswerDraft.Bits bits)
    {
        Rect room = sheet.Pane(frame, title, sheet.Words["question.flags"]);
        int step = Math.Min(BoxColumns, room.Width / QuestionRun.FlagRow.Count);
        for (int i = 0; i < QuestionRun.FlagRow.Count && room.Height > 0; i++)
        {
            TcpFlags flag = QuestionRun.FlagRow[i];
            FieldState state = run.Given is not null ? FieldState.Locked
                : i == run.Selected && !run.IsOnSureness ? FieldState.Focused
                : FieldState.Open;
            Rect box = new(room.X + (i * step), room.Y, step, 1);
            Position at = FieldPart.DrawCheckbox(
                sheet.Cells, box, sheet.Look, SegmentText.FormatFlags(flag), (bits.Set & flag) != 0, state);
            if (run.Given is null)
            {
                sheet.Hit(box, new Hit.Key(KeyOf(flag)));
            }

            if (state == FieldState.Focused)
            {
                sheet.Cursor(at.X, at.Y);
            }
        }
    }

    private static string KeyOf(TcpFlags flag) =>
        SegmentText.FormatFlags(flag)[..1].ToLowerInvariant();
}
