using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>A row of something that is asked.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Option">The option that a click on it selects; null for none.</param>
/// <param name="IsFocused">True for the first row of the selected option.</param>
internal readonly record struct AskedRow(TextRow Text, int? Option = null, bool IsFocused = false);

/// <summary>Something that is asked, with its options, or what was said to the answer.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="IsPending">True while it waits for an answer.</param>
internal sealed record AskedRows(List<AskedRow> Rows, bool IsPending)
{
    /// <summary>The rows of one option: mark, number, text.</summary>
    /// <param name="sheet">Whose styles.</param>
    /// <param name="index">The option, from 0.</param>
    /// <param name="text">Its rows; laid out for what <see cref="Indent"/> leaves.</param>
    /// <param name="isSelected">Whether the cursor is on it.</param>
    /// <param name="remark">A word behind it, such as <c>right</c>; may be empty.</param>
    /// <param name="lead">What stands before it; its number when empty.</param>
    internal static IEnumerable<AskedRow> Option(
        Sheet sheet, int index, IReadOnlyList<TextRow> text, bool isSelected, string remark, string lead = "")
    {
        string first = $"{(isSelected ? ">" : " ")} {(lead.Length > 0 ? lead : $"{index + 1}  ")}";
        for (int i = 0; i < text.Count; i++)
        {
            string mark = i > 0 ? new string(' ', TextWidth.Of(first)) : first;
            TextRow row = isSelected ? TextRow.Of(text[i].ToString(), sheet.Theme.Focus) : text[i];
            row = row.After(mark.PadRight(Indent), isSelected || i == 0 ? sheet.Theme.Strong : sheet.Theme.Plain);
            if (remark.Length > 0 && i == text.Count - 1)
            {
                row = new TextRow([.. row.Runs, new StyledRun($"   {remark}", sheet.Theme.Strong)]);
            }

            yield return new AskedRow(row, index, isSelected && i == 0);
        }
    }

    /// <summary>Columns before the text of an option.</summary>
    internal const int Indent = 5;
}
