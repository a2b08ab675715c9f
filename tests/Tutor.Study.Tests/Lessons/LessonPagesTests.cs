using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Study.Lessons;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Tests.Lessons;

public class LessonPagesTests
{
    private static readonly TextBlock Heading = new TextBlock.Heading(2, [Handshake.Words("Your turn")]);

    private static readonly LessonBlock.Exercise Exercise = Handshake.Exercise("client", [MoveField.Ack]);

    private static LessonBlock.Prose Prose(params EquatableArray<TextBlock> text) => new(default, text);

    [Fact]
    public void Text_before_an_exercise_is_a_page_and_the_last_heading_leads_the_exercise()
    {
        EquatableArray<LessonPage> pages =
            LessonPages.Of(Handshake.Lesson(Prose(Handshake.SomeText), Prose(Heading), Exercise));

        Assert.Equal(Handshake.SomeText, Assert.IsType<LessonPage.Read>(pages[0]).Lead);
        Assert.Equal([Heading], Assert.IsType<LessonPage.Exercise>(pages[1]).Lead);
        Assert.Equal(2, pages.Count);
    }

    [Fact]
    public void A_heading_alone_is_no_page()
    {
        EquatableArray<LessonPage> pages = LessonPages.Of(Handshake.Lesson(Prose(Heading), Exercise));

        Assert.IsType<LessonPage.Exercise>(Assert.Single(pages));
    }

    [Fact]
    public void Text_at_the_end_is_a_page()
    {
        EquatableArray<LessonPage> pages =
            LessonPages.Of(Handshake.Lesson(Exercise, Prose(Heading), Prose(Handshake.SomeText)));

        Assert.Equal(((EquatableArray<TextBlock>)[Heading]).AddRange(Handshake.SomeText), pages[^1].Lead);
    }

    [Fact]
    public void A_lesson_without_text_or_tasks_has_no_page() =>
        Assert.True(LessonPages.Of(Handshake.Lesson()).IsEmpty);

    [Fact]
    public void Templates_in_text_show_the_scenario_at_its_start()
    {
        TextBlock template = new TextBlock.Paragraph(
            [new TextRun.Computed(Handshake.Formula("server.iss + 1"), TextEmphasis.None)]);
        EquatableArray<LessonPage> pages = LessonPages.Of(
            Handshake.Lesson(new LessonBlock.Prose(default, [template]) { ScenarioId = "hs" }));

        Assert.Equal([new TextBlock.Paragraph([Handshake.Words("5001")])], pages[0].Lead);
    }
}
