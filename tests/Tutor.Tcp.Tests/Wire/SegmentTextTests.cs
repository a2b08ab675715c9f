using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Wire;

public class SegmentTextTests
{
    [Theory]
    [InlineData("SYN seq=100 win=65535")]
    [InlineData("SYN+ACK seq=5000 ack=1001 len=10 win=65535")]
    [InlineData("FIN+PSH+ACK seq=4294967295 ack=0 win=0")]
    [InlineData("RST seq=1 ack=7 win=0")]
    [InlineData("(no flags) seq=1 win=1")]
    [InlineData("ACK+URG+ECE+CWR seq=1 ack=1 win=1 urg=9")]
    public void What_is_printed_is_read_back(string text)
    {
        Assert.True(SegmentText.TryParse(text, out Segment segment, out int column));
        Assert.Equal(0, column);
        Assert.Equal(text, SegmentText.Format(segment));
    }

    [Theory]
    [InlineData("S seq=300 win=1000", TcpFlags.Syn)]
    [InlineData("S. seq=300 win=1000", TcpFlags.Syn | TcpFlags.Ack)]
    [InlineData("  F.   win=1000 seq=300 ", TcpFlags.Fin | TcpFlags.Ack)]
    [InlineData(". seq=300 win=1000", TcpFlags.Ack)]
    [InlineData("P. seq=300 win=1000", TcpFlags.Psh | TcpFlags.Ack)]
    [InlineData("R seq=300 win=1000", TcpFlags.Rst)]
    [InlineData("ack+syn seq=300 win=1000", TcpFlags.Syn | TcpFlags.Ack)]
    public void Flags_may_be_letters_or_names_in_any_order(string text, TcpFlags flags)
    {
        Assert.True(SegmentText.TryParse(text, out Segment segment, out _));
        Assert.Equal(Seg.Of(flags, 300, null), segment);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("SYNN seq=1", 1)]
    [InlineData("SS seq=1", 1)]
    [InlineData("SYN+ seq=1", 1)]
    [InlineData("SYN seq", 5)]
    [InlineData("SYN sex=1", 5)]
    [InlineData("SYN seq=", 9)]
    [InlineData("SYN seq=-1", 9)]
    [InlineData("SYN seq=4294967296", 9)]
    [InlineData("SYN seq=1 win=65536", 15)]
    [InlineData("SYN seq=1 urg=65536", 15)]
    public void An_error_is_given_by_its_column(string text, int column)
    {
        Assert.False(SegmentText.TryParse(text, out Segment segment, out int at));
        Assert.Equal(column, at);
        Assert.Equal(new Segment(), segment);
    }

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Text_is_read_up_to_its_longest_length(int length, bool isRead) =>
        Assert.Equal(isRead, SegmentText.TryParse("SYN".PadRight(length), out _, out _));

    [Theory]
    [InlineData(TcpFlags.None, 0, 0)]
    [InlineData(TcpFlags.Syn | TcpFlags.Fin, 5, 7)]
    [InlineData(TcpFlags.Syn | TcpFlags.Fin, uint.MaxValue, uint.MaxValue)]
    public void Length_counts_syn_and_fin_and_never_overflows(TcpFlags flags, uint data, uint len) =>
        Assert.Equal(len, Seg.Of(flags, 0, null, data).Len);
}
