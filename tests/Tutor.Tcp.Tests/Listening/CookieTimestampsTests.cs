using Tutor.Tcp.Listening;

namespace Tutor.Tcp.Tests.Listening;

public class CookieTimestampsTests
{
    [Theory]
    [InlineData(1000, null, false, false, 0x3CF)]   // 960 + 15 = 975
    [InlineData(1000, 7, true, false, 0x3D7)]       // 960 + 16 + 7 = 983
    [InlineData(1000, 7, true, true, 0x3B7)]        // 960 + 55 is after 1000, so 64 less: 951
    [InlineData(1000, 0, false, true, 0x3E0)]       // 960 + 32 = 992
    [InlineData(1000, 200, false, false, 0x3CE)]    // above 14 counts as 14
    [InlineData(3, 7, true, false, 0xFFFFFFD7)]     // before 0: modulo 2^32
    public void Options_are_the_low_six_bits_of_a_time_not_after_now(
        uint clock, int? shift, bool sack, bool ecn, uint value) =>
        Assert.Equal(value, CookieTimestamps.Encode(clock, new((byte?)shift, sack, ecn)));

    [Fact]
    public void What_is_carried_comes_back()
    {
        foreach (byte? shift in Enumerable.Range(0, 15).Select(i => (byte?)i).Append(null))
        {
            foreach (bool sack in new[] { false, true })
            {
                foreach (bool ecn in new[] { false, true })
                {
                    var options = new CarriedOptions(shift, sack, ecn);
                    for (uint clock = 5000; clock < 5064; clock++)
                    {
                        uint value = CookieTimestamps.Encode(clock, options);
                        Assert.InRange(value, clock - 63, clock);
                        Assert.Equal(options, CookieTimestamps.Decode(value));
                    }
                }
            }
        }
    }
}
