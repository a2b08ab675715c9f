using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>Whatever is typed, clicked, pasted and resized: nothing fails and nothing but text is drawn.</summary>
public sealed class MonkeyTests
{
    private const int Steps = 10_000;

    private static readonly string[] Keys =
    [
        "Enter", "Enter", "Enter", "Tab", "Shift-Tab", "Esc", "Space", "Left", "Right", "Up", "Down", "Home", "End",
        "PgUp", "PgDn", "Backspace", "Delete", "F1", "F2", "F3", "F6", "F7", "Shift-F7", "F8", "F9", "F10", "F11",
        "s", "a", "f", "r", "p", "h", "w", "e", "u", "U", "R", "S", "y", "n", "b", "l", "v", "d", "m", "z", "?", "q",
        "[", "]", "x", "o", "F5", "=", "-", "+", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "１", "５", "j", "k",
        "g", "G", "c", "t", "i", "F", "P", "W", "L", "E", "H", "A", ".", "N", "Q", "D", "/", "Ctrl-f", "Shift-F6", "Shift-Up",
        "Shift-Down", "J", "K", ":", ",", "!", "Ctrl-p", "Shift-F3", "Shift-F8", "Shift-F11", "Ctrl-d", "Ctrl-u", "Ctrl-z",
        "é", "漢", "\u001b", "\u202e",
    ];

    private const int Stride = 17;

    /// <summary>Sizes up to 200x60, the closer the nearer to where the layout changes.</summary>
    private static readonly IReadOnlyList<ScreenSize> Sizes =
    [
        .. from columns in Enumerable.Range(0, 201)
           where columns % 13 == 0 || (columns is > 56 and < 104 or > 136 and < 144 && columns % 3 == 2)
           from rows in Enumerable.Range(0, 61)
           where rows % 5 == 0 || rows is > 14 and < 26
           select new ScreenSize(columns, rows),
    ];

    private static readonly string[] Pastes =
        ["5001", "1001\n", "", "\u001b[31mred", "４２", "99999999999999999999", "abc", "12 34", new('7', 5000)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nothing_that_a_learner_does_breaks_the_program(int seed)
    {
        Random random = new(seed);
        Stage stage = seed == 1 ? new Stage() : new Stage().WithLinks();
        for (int i = 0; i < Steps; i++)
        {
            stage.Send(Next(random, stage.Model));
            if (stage.Commands.Any(command => command is Cmd.Quit))
            {
                stage.Press("Enter");
            }

            if (i % 7 == 0)
            {
                Check(stage.Picture, stage.Model);
            }
        }
    }

    /// <summary>Every size is tried with some screens, and every screen with many sizes.</summary>
    [Fact]
    public void Every_screen_can_be_drawn_at_every_size()
    {
        for (int i = 0; i < Shot.All.Count; i++)
        {
            Stage stage = Shot.All[i].Go(new Stage());
            for (int size = i % Stride; size < Sizes.Count; size += Stride)
            {
                stage.Resize(Sizes[size].Columns, Sizes[size].Rows);
                Check(stage.Picture, stage.Model);
            }
        }
    }

    private static Msg Next(Random random, Model model) => random.Next(40) switch
    {
        0 => new Msg.Resize(new ScreenSize(random.Next(1, 201), random.Next(1, 61))),
        1 => new Msg.Paste(Pastes[random.Next(Pastes.Length)]),
        2 or 3 or 4 => new Msg.Click(random.Next(model.Size.Columns + 2), random.Next(model.Size.Rows + 2)),
        5 => new Msg.Wheel(random.Next(-5, 6)),
        6 => new Msg.Resize(new ScreenSize(80, 24)),
        _ => new Msg.Key(Keys[random.Next(Keys.Length)]),
    };

    private static void Check(Picture picture, Model model)
    {
        CellBuffer cells = picture.Frame.Cells;
        Assert.Equal(new Size(model.Size.Columns, model.Size.Rows), cells.Size);
        foreach (char character in cells.ToText())
        {
            Assert.False(char.IsControl(character) && character != '\n', $"control character {(int)character:x}");
        }

        if (picture.Frame.Cursor is { } cursor)
        {
            Assert.True(cells.Area.Contains(cursor.X, cursor.Y), $"cursor {cursor} outside {cells.Size}");
        }
    }
}
