namespace Tutor.Cli.Tests;

public sealed class StudyCommandTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("quiz")]
    [InlineData("drill")]
    public void An_unknown_lesson_is_refused_with_the_nearest_name(string command)
    {
        Assert.Equal(2, world.Run("", command, "handshak"));

        Assert.Contains("'handshake'", world.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public void The_help_writes_what_need_not_be_given_in_brackets(string language)
    {
        Assert.Equal(0, world.Run("", "--lang", language, "--help"));

        Assert.Contains("\n  learn <LESSON>      ", world.Output, StringComparison.Ordinal);
        foreach (string optional in new[] { "lab [ID]", "sandbox [NAME]", "drill [LESSON]", "check [PATH]" })
        {
            Assert.Contains($"\n  {optional,-20}", world.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_quiz_without_a_lesson_is_refused() => Assert.Equal(2, world.Run("", "quiz"));

    [Fact]
    public void A_quiz_opens_the_check_of_its_lesson()
    {
        Assert.Equal(0, world.Run("", "quiz", "teardown", "--plain"));

        Assert.StartsWith(
            $"Check: {CoreLessons.Number("teardown")} Four-way teardown. question 1 of ",
            world.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_drill_without_a_lesson_takes_all_and_says_that_it_has_no_end()
    {
        Assert.Equal(0, world.Run("", "drill", "--plain"));

        Assert.Contains("This drill has no end", world.Output, StringComparison.Ordinal);
        Assert.Contains("variant 1", world.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_of_nothing_says_so_and_one_of_something_says_when()
    {
        Assert.Equal(0, world.Run("", "review", "--plain"));
        Assert.Contains("Nothing to review yet", world.Output, StringComparison.Ordinal);

        world.Run("1\nfairly\n", "quiz", "handshake", "--plain", "--seed", "3");
        Assert.Equal(0, world.Run("", "review", "--plain"));
        Assert.Contains("Nothing is due. The next review is", world.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("quiz")]
    [InlineData("drill")]
    public void Each_command_has_its_help(string command)
    {
        Assert.Equal(0, world.Run("", command, "--help"));

        Assert.Contains(command, world.Output, StringComparison.Ordinal);
    }
}
