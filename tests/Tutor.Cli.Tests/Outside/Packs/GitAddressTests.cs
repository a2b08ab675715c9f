using Tutor.Cli.Outside.Packs;

namespace Tutor.Cli.Tests.Outside.Packs;

public class GitAddressTests
{
    [Theory]
    [InlineData("https://example.org/a.git@v1.0.0", "https://example.org/a.git", "v1.0.0")]
    [InlineData("https://user@example.org/a.git", "https://user@example.org/a.git", "")]
    [InlineData("git@example.org:a/b.git@v1", "git@example.org:a/b.git", "v1")]
    [InlineData("git@example.org:a.git", "git@example.org:a.git", "")]
    [InlineData("/home/a/pack@v2", "/home/a/pack", "v2")]
    [InlineData("@v2", "@v2", "")]
    public void The_tag_stands_behind_the_last_at(string given, string url, string tag) =>
        Assert.Equal(new GitAddress(url, tag), GitAddress.Parse(given));

    [Theory]
    [InlineData("-u./evil", "v1")]
    [InlineData("--upload-pack=touch x", "v1")]
    [InlineData("ext::sh -c x", "v1")]
    [InlineData("https://example.org/a", "--config=x")]
    [InlineData("https://example.org/a", "a b")]
    [InlineData("https://example.org/a", "a..b")]
    [InlineData("https://example.org/a\n", "v1")]
    public void Nothing_that_git_could_take_for_an_order_is_safe(string url, string tag) =>
        Assert.False(new GitAddress(url, tag).IsSafe);

    [Theory]
    [InlineData("https://a/b", true)]
    [InlineData("ssh://a/b", true)]
    [InlineData("git://a/b", true)]
    [InlineData("file:///b", true)]
    [InlineData("/b", true)]
    [InlineData("http://a/b", false)]
    [InlineData("ftp://a/b", false)]
    [InlineData("HTTPS://a/b", false)]
    public void Only_four_ways_are_used(string url, bool isAllowed) =>
        Assert.Equal(isAllowed, new GitAddress(url, "v1").IsSchemeAllowed);
}
