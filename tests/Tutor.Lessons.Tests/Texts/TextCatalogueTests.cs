using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Tests.Texts;

public class TextCatalogueTests
{
    private static readonly TextCatalogue Sample = TextCatalogue.Parse(
        "xx", "# comment\na.b = ack={ack} of {who}, {n} octets\nouter = so: {inner}.\nbrace = {{x} = y\n");

    [Fact]
    public void Gaps_are_filled_by_name()
    {
        Message message = Message.Of(
            "a.b",
            new MessageArgument.Number("ack", new SeqNumber(1001), "client"),
            new MessageArgument.Word("who", "server"),
            new MessageArgument.Count("n", 5));

        Assert.Equal("ack=1001 of server, 5 octets", Sample.Format(message));
        Assert.Equal(
            "ack=1 of server, 5 octets",
            Sample.Format(message, (n, owner) => owner == "client" ? $"{n.Value - 1000}" : "?"));
        Assert.Equal(
            "so: ack=1001 of server, 5 octets.",
            Sample.Format(Message.Of("outer", new MessageArgument.Nested("inner", message))));
    }

    [Fact]
    public void A_missing_key_or_gap_is_printed_in_brackets()
    {
        Assert.Equal("[no.such]", Sample.Get("no.such"));
        Assert.Equal("[no.such]", Sample.Format(Message.Of("no.such")));
        Assert.Equal("so: [inner].", Sample.Format(Message.Of("outer")));
        Assert.Equal("{x} = y", Sample.Format(Message.Of("brace")));
        Assert.Equal("a { b", TextCatalogue.Parse("xx", "open = a {{ b").Format(Message.Of("open")));
    }

    [Fact]
    public void Every_file_of_a_language_is_merged_and_no_other()
    {
        Assert.True(TextCatalogue.English.Has("formula.empty"));
        Assert.True(TextCatalogue.English.Has("rule.open-active"));
        Assert.Empty(TextCatalogue.Load("e").Keys);
        Assert.Empty(TextCatalogue.Load("zz").Keys);
    }

    [Theory]
    [InlineData("zh", "texts/zh.txt", true)]
    [InlineData("zh", "texts/zh-rules.txt", true)]
    [InlineData("zh", "texts/zh-Hans.txt", false)]
    [InlineData("zh", "texts/zh-Hans-rules.txt", false)]
    [InlineData("zh-Hans", "texts/zh-Hans-rules.txt", true)]
    [InlineData("zh-Hans", "texts/zh.txt", false)]
    [InlineData("zh", "texts/zh-", false)]
    [InlineData("zh", "texts/zh-.txt", false)]
    public void A_file_belongs_to_one_language(string language, string resource, bool isOf) =>
        Assert.Equal(isOf, TextCatalogue.IsOf(language, resource));

    [Fact]
    public void A_text_that_nests_in_itself_ends()
    {
        Message message = Message.Of("outer");
        for (int i = 0; i < 100; i++)
        {
            message = Message.Of("outer", new MessageArgument.Nested("inner", message));
        }

        Assert.Contains("[outer]", Sample.Format(message));
    }

    [Fact]
    public void Every_formula_text_fills_its_gaps()
    {
        foreach (string key in TextCatalogue.English.Keys.Where(k => k.StartsWith("formula.", StringComparison.Ordinal)))
        {
            string text = TextCatalogue.English.Format(Message.Of(
                key,
                new MessageArgument.Word("found", "x"),
                new MessageArgument.Word("nearest", "y"),
                new MessageArgument.Word("state", "z"),
                new MessageArgument.Count("max", 1)));
            Assert.DoesNotContain('[', text);
        }
    }
}
