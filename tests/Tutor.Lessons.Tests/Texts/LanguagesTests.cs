using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Lessons.Tests.Texts;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("zh_CN.UTF-8")]
    [InlineData("zh-CN")]
    [InlineData("zh-Hans")]
    [InlineData("ZH-hans-CN")]
    [InlineData("zh_SG")]
    [InlineData("zh-Hans-TW")]
    [InlineData("zh_CN@pinyin")]
    public void Many_names_mean_simplified_chinese(string name) => Assert.Equal("zh-Hans", Languages.Match(name));

    [Theory]
    [InlineData("en")]
    [InlineData("en_GB")]
    [InlineData("en_US.UTF-8")]
    [InlineData("C")]
    [InlineData("C.UTF-8")]
    [InlineData("POSIX")]
    public void Many_names_mean_english(string name) => Assert.Equal("en", Languages.Match(name));

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh_TW.UTF-8")]
    [InlineData("zh-HK")]
    [InlineData("fr")]
    [InlineData("")]
    [InlineData("-_.@")]
    public void What_is_not_there_is_not_taken_for_something_else(string name) => Assert.Null(Languages.Match(name));

    [Fact]
    public void Every_language_has_texts_of_its_own() =>
        Assert.All(Languages.All, tag => Assert.NotEmpty(TextCatalogue.Load(tag).Keys));

    [Fact]
    public void What_a_language_lacks_is_said_in_english()
    {
        TextCatalogue nobody = TextCatalogue.Load("xx");
        Assert.False(nobody.Has("list.title"));
        Assert.Equal("Lessons", nobody.Get("list.title"));
        Assert.Equal("About 1 minute.", nobody.Format(Message.Of("list.minutes", new MessageArgument.Count("n", 1))));
    }

    [Theory]
    [InlineData("en", 1, "About 1 minute.")]
    [InlineData("en", 2, "About 2 minutes.")]
    [InlineData("en", 0, "About 0 minutes.")]
    [InlineData("zh-Hans", 1, "约 1 分钟。")]
    [InlineData("zh-Hans", 2, "约 2 分钟。")]
    public void Count_chooses_the_form(string tag, int minutes, string text) => Assert.Equal(
        text,
        TextCatalogue.Of(tag).Format(Message.Of("list.minutes", new MessageArgument.Count("n", minutes))));

    [Fact]
    public void Sentences_are_joined_as_the_language_joins_them()
    {
        Assert.Equal("One. Two.", TextCatalogue.English.Join("One.", "", "Two."));
        Assert.Equal("一。二。", TextCatalogue.Of("zh-Hans").Join("一。", "二。"));
        Assert.Equal("", TextCatalogue.English.Join());
    }
}
