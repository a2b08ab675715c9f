using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class FieldPartTests
{
    [Fact]
    public void Says_by_marks_how_each_control_stands() => Drawn.Shows(
        """
         [ ]SYN >[x]ACK   - FIN
         [ ] SYN >[x] ACK   -  FIN
        seq > [1001        ]
        ack   [5001        ]
        len =  0
        """,
        Drawn.Text(30, 5, (b, _) =>
        {
            Checkbox(b, new Rect(0, 0, 7, 1), "SYN", false, FieldState.Open);
            Checkbox(b, new Rect(8, 0, 7, 1), "ACK", true, FieldState.Focused);
            Checkbox(b, new Rect(16, 0, 7, 1), "FIN", false, FieldState.Locked);
            Checkbox(b, new Rect(0, 1, 8, 1), "SYN", false, FieldState.Open);
            Checkbox(b, new Rect(9, 1, 8, 1), "ACK", true, FieldState.Focused);
            Checkbox(b, new Rect(18, 1, 8, 1), "FIN", false, FieldState.Locked);
            Field(b, 2, "seq", "1001", FieldState.Focused);
            Field(b, 3, "ack", "5001", FieldState.Open);
            Field(b, 4, "len", "0", FieldState.Locked);
        }));

    [Fact]
    public void Puts_the_cursor_where_typing_goes()
    {
        var buffer = new CellBuffer(new Size(30, 2));

        Assert.Equal(new Position(11, 1), Field(buffer, 1, "seq", "1001", FieldState.Focused));
        Assert.Equal(new Position(5, 0), Checkbox(buffer, new Rect(3, 0, 8, 1), "SYN", false, FieldState.Focused));
    }

    [Fact]
    public void Looks_different_without_colour() => Drawn.Shows(
        """
        seq {bold}>{} {bold reverse}[1001        ]{}
        {dim}ack{} {dim}={}  {dim}5001{}
        """,
        Drawn.Styled(20, 2, (b, _) =>
        {
            Field(b, 0, "seq", "1001", FieldState.Focused);
            Field(b, 1, "ack", "5001", FieldState.Locked);
        }));

    private static Position Checkbox(CellBuffer buffer, Rect area, string label, bool isChecked, FieldState state) =>
        FieldPart.DrawCheckbox(buffer, area, Look.Ascii, label, isChecked, state);

    private static Position Field(CellBuffer buffer, int y, string label, string value, FieldState state) =>
        FieldPart.DrawField(buffer, new Rect(0, y, 20, 1), Look.Ascii, label, TextFieldState.Of(value), state);
}
