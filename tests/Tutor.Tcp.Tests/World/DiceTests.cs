using Tutor.Tcp.World;

namespace Tutor.Tcp.Tests.World;

public class DiceTests
{
    [Fact]
    public void The_numbers_are_those_of_split_mix_64()
    {
        Dice dice = new(1234567);
        var numbers = new ulong[5];
        for (int i = 0; i < numbers.Length; i++)
        {
            dice = dice.Draw(out numbers[i]);
        }

        Assert.Equal(
            [
                6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431,
                16408922859458223821,
            ],
            numbers);
    }

    [Fact]
    public void A_snapshot_draws_the_same_numbers_again()
    {
        Dice dice = new Dice(7).Draw(out _);
        dice.Draw(out ulong first);
        dice.Draw(out ulong again);

        Assert.Equal(first, again);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    [InlineData(250_000, 2500)]
    [InlineData(1_000_000, 10_000)]
    public void A_chance_happens_as_often_as_it_says(int ppm, int expected)
    {
        Dice dice = new(42);
        int happened = 0;
        for (int i = 0; i < 10_000; i++)
        {
            dice = dice.Chance(ppm, out bool happens);
            happened += happens ? 1 : 0;
        }

        Assert.InRange(happened, expected - (expected is 0 or 10_000 ? 0 : 150), expected + (expected is 0 or 10_000 ? 0 : 150));
    }

    [Fact]
    public void A_number_below_an_end_stays_below_it_and_takes_every_value()
    {
        Dice dice = new(3);
        var seen = new HashSet<ulong>();
        for (int i = 0; i < 200; i++)
        {
            dice = dice.Below(6, out ulong number);
            seen.Add(number);
        }

        Assert.Equal(new ulong[] { 0, 1, 2, 3, 4, 5 }, seen.Order());
        _ = dice.Below(0, out ulong none);
        Assert.Equal(0u, none);
    }

    [Fact]
    public void Parts_of_a_world_draw_from_streams_of_their_own()
    {
        Dice world = new(9);
        ulong[] firsts = [.. Enumerable.Range(0, 100).Select(i => First(world.Split((ulong)i)))];

        Assert.Equal(100, firsts.Distinct().Count());
        Assert.DoesNotContain(First(world), firsts);
    }

    private static ulong First(Dice dice)
    {
        dice.Draw(out ulong number);
        return number;
    }
}
