using Tutor.Study.Review;

namespace Tutor.Study.Tests.Review;

public class SpacingTests
{
    private const long Noon = (100 * StudyDay.Ms) + (StudyDay.Ms / 2);

    [Theory]
    [InlineData(RecallGrade.Wrong, 1)]
    [InlineData(RecallGrade.Helped, 1)]
    [InlineData(RecallGrade.Guessed, 1)]
    [InlineData(RecallGrade.Right, 3)]
    [InlineData(RecallGrade.Certain, 5)]
    public void The_first_time_decides_when_it_comes_back(RecallGrade grade, int days)
    {
        Recall recall = Spacing.After(null, grade, Noon, isVariant: true);

        Assert.Equal(new Recall(days, Noon) { FirstVariantUnixMs = recall.FirstVariantUnixMs }, recall);
        Assert.Equal((100 + days) * StudyDay.Ms, recall.DueUnixMs);
    }

    [Fact]
    public void Days_grow_by_every_success_that_was_due_and_shrink_by_every_failure()
    {
        Random random = new(5);
        for (int run = 0; run < 500; run++)
        {
            Recall known = Spacing.After(null, Any(random), Noon, isVariant: true);
            for (int i = 0; i < 20; i++)
            {
                RecallGrade grade = Any(random);
                Recall next = Spacing.After(known, grade, known.DueUnixMs + random.NextInt64(StudyDay.Ms), true);
                AssertMoved(known.Days, next.Days, grade);
                known = next;
            }
        }
    }

    [Fact]
    public void Surer_comes_back_later_and_less_sure_sooner()
    {
        for (int days = 1; days < Spacing.MostDays; days++)
        {
            Recall known = new(days, Noon);
            List<int> next = [.. Enum.GetValues<RecallGrade>()
                .Select(grade => Spacing.After(known, grade, known.DueUnixMs, isVariant: true).Days)];
            Assert.Equal(next.Order(), next);
        }
    }

    [Theory]
    [InlineData(RecallGrade.Guessed)]
    [InlineData(RecallGrade.Right)]
    [InlineData(RecallGrade.Certain)]
    public void Right_before_it_is_due_moves_nothing(RecallGrade grade)
    {
        Recall known = Spacing.After(null, RecallGrade.Right, Noon, isVariant: true);

        Recall again = Spacing.After(known, grade, known.DueUnixMs - 1, isVariant: true);

        Assert.Equal((known.Days, known.DueUnixMs), (again.Days, again.DueUnixMs));
    }

    [Fact]
    public void Wrong_before_it_is_due_brings_it_back_soon()
    {
        Recall known = new(90, Noon);

        Assert.Equal(Spacing.SoonDays, Spacing.After(known, RecallGrade.Wrong, Noon + 1, isVariant: true).Days);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Two_variants_on_two_days_are_mastered(int daysLater, bool isMastered)
    {
        Recall first = Spacing.After(null, RecallGrade.Right, Noon, isVariant: true);

        Assert.False(first.IsMastered);
        Recall second = Spacing.After(first, RecallGrade.Right, Noon + (daysLater * StudyDay.Ms), isVariant: true);
        Assert.Equal(isMastered, second.IsMastered);
        Assert.Equal(isMastered, Spacing.After(second, RecallGrade.Wrong, Noon * 2, isVariant: true).IsMastered);
    }

    [Theory]
    [InlineData(RecallGrade.Wrong, true)]
    [InlineData(RecallGrade.Helped, true)]
    [InlineData(RecallGrade.Guessed, true)]
    [InlineData(RecallGrade.Right, false)]
    public void Help_guesses_and_the_authors_own_numbers_master_nothing(RecallGrade grade, bool isVariant)
    {
        Recall? known = null;
        for (int day = 0; day < 5; day++)
        {
            known = Spacing.After(known, grade, Noon + (day * 30 * StudyDay.Ms), isVariant);
        }

        Assert.False(known!.IsMastered);
    }

    [Fact]
    public void A_day_that_ends_in_the_middle_of_an_evening_is_no_other_day()
    {
        long evening = (101 * StudyDay.Ms) - 1;

        Assert.False(StudyDay.AreApart(evening, evening + StudyDay.RestMs - 1));
        Assert.True(StudyDay.AreApart(evening, evening + StudyDay.RestMs));
        Assert.Equal(evening + StudyDay.RestMs, StudyDay.After(evening, 1));
        Assert.False(StudyDay.AreApart(100 * StudyDay.Ms, (101 * StudyDay.Ms) - 1));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void Days_until_are_counted_from_midnight_to_midnight(int days, int until) =>
        Assert.Equal(until, StudyDay.Until(Noon, Noon + (days * StudyDay.Ms) + 1000));

    private static void AssertMoved(int before, int after, RecallGrade grade)
    {
        bool isSuccess = grade is RecallGrade.Guessed or RecallGrade.Right or RecallGrade.Certain;
        Assert.InRange(after, 1, Spacing.MostDays);
        Assert.True(isSuccess
            ? after > before || after == Spacing.MostDays
            : after < before || after == Spacing.SoonDays);
    }

    private static RecallGrade Any(Random random) => (RecallGrade)random.Next(5);
}
