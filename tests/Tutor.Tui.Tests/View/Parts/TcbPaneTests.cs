using Tutor.Tcp.State;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class TcbPaneTests
{
    [Fact]
    public void Keeps_the_most_useful_variables_in_a_low_pane() => Drawn.Shows(
        """
         SND.UNA    1000
         SND.NXT    1001
         RCV.NXT       -
         ISS        1000
         IRS           -
        """,
        Drawn.Text(18, 5, (b, r) => TcbPane.Draw(b, r, Look.Ascii, Blocked.Picture(Blocked.SynSent))));

    [Fact]
    public void Says_timers_and_what_waits_in_a_higher_pane() => Drawn.Shows(
        """
         SND.UNA    1000
         SND.NXT    1001
         SND.WND       -
         RCV.NXT       -
         RCV.WND   64240
         ISS        1000
         IRS           -
         timer SYN 0.9 s

         sent, not acked:
         SYN (1000)
        """,
        Drawn.Text(18, 12, (b, r) => TcbPane.Draw(b, r, Look.Ascii, Blocked.Picture(Blocked.SynSent))));

    [Fact]
    public void Has_two_columns_in_the_pane_of_160_by_50() => Drawn.Shows(
        """
         SND.UNA 1000    RCV.NXT -
         SND.NXT 1001    RCV.WND 64240
         SND.WND -       IRS     -
         ISS     1000
         timer   SYN  retry in 0.9 s
         sent, not acked: SYN (1000)
        """,
        Drawn.Text(32, 7, (b, r) => TcbPane.Draw(b, r, Look.Ascii, Blocked.Picture(Blocked.SynSent))));

    [Fact]
    public void Falls_back_to_one_column_for_numbers_of_ten_digits() => Drawn.Shows(
        """
         SND.UNA 4294967286
         SND.NXT          6
         SND.WND      65535
         RCV.NXT 4294967295
         RCV.WND      64240
         ISS     4294967285
         IRS     4294967294
         timer   ACK  retry in 0.9 s
         timer KEEP-ALIVE 7200 s

         sent, not acked:
         4294967286..4, FIN (5)
        """,
        Drawn.Text(32, 13, (b, r) => TcbPane.Draw(b, r, Look.Ascii, Blocked.Picture(Blocked.FinWait))));

    [Fact]
    public void Hides_what_would_give_the_answer_away() => Drawn.Shows(
        """
        SND.UNA 4294967286
        SND.NXT          6
        SND.WND      65535
        RCV.NXT          ?
        RCV.WND      64240
        ISS     4294967285
        IRS              ?
         timer ACK 0.9 s
         KEEP-ALIVE 7200 s

         sent, not acked:
         4294967286..4,
         FIN (5)
        """,
        Drawn.Text(18, 13, (b, r) => TcbPane.Draw(b, r, Look.Ascii, Blocked.Picture(Blocked.FinWait, "RCV.NXT", "IRS"))));

    [Theory]
    [InlineData(TcpState.Closed, 7)]
    [InlineData(TcpState.Listen, 7)]
    [InlineData(TcpState.SynSent, 3)]
    [InlineData(TcpState.SynReceived, 0)]
    public void A_value_that_is_not_known_yet_is_a_dash(TcpState state, int dashes)
    {
        var picture = Drawn.Text(18, 7, (b, r) => TcbPane.Draw(b, r, Look.Ascii, Blocked.Picture(new Tcb { State = state })));

        Assert.Equal(dashes, picture.Split('-').Length - 1);
    }
}
