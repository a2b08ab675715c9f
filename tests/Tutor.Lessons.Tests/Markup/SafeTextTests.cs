using Tutor.Lessons.Markup;

namespace Tutor.Lessons.Tests.Markup;

public class SafeTextTests
{
    private const string Directional = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    [Fact]
    public void Every_unit_that_a_terminal_would_obey_is_replaced_and_no_other()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            char c = (char)unit;
            bool isUnsafe = char.IsControl(c) || char.IsSurrogate(c) || Directional.Contains(c)
                || c is '\u2028' or '\u2029';
            string expected = c == '\t' ? "a b" : isUnsafe ? "a\uFFFDb" : $"a{c}b";

            Assert.Equal(expected, SafeText.Clean($"a{c}b"));
        }
    }

    [Fact]
    public void Pairs_of_surrogates_stay_and_line_feeds_where_they_are_wanted()
    {
        Assert.Equal("\U0001F600\uFFFD", SafeText.Clean("\U0001F600\n"));
        Assert.Equal("\U0001F600\n\uFFFD", SafeText.Clean("\U0001F600\n\r", keepLines: true));
    }
}
