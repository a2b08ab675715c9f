using System.Text.RegularExpressions;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Lessons.Tests.Texts;

/// <summary>Keys are the learner's to choose: texts name commands, and no letter that may do something else.</summary>
public sealed partial class KeyGapTests
{
    /// <summary>No keys: names and signs of formulas, boxes of a form, units, an example.</summary>
    private static readonly string[] NoKeys =
    [
        "editor.formula", "editor.right", "sandbox.switch-off", "sandbox.profile-now", "formula.arithmetic",
        "formula.no-cookie", "settings.line-no-equals", "settings.bad-key", "rule.move-text-in-window",
        "lab.chart-legend", "lab.chart-legend-short", "lab.chart-legend-queues",
        "lab.chart-legend-queues-short", "part.octets",
    ];

    [Fact]
    public void A_gap_for_a_key_is_filled_by_whoever_knows_the_keys()
    {
        TextCatalogue texts = TextCatalogue.Parse("en", "more = {n} hints, {key:Hint}: next");
        Message message = Message.Of("more", new MessageArgument.Count("n", 3));

        Assert.Equal("3 hints, H: next", texts.Format(message, keys: command => command == "Hint" ? "H" : "?"));
        Assert.Equal("3 hints, [key:Hint]: next", texts.Format(message));
    }

    [Theory]
    [InlineData(Languages.Source)]
    [InlineData(Languages.SimplifiedChinese)]
    public void No_text_names_a_letter_as_a_key(string language)
    {
        TextCatalogue texts = TextCatalogue.Load(language);
        foreach (string key in texts.Keys.Where(key => IsOnScreens(key) && !NoKeys.Contains(key)))
        {
            string bare = Gap().Replace(texts.Get(key), "0").Replace("0 s", "0", StringComparison.Ordinal);
            Assert.False(Letter().IsMatch(bare), $"{key}: {texts.Get(key)}");
        }
    }

    [Theory]
    [InlineData("h: next hint", true)]
    [InlineData("Press a to answer", true)]
    [InlineData("watch (w), then go on", true)]
    [InlineData("[ ] step", true)]
    [InlineData("按 q 退出", true)]
    [InlineData("r：开始", true)]
    [InlineData("0: next hint, after 2 s in a row; Esc: back", false)]
    [InlineData("the client's SYN -> the server - a bare ACK", false)]
    public void The_search_for_letters_finds_them(string text, bool isFound) =>
        Assert.Equal(isFound, Letter().IsMatch(text));

    /// <summary>The line dialogue has words and no keys, and neither has paper.</summary>
    private static bool IsOnScreens(string key) =>
        !key.StartsWith("plain.", StringComparison.Ordinal) && !key.StartsWith("cli.", StringComparison.Ordinal)
        && !key.StartsWith("doctor.", StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Gap();

    /// <summary>
    /// A letter or sign alone. Not an article, the pronoun, a dash, a unit of time, nor a sign that can be no key.
    /// </summary>
    [GeneratedRegex(
        @"(?<![^\s（(，。；：])(?!(?:a|A|I|s|B|-)(?![：:]))[A-Za-z\[\]=+/,-](?![^\s:.,;)：，。；、）])"
        + @"|(?:Press |press |按 ?)a(?![^\s:.,])")]
    private static partial Regex Letter();
}
