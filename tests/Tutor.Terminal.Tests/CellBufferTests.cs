using System.Globalization;
using System.Text;

namespace Tutor.Terminal.Tests;

public class CellBufferTests
{
    private static CellBuffer Row(int columns) => new(new Size(columns, 1));

    [Fact]
    public void No_control_character_passes_whatever_the_text()
    {
        var random = new Random(1);
        var cells = new CellBuffer(new Size(40, 3));
        for (var i = 0; i < 5000; i++)
        {
            var put = RandomScreens.Utf16(random, random.Next(30));
            cells.Put(random.Next(-5, 45), random.Next(-1, 4), put, default, random.Next(50));
            var text = cells.ToText().Replace("\n", "", StringComparison.Ordinal);
            foreach (var rune in text.EnumerateRunes())
            {
                Assert.False(IsUnsafe(rune), $"U+{rune.Value:X4}");
            }

            new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
        }
    }

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F)),
        _ => false,
    };

    [Theory]
    [InlineData("a\x1b[31mb", "a�[31mb")]
    [InlineData("a\u009b31mb", "a�31mb")]
    [InlineData("a\x7f\0b", "a��b")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u202eb\u2066c\u200fd\u061ce", "abcde")]
    [InlineData("a\u2028b\u2029c\ufeffd\u200be", "abcde")]
    [InlineData("\u0301a", "a")]
    [InlineData("\u200da", "a")]
    public void A_dangerous_character_is_replaced_or_dropped(string text, string shown)
    {
        var cells = Row(20);
        cells.Put(0, 0, text, default);
        Assert.Equal(shown, cells.ToText());
    }

    [Fact]
    public void A_lone_surrogate_is_replaced()
    {
        var cells = Row(5);
        cells.Put(0, 0, "\ud800a\udc00\u0301", default);
        Assert.Equal("�a�", cells.ToText());
    }

    [Fact]
    public void A_pile_of_combining_marks_shows_its_base_only()
    {
        var cells = Row(5);
        cells.Put(0, 0, "e" + new string('\u0301', 1000), default);
        Assert.Equal("e", cells.ToText());
    }

    [Fact]
    public void A_wide_grapheme_cut_in_half_is_padded()
    {
        var cells = Row(4);
        Assert.Equal(4, cells.Put(0, 0, "a你好", default));
        Assert.Equal("a你", cells.ToText());
        Assert.Equal(5, cells.Put(-1, 0, "你好吗", default));
        Assert.Equal(" 好", cells.ToText());
    }

    [Fact]
    public void A_wide_grapheme_overwritten_in_half_is_padded()
    {
        var cells = Row(6);
        cells.Put(0, 0, "你好吗", default);
        cells.Put(1, 0, "ab", default);
        Assert.Equal(" ab 吗", cells.ToText());
        cells.Put(3, 0, "世", default);
        Assert.Equal(" ab世", cells.ToText());
    }

    [Theory]
    [InlineData(int.MaxValue, 0, int.MaxValue)]
    [InlineData(int.MinValue, 0, int.MaxValue)]
    [InlineData(0, int.MinValue, 3)]
    [InlineData(0, int.MaxValue, 3)]
    [InlineData(0, 0, int.MinValue)]
    public void Outside_is_a_no_op(int x, int y, int maxWidth)
    {
        var cells = Row(3);
        cells.Put(x, y, "abc", default, maxWidth);
        cells.Fill(new Rect(x, y, 2, 1).Intersect(new Rect(5, 5, 1, 1)), Style.Bold);
        cells.SetStyle(new Rect(3, y, int.MaxValue, int.MaxValue), Style.Bold);
        Assert.Equal(Row(3), cells);
        Assert.Equal(default, cells[x, y == 0 ? 9 : y]);
    }

    [Fact]
    public void Buffers_with_the_same_cells_are_equal()
    {
        var (one, other) = (Row(4), Row(4));
        one.Put(0, 0, "e\u0301你", Style.Bold);
        other.Put(0, 0, "e\u0301你", Style.Bold);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        other.SetStyle(new Rect(0, 0, 1, 1), default);
        Assert.NotEqual(one, other);
        Assert.NotEqual(Row(4), new CellBuffer(new Size(2, 2)));
    }

    [Fact]
    public void Styled_text_marks_where_the_look_changes()
    {
        var cells = new CellBuffer(new Size(12, 2));
        cells.Put(0, 0, "ok ", default);
        cells.Put(3, 0, "NOT YET", new Style(Colour.Red, Colour.BrightBlack, Attributes.Bold | Attributes.Reverse));
        cells.Put(0, 1, "你", Style.Dim);
        Assert.Equal("ok {bold reverse red on brightblack}NOT YET{}\n{dim}你{}", cells.ToStyledText());
    }

    [Fact]
    public void A_style_set_on_half_a_wide_grapheme_takes_the_whole()
    {
        var cells = Row(4);
        cells.Put(0, 0, "你好", default);
        cells.SetStyle(new Rect(1, 0, 2, 1), Style.Reverse);
        Assert.Equal("{reverse}你好{}", cells.ToStyledText());
    }

    [Fact]
    public void Filling_with_a_control_or_wide_character_stays_in_its_cells()
    {
        var cells = Row(4);
        cells.Fill(new Rect(0, 0, 2, 1), default, '你');
        cells.Fill(new Rect(2, 0, 2, 1), default, '\x1b');
        Assert.Equal("  ��", cells.ToText());
    }

    [Fact]
    public void A_negative_size_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CellBuffer(new Size(-1, 2)));
}
