using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Tests.Reading;

namespace Tutor.Lessons.Tests;

public class StaticCopyTests
{
    private const string Body =
        """
        ```{scenario} hs
        client: {isn: 1000}
        server: {isn: 5000, listen: true}
        apps: {client: ["open"], server: ["listen"]}
        ```

        Prose {{client.iss}}, `{{ server.iss + 1 }}` and | {{client.iss}} |.

        ```
        code {{client.iss}}
        ```

        ::::{exercise} e
        :scenario: hs
        :play: client
        :goal: client.state == ESTABLISHED

        Task {{client.iss}}.

        :::{hint}
        Hint {{server.iss}}.
        :::

        :::{feedback} ack-equals-isn
        You said {{move.ack}} of {{server.iss}}.
        :::
        ::::
        """;

    [Fact]
    public void Every_template_becomes_its_value_and_nothing_else_changes()
    {
        string text = Sample.Head + Body.ReplaceLineEndings("\r\n");
        LessonResult result = LessonReader.Read("t.md", text);

        Assert.Empty(result.Findings);
        Assert.Equal(
            text.Replace("{{client.iss}}", "1000", StringComparison.Ordinal)
                .Replace("{{ server.iss + 1 }}", "5001", StringComparison.Ordinal)
                .Replace("{{server.iss}}", "5000", StringComparison.Ordinal),
            StaticCopy.Of(text, result.Lesson!));
    }

    [Fact]
    public void The_lessons_of_the_core_pack_keep_only_what_needs_a_move()
    {
        Pack core = CorePack.Load();
        foreach (PackLesson lesson in core.Lessons)
        {
            string text = core.TextOf(lesson);
            string copy = StaticCopy.Of(text, LessonReader.Read(lesson.File, text).Lesson!);

            Assert.DoesNotContain("{{", copy.Replace("{{move.", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(text.Split('\n').Length, copy.Split('\n').Length);
        }
    }
}
