using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Tests.Reading;

/// <summary>Small lessons for tests.</summary>
internal static class Sample
{
    /// <summary>Five lines: what follows starts in line 6.</summary>
    public const string Head = "---\ntcptutor: 1\nid: t\ntitle: T\n---\n";

    /// <summary>Eight lines: what follows starts in line 9.</summary>
    public const string Scenario = Head + "```{scenario} hs\nvary: {isn: true}\n```\n";

    /// <summary>Fourteen lines: what follows starts in line 15.</summary>
    public const string Exercise = Scenario
        + ":::{exercise} ex\n:scenario: hs\n:play: client\n:goal: client.state == ESTABLISHED\n\n:::\n";

    public static LessonResult Read(string text) => LessonReader.Read("t.md", text);

    public static string Findings(string text) => Joined(Read(text));

    /// <summary>Each finding as a line.</summary>
    public static string Joined(LessonResult read) => string.Join('\n', read.Findings.Select(f => f.ToString()));

    public static Lesson Lesson(string text)
    {
        LessonResult result = Read(text);
        Assert.Equal("", string.Join('\n', result.Findings.Select(f => f.ToString())));
        return result.Lesson!;
    }

    public static T Single<T>(string text) where T : LessonBlock => Assert.Single(Lesson(text).Blocks.OfType<T>());
}
