using Tutor.Lessons.Model;
using Tutor.Study.Progress;
using Tutor.Study.Quizzes;

namespace Tutor.Study.Tests.Quizzes;

public class CheckRunTests
{
    [Fact]
    public void A_lesson_without_a_pool_has_no_check() =>
        Assert.Null(CheckRun.Start(Handshake.Lesson(Question(1) with { Pool = "other" }), seed: 1));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(8, 8)]
    [InlineData(20, 8)]
    public void A_try_draws_each_question_once_and_never_too_many(int pool, int drawn)
    {
        CheckRun run = CheckRun.Start(Lesson(pool), seed: 1)!;

        Assert.Equal((drawn, pool), (run.Questions.Count, run.PoolSize));
        Assert.Equal(drawn, run.Questions.Select(question => question.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_try_draws_anew()
    {
        CheckRun run = CheckRun.Start(Lesson(20), seed: 1)!;

        Assert.Equal(run, CheckRun.Start(Lesson(20), seed: 1));
        Assert.NotEqual(run.Questions, CheckRun.Start(Lesson(20), CheckRun.Another(1))!.Questions);
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(7, 6)]
    [InlineData(1, 1)]
    [InlineData(8, 7)]
    public void Four_of_five_have_to_be_right(int questions, int pass) =>
        Assert.Equal(pass, CheckRun.Start(Lesson(questions), seed: 1)!.PassMark);

    [Fact]
    public void Every_question_is_asked_once_and_what_was_wrong_is_looked_at_again()
    {
        CheckRun run = CheckRun.Start(Lesson(5), seed: 1)!;
        for (int i = 0; i < 5; i++)
        {
            Assert.False(run.IsDone);
            Assert.Equal(i, run.At);
            run = run.With(isRight: i > 0).Next();
        }

        Assert.True(run.IsDone && run.IsPassed);
        Assert.Equal("-xxxx", run.Written);
        Assert.Equal(["Objective text."], run.ToLookAt());
    }

    [Fact]
    public void A_try_that_was_left_goes_on_and_one_that_is_over_does_not()
    {
        CheckRun left = CheckRun.Start(Lesson(5), seed: 1)!.With(isRight: true).Next();

        Assert.Equal(left, CheckRun.Resume(Lesson(5), new CheckProgress(1, left.Written), seed: 99));
        CheckRun again = CheckRun.Resume(Lesson(5), new CheckProgress(1, "xxxx-"), seed: 99)!;
        Assert.Equal((0, "....."), (again.At, again.Written));
        Assert.NotEqual(1UL, again.Seed);
        Assert.Equal("......", CheckRun.Resume(Lesson(6), new CheckProgress(1, left.Written), seed: 99)!.Written);
    }

    private static Lesson Lesson(int questions) => Handshake.Lesson(
        [.. Enumerable.Range(0, questions).Select(Question)]) with
    {
        Objectives = [new Objective("o", "Objective text.")],
    };

    private static LessonBlock.Question Question(int number) => new(default, "q" + number)
    {
        Title = [Handshake.Words("Which?")],
        Key = new AnswerKey.Choice([new Option([], true, []), new Option([], false, [])]),
        Pool = CheckRun.PoolName,
        Objective = "o",
    };
}
