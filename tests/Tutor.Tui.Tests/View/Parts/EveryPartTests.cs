using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

/// <summary>What holds for every part, whatever it draws and wherever.</summary>
public sealed class EveryPartTests
{
    private const int Margin = 2;

    private static readonly TcpState[] States = Enum.GetValues<TcpState>();

    private static readonly int[] Widths = [8, 18, 40, 90];

    private static readonly string[] Snippets = ["", "SYN  seq=1000", "报文段 ACK", "\u001b[2J\r\n\t", "x̶", "👩‍👩‍👧", new('w', 90)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Never_fails_and_never_leaves_its_rectangle(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 6; round++)
        {
            var size = new Size(random.Next(0, 201), random.Next(0, 61));
            foreach (Action<CellBuffer, Rect> draw in Parts(random, random.Next(2) == 0 ? Look.Ascii : Look.Unicode))
            {
                AssertStaysInside(size, draw);
            }
        }
    }

    [Fact]
    public void Has_only_ascii_in_an_ascii_frame()
    {
        Action<CellBuffer, Rect>[] parts =
        [
            (b, r) => Ladder.Draw(b, r, Look.Ascii, Wires.Everything with { ForkFrom = 4 }),
            (b, r) => StateDiagram.Draw(b, r, Look.Ascii, Paths.Server),
            (b, r) => StateDiagram.DrawAll(b, r, Look.Ascii, Paths.Server, 0),
            (b, r) => TcbPane.Draw(b, r, Look.Ascii, Blocked.Picture(Blocked.FinWait)),
            (b, r) => SegmentPane.Draw(b, r, Look.Ascii, SegmentPaneTests.SynAck),
            (b, r) => TextLayout.Draw(b, r, TextLayout.Rows(TextLayoutTests.Everything.RemoveAt(9), r.Width, Look.Ascii), 0),
        ];

        Assert.All(parts, draw => Assert.All(
            Widths,
            columns => Assert.DoesNotContain(Drawn.Text(columns, 50, draw), letter => letter > '~')));
    }

    private static void AssertStaysInside(Size size, Action<CellBuffer, Rect> draw)
    {
        var buffer = new CellBuffer(new Size(size.Columns + (2 * Margin), size.Rows + (2 * Margin)));
        buffer.Fill(buffer.Area, Style.Default, '@');
        var inside = new Rect(Margin, Margin, size.Columns, size.Rows);
        draw(buffer, inside);
        for (var y = 0; y < buffer.Size.Rows; y++)
        {
            for (var x = 0; x < buffer.Size.Columns; x++)
            {
                if (!inside.Contains(x, y) && buffer[x, y].Text != "@")
                {
                    Assert.Fail($"({x}, {y}) was drawn by a part of {size}.");
                }
            }
        }

        // Also half outside of the buffer.
        draw(buffer, new Rect(-size.Columns / 2, size.Rows / 2, size.Columns, size.Rows));
    }

    private static Action<CellBuffer, Rect>[] Parts(Random random, Look look)
    {
        var picture = RandomLadder(random);
        var path = Paths.Along([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pick(random, States))]);
        var tcb = RandomTcb(random);
        var segment = new SegmentPicture(RandomSegment(random), new(1), new(65535), random.Next(2) == 0, "1", "4294967295");
        var scroll = random.Next(-3, 70);
        var field = Pick(random, Enum.GetValues<FieldState>());
        var text = Pick(random, Snippets);
        return
        [
            (b, r) => Ladder.Draw(b, r, look, picture),
            (b, r) => StateDiagram.Draw(b, r, look, path with { Note = text }),
            (b, r) => StateDiagram.DrawAll(b, r, look, path, scroll),
            (b, r) => TcbPane.Draw(b, r, look, Blocked.Picture(tcb, "IRS")),
            (b, r) => SegmentPane.Draw(b, r, look, segment),
            (b, r) => TextLayout.Draw(b, r, TextLayout.Rows(TextLayoutTests.Everything, r.Width, look), scroll),
            (b, r) => FieldPart.DrawCheckbox(b, r, look, text, scroll > 9, field),
            (b, r) => FieldPart.DrawField(b, r, look, "seq", new TextFieldState(text, scroll), field),
        ];
    }

    private static LadderPicture RandomLadder(Random random) => new()
    {
        Left = new(Pick(random, Snippets), Pick(random, Snippets)),
        Right = new(Pick(random, Snippets), Pick(random, Snippets)),
        Arrows = EquatableArray.From(Enumerable.Range(1, random.Next(0, 30)).Select(number => new LadderArrow(
            number,
            Pick(random, Enum.GetValues<LadderSide>()),
            Pick(random, Snippets),
            Pick(random, Enum.GetValues<LadderFate>()),
            random.Next(2) == 0,
            SimTime.FromMs(number)))),
        YourMove = random.Next(2) == 0 ? Pick(random, Enum.GetValues<LadderSide>()) : null,
        Selected = random.Next(2) == 0 ? random.Next(0, 40) : null,
        ForkFrom = random.Next(2) == 0 ? random.Next(0, 40) : null,
    };

    private static Tcb RandomTcb(Random random) => Blocked.FinWait with
    {
        State = Pick(random, States),
        RetransmissionQueue = EquatableArray.From(Enumerable.Range(0, random.Next(0, 20))
            .Select(_ => new Outstanding(RandomSegment(random), SimTime.Zero, 1))),
        Timers = new TimerSet { TimeWait = SimTime.FromSeconds(random.Next(0, 300)), User = SimTime.Zero },
    };

    private static Segment RandomSegment(Random random) => new()
    {
        Flags = (TcpFlags)random.Next(0, 256),
        Seq = new((uint)random.NextInt64(0, 1L << 32)),
        Ack = new((uint)random.Next(0, 2)),
        DataLength = (uint)random.Next(0, 100_000),
    };

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
