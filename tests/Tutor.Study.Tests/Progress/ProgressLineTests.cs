using System.Text;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Progress;

public class ProgressLineTests
{
    public static TheoryData<ProgressEntry> Entries => new(
        new ProgressEntry.Moved(
            12, "handshake", "hs-client", "0a1b2c3d", 2, ulong.MaxValue,
            Handshake.Send(TcpFlags.Ack | TcpFlags.Psh, uint.MaxValue, 0), Verdict.Refused, "ack-equals-isn", true),
        new ProgressEntry.Moved(
            12, "handshake", "hs-client", "0a1b2c3d", 0, 0, new Move.SayNothing(), Verdict.Correct, "", false),
        new ProgressEntry.Undid(1, "handshake", "hs-client"),
        new ProgressEntry.Began(1, "handshake", "hs-client", "0a1b2c3d", 1, 99),
        new ProgressEntry.Began(1, "handshake", "hs-client", "0a1b2c3d", 1, 99) { Variant = 2 },
        new ProgressEntry.Predicted(1, "handshake", "hs-client", "RST seq=5000 win=0", "", false),
        new ProgressEntry.Solved(1, "handshake", "hs-client", "0a1b2c3d", true),
        new ProgressEntry.Hinted(1, "handshake", "hs-client"),
        new ProgressEntry.Answered(1, "handshake", "q-\"quoted\"", 5001, false) { Hash = "0a1b2c3d" },
        new ProgressEntry.Answered(1, "handshake", "q", 0, true) { Text = "client=LISTEN server=SYN-RECEIVED" },
        new ProgressEntry.Visited(1, "handshake", "", 3, 12) { Text = "0a1b2c3d", Changed = 2 },
        new ProgressEntry.Completed(1, "handshake", ""),
        new ProgressEntry.Experimented(1, "syn-flood", "flood-lab", "0a1b2c3d"),
        new ProgressEntry.FirstMinute(1, 4, false),
        new ProgressEntry.FirstMinute(1, 7, true),
        new ProgressEntry.Solved(1, "handshake", "hs-client", "0a1b2c3d", false) { IsVariant = true },
        new ProgressEntry.Answered(1, "handshake", "q", 2, true) { Sure = Sureness.Certain, IsVariant = true },
        new ProgressEntry.Recalled(1, "handshake", "hs-client", "0a1b2c3d", false, true, "ack-equals-isn"),
        new ProgressEntry.Dealt(1, "handshake", "hs-drill", ulong.MaxValue, 17, 2),
        new ProgressEntry.Checked(1, "handshake", "", 99, "x-."),
        new ProgressEntry.Retired(1, "handshake", "q-gone"),
        new ProgressEntry.Mastered(1, "handshake", ""));

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_is_one_line_and_comes_back_as_it_was(ProgressEntry entry)
    {
        string line = ProgressLine.Write(entry);

        Assert.DoesNotContain('\n', line);
        Assert.Equal(entry, Read(line));
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_line_cut_short_anywhere_is_no_entry(ProgressEntry entry)
    {
        string line = ProgressLine.Write(entry);
        for (int length = 0; length < line.Length; length++)
        {
            Assert.Null(Read(line[..length]));
        }
    }

    [Fact]
    public void An_answer_of_an_older_version_has_no_text_and_is_still_read() => Assert.Equal(
        new ProgressEntry.Answered(1, "a", "q", 2, true),
        Read("""{"t":1,"k":"answer","lesson":"a","item":"q","answer":2,"right":true}"""));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"t":1,"k":"from-a-newer-version","lesson":"a","item":"b"}""")]
    [InlineData("""{"t":"1","k":"undo","lesson":"a","item":"b"}""")]
    [InlineData("""{"t":1,"k":"begin","lesson":"a","item":"b","hash":"x","round":1e99,"seed":1}""")]
    [InlineData("""{"t":1,"k":"undo","lesson":"a","item":{"a":{"b":{"c":{"d":1}}}}}""")]
    [InlineData("""{"t":1,"k":"undo","lesson":"a","item":"b"} x""")]
    [InlineData("""{"t":1,"k":"undo","lesson":"\ud800","item":"b"}""")]
    [InlineData("""{"t":-1,"k":"undo","lesson":"a","item":"b"}""")]
    [InlineData("\u0000\u001b[2J")]
    [InlineData("""{"t":1,"k":"undo","lesson":"a","it\udc00em":"b"}""")]
    public void A_line_that_is_not_ours_is_no_entry(string line) => Assert.Null(Read(line));

    [Fact]
    public void A_line_that_is_too_long_is_no_entry()
    {
        var entry = new ProgressEntry.Undid(1, new string('a', ProgressLine.MaxLength), "b");

        Assert.Null(Read(ProgressLine.Write(entry)));
    }

    private static ProgressEntry? Read(string line) => ProgressLine.Read(Encoding.UTF8.GetBytes(line));
}
