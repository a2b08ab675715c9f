using Tutor.Cli.Outside;
using Tutor.Study.Sandbox;
using Tutor.Tui.App;

namespace Tutor.Cli.Tests.Outside;

public sealed class SandboxFilesTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void What_was_saved_comes_back_and_nothing_lies_beside_it()
    {
        SandboxFiles files = new(directory.Path);
        string text = SandboxFile.Write(SandboxSession.Begin(new SandboxStart()));
        Assert.Equal("cli.sandbox.saved", Said(files.Do(new SandboxErrand.Save("mine", text))));
        Assert.IsType<SandboxReply.Done>(files.Do(new SandboxErrand.Save(SandboxName.Last, text)));
        var kept = Assert.IsType<SandboxReply.Kept>(files.Do(new SandboxErrand.Read("mine", false)));
        Assert.Equal(text, kept.Text);
        var names = Assert.IsType<SandboxReply.Names>(files.Do(new SandboxErrand.List()));
        Assert.Equal(["autosave", "mine"], names.All.AsEnumerable());
        Assert.Equal(2, Directory.GetFiles(directory["sandbox"]).Length);
    }

    [Theory]
    [InlineData("../mine")]
    [InlineData("none")]
    [InlineData("/etc/passwd")]
    public void Names_that_are_not_kept_open_nothing(string name) =>
        Assert.Equal("cli.sandbox.none", Said(new SandboxFiles(directory.Path).Do(new SandboxErrand.Read(name, false))));

    [Fact]
    public void Too_large_a_file_is_not_read()
    {
        File.WriteAllText(directory["large"], new string('x', SandboxLimits.MostFileOctets + 1));
        Assert.Equal("cli.sandbox.unread", Said(SandboxFiles.Open(directory["large"])));
        Assert.Equal("cli.sandbox.unread", Said(SandboxFiles.Open(directory["missing"])));
    }

    [Fact]
    public void Export_replaces_no_file()
    {
        SandboxFiles files = new(directory.Path);
        SandboxErrand export = new SandboxErrand.Export(directory["x.mmd"], "one");
        Assert.Equal("cli.sandbox.exported", Said(files.Do(export)));
        Assert.Equal("cli.sandbox.exists", Said(files.Do(export)));
        Assert.Equal("one", File.ReadAllText(directory["x.mmd"]));
        Assert.Equal("cli.sandbox.unwritten", Said(files.Do(new SandboxErrand.Export(directory["no/such"], ""))));
    }

    [Fact]
    public void Autosave_that_fails_is_told_once()
    {
        File.WriteAllText(directory["sandbox"], "");
        SandboxFiles files = new(directory.Path);
        Assert.Equal("cli.sandbox.unsaved", Said(files.Do(new SandboxErrand.Save(SandboxName.Last, "x"))));
        Assert.IsType<SandboxReply.Done>(files.Do(new SandboxErrand.Save(SandboxName.Last, "x")));
        Assert.Equal("cli.sandbox.nowhere", Said(new SandboxFiles(null).Do(new SandboxErrand.Save("x", "x"))));
    }

    [Fact]
    public void Program_goes_on_where_the_sandbox_was_left_and_opens_saved_ones()
    {
        using World world = new();
        Assert.Equal(ExitCode.Success, world.Run("open client\nsave half\nlisten server\n", "sandbox", "--plain"));
        Assert.Equal(ExitCode.Success, world.Run("states\n", "sandbox"));
        Assert.Contains("Opened as you left it, after 2 actions.", world.Output);
        Assert.Contains("The server is LISTEN.", world.Output);
        Assert.Equal(ExitCode.Success, world.Run("undo\n", "sandbox", "half"));
        Assert.Equal(2, world.Output.Split("Opened, with 1 action.").Length);
        Assert.Equal(ExitCode.Success, world.Run("", "sandbox", "--load", world.State("sandbox/half.json")));
    }

    [Theory]
    [InlineData("sandbox", "Bad")]
    [InlineData("sandbox", "--profile", "windows")]
    [InlineData("sandbox", "a", "--profile", "linux")]
    public void Wrong_arguments_are_refused(params string[] args)
    {
        using World world = new();
        Assert.Equal(ExitCode.Usage, world.Run("", args));
        Assert.NotEqual("", world.Error);
    }

    [Fact]
    public void Seed_and_profile_begin_anew()
    {
        using World world = new();
        world.Run("open client\npolicies\n", "sandbox", "--seed", "5", "--profile", "linux");
        Assert.Contains("client: linux", world.Output);
        Assert.DoesNotContain("SYN seq=1000", world.Output);
    }

    private static string Said(SandboxReply reply) => Assert.IsType<SandboxReply.Said>(reply).Text.Key;
}
