using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Testing;

namespace Tutor.Tui.Tests;

/// <summary>What README shows is what the program does.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_screen_is_the_one_that_the_program_draws()
    {
        string approved = Path.Combine(Repository.Root, "tests/Tutor.Tui.Tests/Golden/exercise-wrong-80x24-unicode.txt");

        Assert.Equal(File.ReadAllText(approved).TrimEnd('\n'), Fenced("```text\n", "\n```\n"));
    }

    [Fact]
    public void The_lesson_can_be_read_and_played()
    {
        LessonResult result = LessonReader.Read("README.md", Fenced("`````markdown\n", "\n`````\n"));

        Assert.Empty(result.Findings);
        Assert.NotNull(result.Lesson?.FindExercise("hs-client"));
    }

    private static string Fenced(string start, string end)
    {
        int from = Readme.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Readme[from..Readme.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
