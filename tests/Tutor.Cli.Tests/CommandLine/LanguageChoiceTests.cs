using Tutor.Cli.CommandLine;
using Tutor.Lessons.Texts;

namespace Tutor.Cli.Tests.CommandLine;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("", "en")]
    [InlineData("LANG=zh_CN.UTF-8", "zh-Hans")]
    [InlineData("LC_MESSAGES=zh_CN.UTF-8 LANG=en_GB.UTF-8", "zh-Hans")]
    [InlineData("LC_ALL=C.UTF-8 LC_MESSAGES=zh_CN.UTF-8", "en")]
    [InlineData("LC_ALL=zh_SG.utf8 LANG=C", "zh-Hans")]
    [InlineData("LC_CTYPE=zh_CN.UTF-8", "en")]
    [InlineData("LANG=fr_FR.UTF-8", "en")]
    [InlineData("LANG=zh_TW.UTF-8", "en")]
    [InlineData("LANG=zh_CN.GB18030", "en")]
    [InlineData("LANG=zh_CN.UTF-8 TERM=linux", "en")]
    [InlineData("TCPTUTOR_LANG=zh LANG=en_GB.UTF-8", "zh-Hans")]
    [InlineData("TCPTUTOR_LANG=en LC_ALL=zh_CN.UTF-8", "en")]
    public void Environment_chooses_in_its_order(string variables, string tag)
    {
        LanguageChoice choice = LanguageChoice.Of([], Of(variables));
        Assert.Equal(tag, choice.Tag);
        Assert.Null(choice.Problem);
    }

    [Theory]
    [InlineData("--lang zh-CN", "zh-Hans")]
    [InlineData("list --lang=zh", "zh-Hans")]
    [InlineData("--lang:zh list", "zh-Hans")]
    [InlineData("--lang zh --lang en", "en")]
    [InlineData("-- --lang zh", "en")]
    public void Option_goes_before_everything(string args, string tag) =>
        Assert.Equal(tag, LanguageChoice.Of(args.Split(' '), Of("TCPTUTOR_LANG=en LANG=zh_CN.UTF-8")).Tag);

    [Theory]
    [InlineData("--lang zh-Hant", "", "--lang: there is no language 'zh-Hant'. Did you mean 'zh-Hans'? There are: en, zh-Hans.")]
    [InlineData("", "TCPTUTOR_LANG=klingon", "TCPTUTOR_LANG: there is no language 'klingon'. There are: en, zh-Hans.")]
    public void Language_that_is_asked_for_by_name_has_to_be_there(string args, string variables, string text)
    {
        LanguageChoice choice = LanguageChoice.Of(args.Split(' '), Of(variables));
        Assert.Equal(text, TextCatalogue.English.Format(choice.Problem!));
    }

    private static Func<string, string?> Of(string variables) => name => variables
        .Split(' ')
        .FirstOrDefault(each => each.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
