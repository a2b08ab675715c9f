namespace Tutor.Cli.Tests.CommandLine;

public sealed class ExchangeCommandTests : IDisposable
{
    private readonly World world = new();
    private readonly TemporaryDirectory folder = new();

    public void Dispose()
    {
        world.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("gift", null, "::q-third-ack::")]
    [InlineData("moodle", null, "<quiz>")]
    [InlineData("anki", null, "#separator:tab")]
    [InlineData("mermaid", "hs-client", "sequenceDiagram")]
    [InlineData("packetdrill", "hs-server", "+0 > S. 0:0(0) ack 1")]
    [InlineData("text", "hs", "0.040  server > client  SYN+ACK")]
    public void A_lesson_is_exported_to_standard_output(string format, string? item, string said)
    {
        string[] only = item is null ? [] : ["--item", item];

        Assert.Equal(0, world.Run("", ["export", "handshake", "--to", format, .. only]));

        Assert.Contains(said, world.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n", world.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_said_on_standard_error()
    {
        Assert.Equal(0, world.Run("", "export", "handshake", "--to", "gift"));

        Assert.Contains("gift: 'hs-watch' is left out", world.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handshak", "gift", "hs", "Did you mean 'handshake'?")]
    [InlineData("no-such.md", "gift", "hs", "There is no file")]
    [InlineData("handshake", "text", "hs-cleint", "Did you mean 'hs-client'?")]
    [InlineData("handshake", "text", "q-syn-seq", "has no segments")]
    [InlineData("handshake", "pdf", "hs", "gift")]
    public void What_is_not_there_is_refused_with_2(string lesson, string format, string item, string said)
    {
        Assert.Equal(2, world.Run("", "export", lesson, "--to", format, "--item", item));

        Assert.Contains(said, world.Error, StringComparison.Ordinal);
        Assert.Empty(world.Output);
    }

    [Fact]
    public void A_file_with_errors_is_not_exported()
    {
        File.WriteAllText(folder["a.md"], "---\ntcptutor: 1\nid: a\ntitle: A\n---\n\n:::{question} q\n:::\n");

        Assert.Equal(1, world.Run("", "export", folder["a.md"], "--to", "gift"));

        Assert.Contains("a.md:7:1:", world.Error, StringComparison.Ordinal);
        Assert.Empty(world.Output);
    }

    [Fact]
    public void A_file_that_is_too_large_or_not_utf8_is_refused()
    {
        File.WriteAllBytes(folder["a.md"], new byte[300 * 1024]);
        File.WriteAllBytes(folder["b.md"], [0xFF, 0xFE]);

        Assert.Equal(1, world.Run("", "export", folder["a.md"], "--to", "gift"));
        Assert.Equal(1, world.Run("", "export", folder["b.md"], "--to", "gift"));
        Assert.Equal(2, world.Run("", "import", folder["a.md"]));
        Assert.Equal(2, world.Run("", "import", folder["b.md"]));

        Assert.Contains("256 KB", world.Error, StringComparison.Ordinal);
        Assert.Contains("not UTF-8", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_exported_can_be_imported_and_exported_again()
    {
        Assert.Equal(0, world.Run("", "export", "handshake", "--to", "gift", "--out", folder["a.gift"]));
        Assert.Equal(0, world.Run("", "import", folder["a.gift"], "--out", folder["b.md"], "--id", "b"));
        Assert.Equal(0, world.Run("", "export", folder["b.md"], "--to", "gift"));

        Assert.Contains("::q-third-ack::", world.Output, StringComparison.Ordinal);
        Assert.Contains("7 questions imported.", world.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_kept_unless_forced()
    {
        File.WriteAllText(folder["a.gift"], "Q{T}");
        File.WriteAllText(folder["b.md"], "mine");

        Assert.Equal(2, world.Run("", "import", folder["a.gift"], "--out", folder["b.md"]));
        Assert.Equal("mine", File.ReadAllText(folder["b.md"]));
        Assert.Contains("--force", world.Error, StringComparison.Ordinal);

        Assert.Equal(0, world.Run("", "import", folder["a.gift"], "--out", folder["b.md"], "--force", "--title", "T"));
        Assert.StartsWith("---\ntcptutor: 1\nid: t\ntitle: T\n", File.ReadAllText(folder["b.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_a_gift_file_have_a_place_and_what_is_right_is_still_written()
    {
        File.WriteAllText(folder["a.gift"], "Q{T}\n\nR{=a\n");

        Assert.Equal(1, world.Run("", "import", folder["a.gift"]));

        Assert.Contains("a.gift:3:2:", world.Error, StringComparison.Ordinal);
        Assert.Contains(":::{question} q", world.Output, StringComparison.Ordinal);
    }
}
