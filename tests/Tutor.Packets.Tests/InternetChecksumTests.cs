namespace Tutor.Packets.Tests;

public class InternetChecksumTests
{
    [Fact]
    public void The_example_of_rfc_1071_section_3_sums_to_ddf2()
    {
        byte[] octets = Convert.FromHexString("0001F203F4F5F6F7");

        Assert.Equal(0x220D, InternetChecksum.Of(octets));
    }

    [Fact]
    public void An_odd_last_octet_counts_as_if_a_zero_followed()
    {
        Assert.Equal(InternetChecksum.Of([1, 2, 3, 0]), InternetChecksum.Of([1, 2, 3]));
    }

    [Theory]
    [InlineData("", 0xFFFF)]
    [InlineData("0000", 0xFFFF)]
    [InlineData("FFFF", 0)]
    [InlineData("FFFF0001", 0xFFFE)]
    [InlineData("FFFFFFFF", 0)]
    public void Carries_come_back_in_at_the_low_end(string hex, int checksum)
    {
        Assert.Equal(checksum, InternetChecksum.Of(Convert.FromHexString(hex)));
    }

    [Fact]
    public void Octets_that_hold_their_checksum_are_good_and_a_changed_bit_is_found()
    {
        byte[] octets = Convert.FromHexString("0001F203F4F5F6F7220D");
        Assert.True(InternetChecksum.IsGood(octets));

        octets[3] ^= 0x10;
        Assert.False(InternetChecksum.IsGood(octets));
    }
}
