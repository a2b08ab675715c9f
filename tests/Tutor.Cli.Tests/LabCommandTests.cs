namespace Tutor.Cli.Tests;

public sealed class LabCommandTests : IDisposable
{
    private readonly World world = new();

    [Theory]
    [InlineData()]
    [InlineData("flood-lab")]
    [InlineData("syn-flood")]
    public void The_lab_opens_by_its_name_by_that_of_its_lesson_or_by_none(params string[] name)
    {
        Assert.Equal(ExitCode.Success, world.Run("run\nq\n", ["lab", .. name]));
        Assert.Contains("SIMULATED: no packet leaves this program", world.Output, StringComparison.Ordinal);
        Assert.Contains("flood starts at 6.0", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lab_that_there_is_not_is_named_with_the_nearest()
    {
        Assert.Equal(ExitCode.Usage, world.Run("", "lab", "flod-lab"));
        Assert.Contains("There is no lab 'flod-lab'. Did you mean 'flood-lab'?", world.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("packetdrill")]
    [InlineData("mermaid")]
    [InlineData("text")]
    public void A_flood_is_not_exported(string format)
    {
        Assert.Equal(ExitCode.Usage, world.Run("", "export", "syn-flood", "--to", format, "--item", "flood-lab"));
        Assert.Contains("a flood is never exported", world.Error, StringComparison.Ordinal);
        Assert.Empty(world.Output);
    }

    [Fact]
    public void The_notebook_is_there_in_the_next_sitting()
    {
        world.Run("run\nq\n", "lab");
        world.Run("notebook\nq\n", "lab");
        Assert.Contains("Run 1, 0 s to 7 s", world.Output, StringComparison.Ordinal);
    }

    public void Dispose() => world.Dispose();
}
