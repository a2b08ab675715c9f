using Tutor.Lessons.Model;
using Tutor.Study.Lessons;
using Tutor.Study.Questions;

namespace Tutor.Study.Tests.Questions;

public class QuestionRunTests
{
    private static readonly LessonBlock.Question Choice = new(default, "q-choice")
    {
        Title = [Handshake.Words("Which?")],
        Key = new AnswerKey.Choice(
        [
            new Option([Handshake.Words("wrong")], false, Handshake.SomeText),
            new Option([Handshake.Words("right")], true, Handshake.SomeText),
        ]),
    };

    private static readonly LessonBlock.Question Number = new(default, "q-number")
    {
        Title = [Handshake.Words("Which ack?")],
        Key = new AnswerKey.Number(Handshake.Formula("server.iss + 1")),
        ScenarioId = "hs",
        AtAfter = 2,
    };

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_choice_is_right_when_the_right_option_is_selected(int selected, bool isRight)
    {
        QuestionRun run = QuestionRun.Start(Handshake.Lesson(Choice), Choice) with { Selected = selected };

        Assert.Equal(new GivenAnswer(isRight, selected + 1), Answering.Answer(run).Given);
    }

    [Theory]
    [InlineData("5001", true)]
    [InlineData("5000", false)]
    [InlineData("4294967295", false)]
    public void A_number_is_compared_with_what_the_engine_computes(string typed, bool isRight)
    {
        QuestionRun run = QuestionRun.Start(Handshake.Lesson(Number), Number) with { Draft = new AnswerDraft.Digits(typed) };

        Assert.Equal(isRight, Answering.Answer(run).Given?.IsRight);
        Assert.Equal(5001, run.RightNumber());
    }

    [Theory]
    [InlineData("")]
    [InlineData("4294967296")]
    [InlineData("abc")]
    public void What_is_no_sequence_number_is_no_answer(string typed)
    {
        QuestionRun run = QuestionRun.Start(Handshake.Lesson(Number), Number) with { Draft = new AnswerDraft.Digits(typed) };

        Assert.Same(run, Answering.Answer(run));
    }

    [Fact]
    public void A_given_answer_stands()
    {
        QuestionRun run = Answering.Answer(QuestionRun.Start(Handshake.Lesson(Choice), Choice));

        Assert.Same(run, Answering.Answer(run));
        Assert.Equal(Sureness.None, SurenessMoves.Say(run, Sureness.Certain).Sure);
    }

    [Fact]
    public void How_sure_one_is_begins_in_the_middle_and_stops_at_both_ends()
    {
        QuestionRun run = QuestionRun.Start(Handshake.Lesson(Choice), Choice);

        Assert.Equal(Sureness.Fairly, SurenessMoves.Step(run, -1).Sure);
        Assert.Equal(Sureness.Guess, Stepped(run, -1, 4).Sure);
        Assert.Equal(Sureness.Certain, Stepped(run, 1, 4).Sure);
    }

    [Fact]
    public void A_variant_has_other_numbers_and_says_that_it_is_one()
    {
        QuestionRun run = Variants.Of(Handshake.Lesson(Number), Number, seed: 3);

        Assert.True(run.IsVariant);
        Assert.NotEqual(QuestionRun.Start(Handshake.Lesson(Number), Number).RightNumber(), run.RightNumber());
    }

    private static QuestionRun Stepped(QuestionRun run, int by, int times)
    {
        for (int i = 0; i < times; i++)
        {
            run = SurenessMoves.Step(run, by);
        }

        return run;
    }

    [Fact]
    public void The_world_of_a_question_stands_after_the_stated_number_of_deliveries()
    {
        QuestionRun run = QuestionRun.Start(Handshake.Lesson(Number), Number);

        Assert.Equal(2, run.World!.Ladder.AsSpan().ToArray().Count(line => line.IsDelivered));
    }
}
