using System.Text;
using static Tutor.Terminal.TerminalInput;

namespace Tutor.Terminal.Tests;

public class InputParserTests
{
    /// <summary>What a terminal sends, as UTF-8, and what it means.</summary>
    public static TheoryData<string, string> Sequences
    {
        get
        {
            var data = new TheoryData<string, string>
            {
                { "a", "a" }, { "A", "A" }, { " ", "' '" }, { "\r", "Enter" }, { "\n", "Enter" }, { "\t", "Tab" },
                { "\x7f", "Backspace" }, { "\b", "Backspace" }, { "\0", "Ctrl+' '" }, { "\x03", "Ctrl+c" },
                { "\x1a", "Ctrl+z" }, { "\x1c", "Ctrl+\\" }, { "\x1f", "Ctrl+_" }, { "\x1bx", "Alt+x" },
                { "\x1b\x03", "Alt, Ctrl+c" }, { "\x1b\r", "Alt+Enter" }, { "\x1b\x7f", "Alt+Backspace" },
                { "\x1b[A", "Up" }, { "\x1bOB", "Down" }, { "\x1b[1;5C", "Ctrl+Right" }, { "\x1b[1;2D", "Shift+Left" },
                { "\x1b[1;8A", "Shift, Alt, Ctrl+Up" }, { "\x1b[H", "Home" }, { "\x1b[F", "End" },
                { "\x1b[1~", "Home" }, { "\x1b[4~", "End" }, { "\x1b[7~", "Home" }, { "\x1b[8~", "End" },
                { "\x1b[2~", "Insert" }, { "\x1b[3~", "Delete" }, { "\x1b[3;5~", "Ctrl+Delete" },
                { "\x1b[5~", "PageUp" }, { "\x1b[6~", "PageDown" }, { "\x1bOP", "F1" }, { "\x1bOS", "F4" },
                { "\x1b[1;2P", "Shift+F1" }, { "\x1b[1;2R", "Shift+F3" }, { "\x1bO5Q", "Ctrl+F2" },
                { "\x1b[[A", "F1" }, { "\x1b[[E", "F5" }, { "\x1b[11~", "F1" }, { "\x1b[15~", "F5" },
                { "\x1b[17~", "F6" }, { "\x1b[18;2~", "Shift+F7" }, { "\x1b[21~", "F10" }, { "\x1b[23~", "F11" },
                { "\x1b[24~", "F12" }, { "\x1b[Z", "Shift+Tab" }, { "\x1b[13;2u", "Shift+Enter" },
                { "\x1b[97;5u", "Ctrl+a" }, { "\x1bOM", "Enter" }, { "\x1bOp", "0" }, { "\x1bOy", "9" },
                { "\x1bOk", "+" }, { "\x1b\x1b[A", "Escape|Up" }, { "\x1b[1\x1b[A", "Up" }, { "\x1b[1\x03", "Ctrl+c" },
                { "\x1b[[\x03", "Ctrl+c" }, { "\x1b[<0;5;7M", "Press Left 4,6" },
                { "\x1b[<2;1;1m", "Release Right 0,0" }, { "\x1b[<64;80;24M", "WheelUp None 79,23" },
                { "\x1b[<81;1;2M", "Ctrl+WheelDown None 0,1" }, { "\x1b[<35;5;7M", "" },
                { "\x1b[<0;0;0M", "Press Left 0,0" }, { "\x1b[<66;1;1M", "" }, { "\x1b[<128;1;1M", "" },
                { "\x1b[M !!q", "Press Left 0,0|q" }, { "\x1b[24;80R", "at 79,23" }, { "\x1b[?1;2R", "at 1,0" },
                { "\x1b[200~a\x1b[Ab\r\nc\rd\x1b[201~q", "pasted a\x1b[Ab\nc\nd|q" },
                { "\x1b[200~\x1b[201~", "pasted " }, { "\x1b[200~\x1b[20\x1b[201~", "pasted \x1b[20" },
                { "\x1b[201~q", "q" }, { "\x1b[I\x1b[O\x1b[?62;c\x1b[99~\x1b[1$y\x1b[38:2:1mq", "q" },
                { "\x1b[" + new string('9', 5000) + ";;;;;;;;;~q", "q" },
                { "\x1b[200;9999999999;1;2;3;4;5Rq", "at 99998,199|q" }, { "é你👍", "é|你|👍" }, { "\x1b你", "Alt+你" },
                { "\u0085\u009bq", "q" }, { "１", "１" },
            };
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sequences))]
    public void A_sequence_cut_at_any_byte_means_the_same(string text, string meaning)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(meaning, Describe(Parse(bytes)));
        for (var cut = 1; cut < Math.Min(bytes.Length, 100); cut++)
        {
            Assert.Equal(meaning, Describe(Parse(bytes[..cut], bytes[cut..])));
        }

        Assert.Equal(meaning, Describe(Parse([.. bytes.Select(value => new[] { value })])));
    }

    [Theory]
    [InlineData(new byte[] { 0x80, 0xFF, 0xC0, 0xC1, 0xF5, (byte)'q' }, "q")]
    [InlineData(new byte[] { 0xE4, 0xBD, (byte)'q' }, "q")]
    [InlineData(new byte[] { 0xE4, 0xE4, 0xBD, 0xA0 }, "你")]
    [InlineData(new byte[] { 0xE4, 0x1B, (byte)'[', (byte)'A' }, "Up")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80, (byte)'q' }, "q")]
    [InlineData(new byte[] { 0x1B, (byte)'[', 0xE4, 0xBD, 0xA0 }, "你")]
    public void Bytes_that_are_no_character_are_dropped(byte[] bytes, string meaning)
    {
        Assert.Equal(meaning, Describe(Parse(bytes)));
        Assert.Equal(meaning, Describe(Parse([.. bytes.Select(value => new[] { value })])));
    }

    [Theory]
    [InlineData("\x1b", "Escape")]
    [InlineData("\x1b\x1b", "Escape|Escape")]
    [InlineData("\x1b[", "Alt+[")]
    [InlineData("\x1bO", "Alt+O")]
    public void An_escape_that_nothing_follows_is_a_key_after_the_time_out(string text, string meaning)
    {
        var (parser, events) = (new InputParser(), new Queue<TerminalInput>());
        parser.Feed(Encoding.UTF8.GetBytes(text), events);
        Assert.True(parser.IsEscapePending);
        parser.Flush(events);
        Assert.False(parser.IsEscapePending);
        parser.Feed("A"u8, events);
        Assert.Equal(meaning + "|A", Describe(events));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\x1b[1;")]
    [InlineData("a")]
    public void Nothing_else_waits_for_the_time_out(string text)
    {
        var (parser, events) = (new InputParser(), new Queue<TerminalInput>());
        parser.Feed(Encoding.UTF8.GetBytes(text), events);
        var before = events.Count;
        Assert.False(parser.IsEscapePending);
        parser.Flush(events);
        Assert.Equal(before, events.Count);
    }

    [Fact]
    public void A_paste_that_never_ends_is_cut_short_by_the_time_out()
    {
        var (parser, events) = (new InputParser(), new Queue<TerminalInput>());
        parser.Feed("\x1b[200~a\x03\x1b[20"u8, events);
        Assert.True(parser.IsPasteOpen);
        Assert.False(parser.IsEscapePending);
        parser.Flush(events);
        Assert.False(parser.IsPasteOpen);
        Assert.Equal(new TerminalInput.Pasted("a\x03", IsCut: true), Assert.Single(events));
    }

    [Fact]
    public void A_huge_paste_is_one_paste_cut_at_a_character()
    {
        var inside = string.Concat(Enumerable.Repeat("你\x1b[A\x03\x1b[200~q\r", 7000));
        var events = Parse(Encoding.UTF8.GetBytes("\x1b[200~" + inside + "\x1b[201~z\x1b[200~b\x1b[201~"));
        Assert.Equal(3, events.Count);
        var pasted = Assert.IsType<Pasted>(events.Dequeue());
        Assert.True(pasted.IsCut);
        var bytes = Encoding.UTF8.GetByteCount(pasted.Text);
        Assert.InRange(bytes, InputParser.MaxPasteBytes - 3, InputParser.MaxPasteBytes);
        Assert.StartsWith(pasted.Text, inside.Replace('\r', '\n'), StringComparison.Ordinal);
        Assert.Equal("z|pasted b", Describe(events));
    }

    [Fact]
    public void Random_bytes_never_fail_and_never_pile_up()
    {
        var random = new Random(7);
        var (parser, events) = (new InputParser(), new Queue<TerminalInput>());
        var bytes = new byte[100_000];
        random.NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = random.Next(3) == 0 ? (byte)"\x1b[]O<;0123M~Zu"[random.Next(14)] : bytes[i];
        }

        parser.Feed(bytes, events);
        Assert.InRange(events.Count, 1, bytes.Length);
        Assert.All(events, e => Assert.False(e is KeyPressed { Key: Key.Character } key && Rune.IsControl(key.Text)));

        events.Clear();
        parser.Feed("\x1b[201~\x1b["u8, events);
        Array.Fill(bytes, (byte)'1');
        var before = GC.GetAllocatedBytesForCurrentThread();
        parser.Feed(bytes, events);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private static Queue<TerminalInput> Parse(params byte[][] pieces)
    {
        var (parser, events) = (new InputParser(), new Queue<TerminalInput>());
        foreach (var piece in pieces)
        {
            parser.Feed(piece, events);
        }

        return events;
    }

    private static string Describe(IEnumerable<TerminalInput> events) => string.Join('|', events.Select(Describe));

    private static string Describe(TerminalInput input) => input switch
    {
        KeyPressed { Key: Key.Character, Text.Value: ' ' } key => Held(key.Modifiers) + "' '",
        KeyPressed { Key: Key.Character } key => Held(key.Modifiers) + key.Text,
        KeyPressed key => Held(key.Modifiers) + key.Key,
        MouseUsed mouse => $"{Held(mouse.Modifiers)}{mouse.Action} {mouse.Button} {mouse.X},{mouse.Y}",
        Pasted pasted => "pasted " + pasted.Text,
        CursorReported report => $"at {report.Cursor.X},{report.Cursor.Y}",
        _ => throw new InvalidOperationException(),
    };

    private static string Held(Modifiers modifiers) => modifiers == Modifiers.None ? "" : modifiers + "+";
}
