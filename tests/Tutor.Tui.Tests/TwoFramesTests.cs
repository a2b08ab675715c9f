using System.Text;
using System.Text.RegularExpressions;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>
/// The golden frames of the large sizes are in ASCII; in Unicode each is the same picture, drawn with other signs.
/// </summary>
public sealed partial class TwoFramesTests
{
    /// <summary>Rows that say which of the two it is.</summary>
    private static readonly string[] SaysWhich = ["double lines: ", "ascii: False"];

    public static TheoryData<string, int, int> Pictures()
    {
        TheoryData<string, int, int> pictures = [];
        foreach (Shot shot in Shot.All)
        {
            pictures.Add(shot.Name, 80, 24);
            pictures.Add(shot.Name, 120, 40);
            pictures.Add(shot.Name, 160, 50);
        }

        return pictures;
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_screen_in_Unicode_is_the_one_in_ASCII_with_other_signs(string name, int columns, int rows)
    {
        string[] ascii = Rows(name, columns, rows, isAscii: true);
        string[] unicode = Rows(name, columns, rows, isAscii: false);

        Assert.Equal(ascii.Length, unicode.Length);
        foreach ((string plain, string drawn) in ascii.Zip(unicode))
        {
            if (!SaysWhich.Any(drawn.Contains) && !IsSame(Folded(plain), Folded(drawn)))
            {
                Assert.Equal(Folded(plain), Folded(drawn));
            }
        }
    }

    [Theory]
    [InlineData("| cut he...  |", "| cut here…  |", true)]
    [InlineData("| 1-3...   5 |", "| 1-3…     5 |", true)]
    [InlineData("| run  0-30... |", "| run  0-30…   |", true)]
    [InlineData("| run  seconds   rate |", "| run  seconds  rate |", true)]
    [InlineData("| cut he...  |", "| cut here…  +", false)]
    [InlineData("| cut he...  |", "| cut hereby…|", false)]
    [InlineData("| one |", "| two |", false)]
    public void Rows_are_the_same_up_to_how_much_the_mark_of_a_cut_takes(string ascii, string unicode, bool isSame) =>
        Assert.Equal(isSame, IsSame(ascii, unicode));

    /// <summary>
    /// The mark of a cut is one column in Unicode and three in ASCII, so that two characters more fit, and a column of a
    /// table that holds one is narrower.
    /// </summary>
    private static bool IsSame(string ascii, string unicode)
    {
        (ascii, unicode) = (Gaps().Replace(ascii, " "), Gaps().Replace(unicode, " "));
        int cut = unicode.IndexOf('…', StringComparison.Ordinal);
        if (cut < 0)
        {
            return ascii == unicode;
        }

        int dots = ascii.IndexOf("...", Math.Clamp(cut - 2, 0, ascii.Length), StringComparison.Ordinal);
        return dots >= 0 && dots <= cut && ascii[..dots] == unicode[..dots]
            && IsSame(ascii[(dots + 3)..].TrimStart(), unicode[(cut + 1)..].TrimStart());
    }

    private static string[] Rows(string name, int columns, int rows, bool isAscii)
    {
        Stage stage = new(columns, rows);
        stage.With(new Settings { Ascii = isAscii });
        Shot.All.Single(shot => shot.Name == name).Go(stage);
        return stage.Text.Split('\n');
    }

    private static string Folded(string row)
    {
        StringBuilder folded = new();
        foreach (char sign in row)
        {
            folded.Append(sign switch
            {
                '─' => '-',
                '│' => '|',
                '┌' or '┐' or '└' or '┘' or '├' or '┤' or '┬' or '┴' or '┼' => '+',
                '═' or '║' or '╔' or '╗' or '╚' or '╝' or '╠' or '╣' or '╦' or '╩' or '╬' => '#',
                '►' => '>',
                '◄' => '<',
                '▲' => '^',
                '▼' => 'v',
                '·' => '.',
                '»' => '\\',
                _ => sign,
            });
        }

        return folded.ToString();
    }

    [GeneratedRegex(" +")]
    private static partial Regex Gaps();
}
