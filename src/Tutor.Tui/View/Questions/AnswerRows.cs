using Tutor.Lessons.Model;
using Tutor.Study.Questions;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Questions;

/// <summary>The answers that can be chosen, or the field for a number.</summary>
internal static class AnswerRows
{
    private const int NumberColumns = 12;

    internal static List<AskedRow> Of(Sheet sheet, Prose prose, QuestionRun run, int width)
    {
        if (run.Question.Key is not AnswerKey.Choice choice)
        {
            return [Number(sheet, run)];
        }

        List<AskedRow> rows = [];
        for (int i = 0; i < choice.Options.Count; i++)
        {
            Option option = choice.Options[i];
            IReadOnlyList<TextRow> text = prose.Rows(option.Text, width - AskedRows.Indent - RemarkColumns(sheet));
            rows.AddRange(AskedRows.Option(sheet, i, text, i == run.Selected, Remark(sheet, run, option, i)));
        }

        return rows;
    }

    /// <summary>Where the cursor belongs in the row that has the focus.</summary>
    internal static int CursorColumn(Sheet sheet, QuestionRun run) => run.OptionCount > 0
        ? 0
        : TextWidth.Of(sheet.Words["question.your-number"]) + 4 + TextWidth.Of(run.Typed);

    private static AskedRow Number(Sheet sheet, QuestionRun run)
    {
        bool isOpen = run.Given is null;
        TextRow row = new(
        [
            new Terminal.Widgets.StyledRun($"{sheet.Words["question.your-number"]} {(isOpen ? ">" : " ")} [", sheet.Theme.Plain),
            new Terminal.Widgets.StyledRun(TextWidth.Pad(run.Typed, NumberColumns), isOpen ? sheet.Theme.Focus : sheet.Theme.Plain),
            new Terminal.Widgets.StyledRun("]", sheet.Theme.Plain),
        ]);
        return new AskedRow(row, null, isOpen);
    }

    /// <summary>Kept free behind every answer, so that nothing moves when it is given.</summary>
    private static int RemarkColumns(Sheet sheet) =>
        3 + Math.Max(TextWidth.Of(sheet.Words["question.is-right"]), TextWidth.Of(sheet.Words["question.is-yours"]));

    private static string Remark(Sheet sheet, QuestionRun run, Option option, int index)
    {
        if (run.Given is not { } given)
        {
            return "";
        }

        return option.IsRight ? sheet.Words["question.is-right"]
            : given.Value == index + 1 ? sheet.Words["question.is-yours"]
            : "";
    }
}
