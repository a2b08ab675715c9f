using System.Diagnostics;

namespace Tutor.Cli.Tests.Packs;

public sealed class GitPackTests : IDisposable
{
    private readonly World world = new();
    private readonly TemporaryDirectory work = new();

    private string Folder => work["my-pack"];

    public void Dispose()
    {
        world.Dispose();
        work.Dispose();
    }

    [GitFact]
    public void A_tag_can_be_added_and_updated_to_another()
    {
        world.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
        world.Run("", "pack", "new", Folder);
        File.WriteAllText(Path.Combine(Folder, ".gitattributes"), "*.md filter=evil\n");
        Git("init", "-q");
        Git("config", "user.email", "a@example.org");
        Git("config", "user.name", "A");
        Commit("v1");
        File.AppendAllText(Path.Combine(Folder, "README.md"), "more\n");
        Commit("v2");

        Assert.Equal(2, world.Run("", "pack", "add", Folder + "@v9"));
        Assert.Contains("git could not fetch it", world.Error, StringComparison.Ordinal);
        Assert.Equal(0, world.Run("", "pack", "add", Folder + "@v1"));
        Assert.DoesNotContain("more\n", Readme(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(world.Data("packs/my-pack/.git")));

        Assert.Equal(0, world.Run("", "pack", "update"));
        Assert.DoesNotContain("more\n", Readme(), StringComparison.Ordinal);
        Assert.Equal(0, world.Run("", "pack", "update", "my-pack@v2"));
        Assert.Contains("more\n", Readme(), StringComparison.Ordinal);
        Assert.Contains("\"tag\": \"v2\"", File.ReadAllText(world.Data("packs.lock")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_git_it_is_said_what_to_do()
    {
        Directory.CreateDirectory(Folder);
        world.Variables["PATH"] = work.Path;

        Assert.Equal(2, world.Run("", "pack", "add", Folder + "@v1"));
        Assert.Contains("was not found in PATH", world.Error, StringComparison.Ordinal);
    }

    private string Readme() => File.ReadAllText(world.Data("packs/my-pack/README.md"));

    private void Commit(string tag)
    {
        Git("add", "-A");
        Git("-c", "commit.gpgsign=false", "commit", "-qm", tag);
        Git("tag", tag);
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
