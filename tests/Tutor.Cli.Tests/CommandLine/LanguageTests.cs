namespace Tutor.Cli.Tests.CommandLine;

/// <summary>The whole program in another language.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("--lang", "zh-Hans", "list")]
    [InlineData("list", "--lang", "zh_CN.UTF-8")]
    public void List_is_translated_wherever_the_option_stands(params string[] args)
    {
        using World world = new();
        Assert.Equal(0, world.Run("", args));
        Assert.Matches("(?m)^handshake +新  三次握手$", world.Output);
        Assert.Matches("(?m)^teardown +新  四次挥手$", world.Output);
    }

    [Fact]
    public void Line_dialogue_is_translated()
    {
        using World world = new();
        world.Variables["TCPTUTOR_LANG"] = "zh";
        int row = CoreLessons.Row("handshake");
        string number = CoreLessons.Number("handshake");
        string wide = string.Concat($"{row}".Select(digit => (char)(digit - '0' + '０')));

        Assert.Equal(0, world.Run($"{wide}\nn\nquit\n", "--plain"));

        Assert.Contains("TCP 核心课程", world.Output);
        Assert.Contains($" 部分：建立连接\n{row}  {number} 三次握手（新）。先当客户端", world.Output);
        Assert.Contains($"\n{number} 三次握手，第 2 页，共 ", world.Output);
        Assert.Contains("客户端打开连接。它的 SYN 带有 seq 1000", world.Output);
    }

    [Theory]
    [InlineData("--lang", "xx")]
    [InlineData("--lang", "xx", "list")]
    [InlineData("--lang", "xx", "--help")]
    public void Unknown_language_is_refused(params string[] args)
    {
        using World world = new();
        Assert.Equal(2, world.Run("", args));
        Assert.Contains("--lang: there is no language 'xx'", world.Error);
        Assert.Contains("en, zh-Hans", world.Error);
        Assert.Equal("", world.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("learn", "--help")]
    [InlineData("i18n", "stamp", "--help")]
    public void Help_has_no_heading_and_no_description_in_english(params string[] args)
    {
        using World world = new();
        Assert.Equal(0, world.Run("", ["--lang", "zh-Hans", .. args]));
        Assert.Contains("用法：\n", world.Output);
        Assert.Contains("选项：\n", world.Output);
        foreach (string english in new[] { "Usage:", "Options:", "Arguments:", "Commands:", "Description:", "Show " })
        {
            Assert.DoesNotContain(english, world.Output);
        }
    }

    [Fact]
    public void Unknown_lesson_is_refused_in_the_language()
    {
        using World world = new();
        Assert.Equal(2, world.Run("", "learn", "handshak", "--lang", "zh"));
        Assert.Contains("没有课程 'handshak'。是不是 'handshake'？", world.Error);
        Assert.Contains("请看 'tcptutor --help'。", world.Error);
    }
}
