using System.Text.RegularExpressions;
using Tutor.Lessons.Packs;
using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Tcp.Judging;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests.Plain;

public partial class PlainDialogueTests
{
    [Fact]
    public void The_dialogue_starts_with_the_lessons_and_what_to_type()
    {
        Dialogue talk = new();

        Assert.Contains("Part 1: Opening a connection\n1  1.1 Three-way handshake (new). ", talk.Text);
        Assert.EndsWith("Type a number to open a lesson, help, or quit.", talk.Text);
    }

    [Fact]
    public void A_wrong_ack_is_judged_explained_played_out_and_put_right()
    {
        Dialogue talk = AtTheClient();
        talk.Say("syn");

        string wrong = talk.Say("ack 1001 5000");
        string fork = talk.Say("what-if");
        string right = talk.Say("ack 1001 5001");

        Assert.StartsWith("Not yet. ack=5000 says that you still expect 5000.", wrong);
        Assert.Contains("server to client: RST, seq 5000.", fork);
        Assert.Contains("sent again: SYN ACK, seq 5000, ack 1001.", fork);
        Assert.Contains("Your own connection is unchanged; the move is still yours.", fork);
        Assert.StartsWith("Right.", right);
        Assert.Contains("The client is ESTABLISHED. The server is ESTABLISHED.", right);
        Assert.Equal(
            [Verdict.Correct, Verdict.Refused, Verdict.Correct],
            talk.Saved.OfType<ProgressEntry.Moved>().Select(moved => moved.Verdict));
    }

    [Theory]
    [InlineData("ack 1001 5001")]
    [InlineData("ACK seq=1001 ack=5001")]
    [InlineData(". ack=5001")]
    [InlineData("ack, 1001, 5001, len=0")]
    [InlineData("5001")]
    [InlineData("  5001  ")]
    public void A_move_can_be_typed_in_many_ways(string move)
    {
        Dialogue talk = AtTheClient();
        talk.Say("syn");

        Assert.StartsWith("Right.", talk.Say(move));
    }

    [Theory]
    [InlineData("fin", "Given in this round: flags. Type what is left blank, such as ack=701.")]
    [InlineData("ack 7 5001", "Given in this round: seq. Type what is left blank, such as ack=701.")]
    [InlineData("ack 1001 5001 0 9", "More numbers than fields. Name them: seq=1 ack=2 len=0.")]
    [InlineData("5001 abc", "\"abc\" is not understood here. Type help.")]
    [InlineData("ack=", "\"\" is not understood here. Type help.")]
    [InlineData("99999999999", "ack takes at most 4294967295.")]
    public void A_move_that_cannot_be_read_says_why_and_counts_for_nothing(string move, string answer)
    {
        Dialogue talk = AtTheClient();
        talk.Say("syn");
        int saved = talk.Saved.Count;

        Assert.Equal(answer, talk.Say(move));
        Assert.Equal(saved, talk.Saved.Count);
    }

    [Fact]
    public void Restart_asks_first_and_anything_but_yes_goes_on()
    {
        Dialogue talk = AtTheClient();
        talk.Say("syn");

        Assert.StartsWith("Begin the exercise anew?", talk.Say("restart"));
        Assert.Contains("step 2 of 2", talk.Say("no"));
        talk.Say("restart");
        Assert.Contains("step 1 of 2", talk.Say("yes"));
    }

    [Fact]
    public void Quit_leaves() => Assert.Contains(new Cmd.Quit(), Commands("quit"));

    public static TheoryData<string> Lessons => [.. CorePack.Load().Manifest.Lessons];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_can_be_done_to_its_end_without_a_screen(string lesson)
    {
        Dialogue talk = new(pack: CorePack.Load());
        talk.Open(lesson);
        for (int i = 0; i < 400 && talk.Model.Screen is Screen.InLesson; i++)
        {
            string answer = talk.Say(NextLine(talk.Model));
            Assert.DoesNotMatch(MissingText(), answer);
        }

        Assert.IsType<Screen.LessonList>(talk.Model.Screen);
        Assert.Single(talk.Saved.OfType<ProgressEntry.Completed>());
        Assert.Contains("(solved", talk.Say("status"));
    }

    [Fact]
    public void Every_word_of_the_help_is_answered_on_every_screen()
    {
        string[] words =
        [
            "help", "status", "hint", "what-if", "explain", "undo", "redo", "show me", "wait", "numbers", "copy",
            "again", "step", "", "next", "back",
        ];
        Dialogue talk = new();
        talk.Open("handshake");
        for (int page = 0; page < 12; page++)
        {
            foreach (string word in words)
            {
                Assert.DoesNotMatch(MissingText(), talk.Say(word));
            }

            talk.Say("next");
        }
    }

    [Fact]
    public void Whatever_is_typed_the_dialogue_goes_on_and_prints_no_control_character()
    {
        Random random = new(20261121);
        string[] words = ["ack", "syn+ack", "1001", "=", "\u001b[2J", "\u202e", "next", "1", "restart", "seq=", "\ud800"];
        Dialogue talk = new();
        for (int i = 0; i < 2000; i++)
        {
            string line = string.Join(' ', random.GetItems(words, random.Next(4)));
            string answer = talk.Say(line + (char)random.Next(0x2100));
            Assert.DoesNotContain(answer, unit => char.IsControl(unit) && unit != '\n');
            Assert.DoesNotContain('\u202e', answer);
        }
    }

    [GeneratedRegex(@"\[[a-z]+[a-z.-]*\.[a-z.-]+\]")]
    private static partial Regex MissingText();

    private static Dialogue AtTheClient()
    {
        Dialogue talk = new();
        talk.Open("handshake");
        while (talk.Model.Screen is not Screen.InLesson { Activity: Activity.Exercising })
        {
            talk.Say("next");
        }

        return talk;
    }

    private static List<Cmd> Commands(string line)
    {
        Dialogue talk = new();
        talk.Say(line);
        return talk.Commands;
    }

    /// <summary>What somebody types who wants to get on: right answers.</summary>
    private static string NextLine(Model model) => model.Screen switch
    {
        Screen.InLesson { Drill: { IsOver: true, IsSolved: false } } => "again",
        Screen.InLesson { Activity: Activity.Watching { Run.Pending: not null } } => "1",
        Screen.InLesson { Activity: Activity.Watching { Run.IsDone: false } } => "step",
        Screen.InLesson { Activity: Activity.Exercising { Editor.Run: { IsRoundDone: false } run } } =>
            RightAnswers.DueMove(run),
        Screen.InLesson { Activity: Activity.Carrying { Run: { IsReached: false } run } } => RightAnswers.NextMove(run),
        Screen.InLesson { Activity: Activity.Answering { Run: { Given: null } run } } => RightAnswers.Of(run),
        Screen.InLesson { Activity: Activity.Experimenting { Session: { IsDone: true } } } => "next",
        Screen.InLesson { Activity: Activity.Experimenting { Session: { Pending: not null } } } => "predict a",
        Screen.InLesson { Activity: Activity.Experimenting } => "run",
        Screen.InLesson { Activity: Activity.Reading, Page: LessonPage.Lab lab } screen
            when !model.Progress.Of(screen.Lesson.Id, lab.Block.Id).IsSolved => "lab",
        _ => "next",
    };
}
