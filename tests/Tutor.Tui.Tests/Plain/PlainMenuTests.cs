using Tutor.Tui.App;
using Tutor.Tui.Plain;

namespace Tutor.Tui.Tests.Plain;

/// <summary>The list of lessons and the reader in lines.</summary>
public sealed class PlainMenuTests
{
    private PlainReply reply = PlainDialogue.Begin(new Stage().WithLinks().Model);

    private string Say(string line)
    {
        reply = PlainDialogue.Answer(reply.Model, line);
        return reply.Text;
    }

    private Screen.InLesson Lesson => Assert.IsType<Screen.InLesson>(reply.Model.Screen);

    [Fact]
    public void Find_lists_the_lessons_that_have_the_word_under_the_number_that_opens_them()
    {
        Assert.Equal(
            "Lessons with \"second things\": 1.\nExam prep, Dr. Lin\nPart 1: The basics\n"
            + "6  1.2 Second things (new). The way back.\nType a number to open a lesson, help, or quit.",
            Say("find second things"));
        Assert.StartsWith("Lessons with \"checksum\": 0.", Say("find checksum"), StringComparison.Ordinal);
        Assert.StartsWith("Type find and a word", Say("find"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_is_opened_by_its_own_number_too()
    {
        Say("2.1");

        Assert.Equal("teardown", Lesson.Lesson.Id);
    }

    [Fact]
    public void Packs_are_told_with_how_to_add_one()
    {
        string packs = Say("packs");

        Assert.Contains("Exam prep, Dr. Lin 0.3.1\n  about: ", packs, StringComparison.Ordinal);
        Assert.Contains("  from: /home/lin/exam\n", packs, StringComparison.Ordinal);
        Assert.Contains("\ntcptutor pack add FOLDER\n", packs, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_listed_followed_and_come_back_from()
    {
        Say($"{Linked.Id}/first");
        string links = Say("links");
        Assert.Contains("2  the second lesson: 1.2 Second things\n", links, StringComparison.Ordinal);
        Assert.Contains("6  Picture: A window that slides over numbers: lessons/window.png\n", links);

        Assert.StartsWith("1.2 Second things, page 1 of 3.", Say("open 2"), StringComparison.Ordinal);
        Assert.StartsWith("1.1 First things, page 1 of 3.", Say("return"), StringComparison.Ordinal);
        Assert.Equal("No link was followed to get here.", Say("return"));
        Assert.Contains("https://www.rfc-editor.org/rfc/rfc9293.html#section-3.4", Say("open 5"));
        Assert.Empty(reply.Commands);
        Assert.Contains("lessons/notes.txt", Say("open 8"), StringComparison.Ordinal);
        Assert.Contains("There is no place \"nowhere\"", Say("open 7"), StringComparison.Ordinal);
        Assert.StartsWith("Type open and the number", Say("open 99"), StringComparison.Ordinal);
    }

    [Fact]
    public void Search_says_where_the_lesson_so_far_has_the_word()
    {
        Say($"{Linked.Id}/first");
        string found = Say("search SEQUENCE NUMBER");

        Assert.StartsWith("Lines with \"SEQUENCE NUMBER\": 2.\nPage 1: Each octet of", found);
        Assert.StartsWith("Lines with \"checksum\": 0.", Say("search checksum"), StringComparison.Ordinal);
        Assert.StartsWith("Type search and a word", Say("search"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lesson_so_far_can_be_read_from_an_exercise()
    {
        Say($"{Linked.Id}/first");
        Say("next");

        Assert.StartsWith("What it counts\n", Say("text"), StringComparison.Ordinal);
        Assert.Contains("search WORD", Say("help"), StringComparison.Ordinal);
    }
}
