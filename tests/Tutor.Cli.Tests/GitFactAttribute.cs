namespace Tutor.Cli.Tests;

/// <summary>A test that needs the git program.</summary>
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, name))))
        {
            Skip = "The git program is not installed here.";
        }
    }
}
