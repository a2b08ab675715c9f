using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Stepping;

namespace Tutor.Tui.View.Exercising;

/// <summary>
/// The lowest part of an exercise: what is said of the last move, what is asked before the next, or what happened at
/// the moment that the learner looks back at.
/// </summary>
/// <param name="Title">The title of its frame.</param>
/// <param name="Keys">The keys at the right of the frame.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="IsAsked">True when options are chosen from.</param>
internal sealed record ExerciseBottom(string Title, string Keys, List<AskedRow> Rows, bool IsAsked)
{
    internal static ExerciseBottom Of(Sheet sheet, ExerciseEditor editor, Overlay.Predict? asked, int width)
    {
        Words words = sheet.Words;
        if (asked is not null)
        {
            List<AskedRow> options = PredictView.Asked(sheet, editor.Run, asked, width);
            return new ExerciseBottom(words["predict.title"], words["predict.keys"], options, true);
        }

        if (editor.Looking is { } looking)
        {
            List<TextRow> rows = [.. StepView.Of(sheet, looking.Steps, looking.At).Rows(width)];
            string title = words.Fill(
                "step.looking", ("n", looking.At + 1), ("m", looking.Steps.Count), ("time", looking.World.Now));
            rows = rows.Count > 0 ? rows : [.. Words.Wrap(words["step.nothing"], width, sheet.Theme.Plain)];
            return new ExerciseBottom(title, words["step.looking-keys"], Plain(rows), false);
        }

        string keys = FeedbackRows.Keys(words, editor.Run);
        return new ExerciseBottom(
            words["exercise.feedback"], keys, Plain(FeedbackRows.Of(sheet, editor, width)), false);
    }

    /// <summary>Its rows without a frame, headed by the title where that says what they are.</summary>
    internal List<TextRow> Bare(Sheet sheet, bool isTitled)
    {
        List<TextRow> rows = [.. Rows.Select(row => row.Text)];
        return isTitled ? [TextRow.Of(Title, sheet.Theme.Strong), .. rows] : rows;
    }

    internal void Draw(Sheet sheet, Rect frame, int scroll)
    {
        if (IsAsked)
        {
            AskedPane.Draw(sheet, frame, Title, Rows, Keys);
            return;
        }

        sheet.Scrolling(frame, Title, [.. Rows.Select(row => row.Text)], scroll, Keys);
    }

    private static List<AskedRow> Plain(List<TextRow> rows) => [.. rows.Select(row => new AskedRow(row))];
}
