using System.Net;

namespace Tutor.Packets.Tests;

public class Ipv4HeaderTests
{
    [Fact]
    public void A_header_from_a_textbook_capture_is_written_octet_by_octet()
    {
        Ipv4Header header = new(IPAddress.Parse("192.168.0.1"), IPAddress.Parse("192.168.0.199"), 95) { Protocol = 17 };

        Assert.Equal("45000073000040004011B861C0A80001C0A800C7", Convert.ToHexString(header.Write()));
    }

    [Fact]
    public void The_longest_payload_fits_and_one_more_octet_does_not()
    {
        Ipv4Header longest = new(IPAddress.Loopback, IPAddress.Loopback, Ipv4Header.MaxPayload);
        Assert.Equal("FFFF", Convert.ToHexString(longest.Write().AsSpan(2, 2)));

        Ipv4Header tooLong = longest with { PayloadLength = Ipv4Header.MaxPayload + 1 };
        Assert.Throws<ArgumentException>(tooLong.Write);
    }

    [Fact]
    public void An_ipv6_address_is_refused()
    {
        Ipv4Header header = new(IPAddress.IPv6Loopback, IPAddress.Loopback, 0);

        Assert.Throws<ArgumentException>(header.Write);
    }
}
