using System.Globalization;
namespace Tutor.Terminal.Tests;

public class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("SYN-RECEIVED", 12)]
    [InlineData("三次握手", 8)]
    [InlineData("，。（）", 8)]
    [InlineData("ＡＢ１", 6)]
    [InlineData("한국어", 6)]
    [InlineData("\u1112\u1161\u11ab", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("🇬🇧", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("❤\ufe0f", 2)]
    [InlineData("─┼", 2)]
    [InlineData("\U00020000", 2)]
    [InlineData("\u00e9\u00a0", 2)]
    [InlineData("\u00ad\u200b", 0)]
    public void A_text_takes_the_columns_of_its_grapheme_clusters(string text, int columns)
    {
        Assert.Equal(columns, TextWidth.Of(text));
        Assert.Equal(columns, new CellBuffer(new Size(20, 1)).Put(0, 0, text, default));
    }

    [Theory]
    [InlineData("handshake", 9, "handshake")]
    [InlineData("handshake", 8, "handsha…")]
    [InlineData("三次握手", 7, "三次握…")]
    [InlineData("三次握手", 6, "三次…")]
    [InlineData("三次", 1, "…")]
    [InlineData("三次", 0, "")]
    public void A_text_that_does_not_fit_ends_in_an_ellipsis(string text, int width, string cut) =>
        Assert.Equal(cut, TextWidth.Truncate(text, width));

    [Theory]
    [InlineData("你好", 6, "你好  ")]
    [InlineData("你好", 3, "你…")]
    public void A_text_is_padded_to_columns_and_not_to_characters(string text, int width, string padded) =>
        Assert.Equal(padded, TextWidth.Pad(text, width));

    [Theory]
    [InlineData("the quick brown fox", 9, "the quick|brown fox")]
    [InlineData("a  b", 2, "a|b")]
    [InlineData("  indented text", 10, "  indented|text")]
    [InlineData("one\ntwo\r\n\nthree", 10, "one|two||three")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("服务器的报文段。", 8, "服务器的|报文段。")]
    [InlineData("服务器的报文段。", 14, "服务器的报文|段。")]
    [InlineData("看见（报文）了", 6, "看见|（报|文）了")]
    [InlineData("发送SYN报文", 6, "发送|SYN报|文")]
    [InlineData("", 5, "")]
    [InlineData("你好", 1, "你|好")]
    [InlineData("trailing   ", 8, "trailing")]
    public void Lines_break_at_spaces_and_beside_Han_but_not_at_the_wrong_mark(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextWrap.Lines(text, width)));

    [Fact]
    public void Wrapping_any_text_loses_nothing_but_spaces_at_breaks()
    {
        var random = new Random(3);
        for (var i = 0; i < 2000; i++)
        {
            var text = RandomScreens.Utf16(random, random.Next(60)).Replace('\n', ' ').Replace('\r', ' ');
            var joined = string.Concat(TextWrap.Lines(text, random.Next(-1, 12)));
            Assert.Equal(WithoutSpaces(text), WithoutSpaces(joined));
        }
    }

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public void A_character_is_as_wide_alone_beside_itself_and_under_an_accent()
    {
        for (var unit = ' '; unit < '\uD800'; unit++)
        {
            var width = TextWidth.Of([unit]);
            if (width == 0 || char.IsControl(unit) || StringInfo.GetNextTextElementLength([unit, unit]) > 1)
            {
                continue;
            }

            Assert.True(width == TextWidth.Of([unit, '\u0301']), $"U+{(int)unit:X4} under an accent");
            Assert.True(2 * width == TextWidth.Of([unit, unit]), $"U+{(int)unit:X4} twice");
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData('\u2500')]
    [InlineData('\u2192')]
    [InlineData('\u4E2D')]
    [InlineData('\uFF01')]
    public void Whatever_joins_the_character_before_it_takes_no_cell_of_its_own(char first)
    {
        for (var unit = '\u0300'; unit < '\uD800'; unit++)
        {
            if (StringInfo.GetNextTextElementLength([first, unit]) == 2)
            {
                var cells = new CellBuffer(new Size(6, 1));
                cells.Put(0, 0, [first, unit], Style.Default);
                Assert.True(cells[2, 0].IsBlank, $"U+{(int)unit:X4}");
            }
        }
    }
}
