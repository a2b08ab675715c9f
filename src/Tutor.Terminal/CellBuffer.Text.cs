using System.Text;

namespace Tutor.Terminal;

/// <summary>The buffer as text, for tests and pictures.</summary>
public sealed partial class CellBuffer
{
    /// <summary>The rows as plain text, parted by line feeds, without the spaces at their ends.</summary>
    public string ToText()
    {
        var text = new StringBuilder((Size.Columns + 1) * Size.Rows);
        for (var y = 0; y < Size.Rows; y++)
        {
            var rowStart = text.Length;
            for (var x = 0; x < Size.Columns; x++)
            {
                var cell = rows[y][x];
                if (cell.IsAscii)
                {
                    text.Append(cell.Unit); // Without a string for each cell.
                }
                else
                {
                    text.Append(cell.Text);
                }
            }

            TrimSpaces(text, rowStart);
            text.Append(y + 1 < Size.Rows ? "\n" : "");
        }

        return text.ToString();
    }

    /// <summary>
    /// As <see cref="ToText"/>, with a mark such as <c>{bold red on blue}</c> where the look changes, <c>{}</c> where
    /// it goes back.
    /// </summary>
    public string ToStyledText()
    {
        var text = new StringBuilder(Size.Columns * Size.Rows * 2);
        for (var y = 0; y < Size.Rows; y++)
        {
            var rowStart = text.Length;
            var style = Style.Default;
            for (var x = 0; x < Size.Columns; x++)
            {
                var cell = this[x, y];
                text.Append(cell.Style == style ? "" : Mark(cell.Style)).Append(cell.Text);
                style = cell.Style;
            }

            if (style == Style.Default)
            {
                TrimSpaces(text, rowStart);
            }

            text.Append(style == Style.Default ? "" : "{}").Append(y + 1 < Size.Rows ? "\n" : "");
        }

        return text.ToString();
    }

    private static void TrimSpaces(StringBuilder text, int rowStart)
    {
        while (text.Length > rowStart && text[^1] == ' ')
        {
            text.Length--;
        }
    }

    private static string Mark(Style style)
    {
        var words = new List<string>();
        if (style.Attributes != Attributes.None)
        {
            words.Add(style.Attributes.ToString().Replace(",", "", StringComparison.Ordinal));
        }

        if (style.Foreground != Colour.Default)
        {
            words.Add(style.Foreground.ToString());
        }

        if (style.Background != Colour.Default)
        {
            words.Add("on " + style.Background);
        }

        return "{" + string.Join(' ', words).ToLowerInvariant() + "}";
    }
}
