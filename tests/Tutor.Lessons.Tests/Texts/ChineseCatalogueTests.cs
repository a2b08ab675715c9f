using System.Text.RegularExpressions;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;

namespace Tutor.Lessons.Tests.Texts;

/// <summary>The Chinese catalogue says all that the English one says, in the agreed words.</summary>
public sealed partial class ChineseCatalogueTests
{
    private static readonly TextCatalogue English = TextCatalogue.English;
    private static readonly TextCatalogue Chinese = TextCatalogue.Load(Languages.SimplifiedChinese);

    [Fact]
    public void It_has_the_same_keys()
    {
        string[] source = [.. English.Keys.Where(key => !PluralRule.IsVariant(key)).Order(StringComparer.Ordinal)];
        Assert.Equal(source, Chinese.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_text_has_the_same_gaps()
    {
        foreach (string key in Chinese.Keys)
        {
            Assert.True(
                Gaps(English.Get(key)).SetEquals(Gaps(Chinese.Get(key))),
                $"{key}: {English.Get(key)} / {Chinese.Get(key)}");
        }
    }

    [Fact]
    public void No_text_is_empty_or_has_half_width_punctuation_between_han_characters()
    {
        foreach (string key in Chinese.Keys)
        {
            string text = Chinese.Get(key);
            Assert.False(string.IsNullOrWhiteSpace(text), key);
            Assert.False(HalfWidth().IsMatch(text), $"{key}: {text}");
        }
    }

    [Fact]
    public void It_keeps_to_the_agreed_terms()
    {
        Glossary glossary = Glossary.Of(Languages.SimplifiedChinese);
        Assert.True(glossary.Terms.Count > 10);
        Assert.Contains(glossary.Terms, term => term is { English: "three-way handshake", Agreed: "三次握手" });
        foreach (string key in Chinese.Keys)
        {
            Assert.Null(glossary.FindOther(Chinese.Get(key)));
        }
    }

    [Theory]
    [InlineData("rule.syn-queued", "半连接队列")]
    [InlineData("rule.accept-queued", "全连接队列")]
    [InlineData("rule.move-time-wait-stays", "主动关闭方")]
    [InlineData("rule.move-seq-is-iss", "初始序列号")]
    [InlineData("rule.move-ack-is-rcv-nxt", "确认号")]
    public void The_agreed_terms_are_used(string key, string term) => Assert.Contains(term, Chinese.Get(key));

    [Fact]
    public void Names_of_the_protocol_stay_as_they_are()
    {
        foreach (string key in Chinese.Keys.Where(key => key.StartsWith("rule.", StringComparison.Ordinal)))
        {
            foreach (Match name in Names().Matches(English.Get(key)))
            {
                Assert.True(Chinese.Get(key).Contains(name.Value), $"{key}: {name.Value} in {Chinese.Get(key)}");
            }
        }
    }

    private static HashSet<string> Gaps(string text) => [.. Gap().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[\u4e00-\u9fff][,.;:?!()][\u4e00-\u9fff]|[\u4e00-\u9fff][,.;?!]$")]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"\b(?:[A-Z]{3}\.[A-Z]{3}|[A-Z]+(?:-[A-Z]+)*-(?:WAIT|SENT|RECEIVED)(?:-\d)?|ESTABLISHED|RFC \d+)\b")]
    private static partial Regex Names();
}
