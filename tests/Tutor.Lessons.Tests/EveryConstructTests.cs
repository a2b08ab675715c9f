using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Testing;

namespace Tutor.Lessons.Tests;

/// <summary>A lesson with every construct that an author of a whole lesson uses.</summary>
public class EveryConstructTests
{
    private static readonly LessonResult Read = LessonReader.Read(
        "every-construct.md",
        File.ReadAllText(Path.Combine(
            Repository.Root, "tests/Tutor.Lessons.Tests/Fixtures/every-construct.md")));

    [Fact]
    public void It_is_read_without_a_finding() =>
        Assert.Equal("", string.Join('\n', Read.Findings.Select(finding => finding.ToString())));

    [Fact]
    public void The_engine_agrees_with_all_of_it() => Assert.Equal(
        "",
        string.Join('\n', LessonCheck.Check("every-construct.md", Read.Lesson!).Select(finding => finding.ToString())));

    [Fact]
    public void Every_block_is_there_in_order() => Assert.Equal(
        [
            "Prose", "ScenarioBlock", "Prose", "Prose", "Worked", "Prose", "Exercise", "Expect", "Prose", "Exercise",
            "Prose", "Drill", "Prose", "Question", "Question", "Question", "Question", "Prose",
        ],
        Read.Lesson!.Blocks.Select(block => block.GetType().Name));
}
