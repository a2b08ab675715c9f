using Tutor.Terminal;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>What a key costs on a slow line: the bytes from one frame to the next.</summary>
public sealed class FrameBytesTests
{
    private const int Most = 600;

    public static TheoryData<int, int, bool> Sizes() => new()
    {
        { 80, 24, true }, { 120, 40, true }, { 160, 50, true },
        { 80, 24, false }, { 120, 40, false }, { 160, 50, false },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_digit_typed_into_the_ack_field_costs_few_bytes(int columns, int rows, bool isAscii)
    {
        Stage stage = Exercise(columns, rows, isAscii);
        foreach (string key in new[] { "5", "0", "0", "1", "Backspace", "1" })
        {
            Assert.InRange(Cost(stage, key), 1, Most);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_flag_toggled_costs_few_bytes(int columns, int rows, bool isAscii)
    {
        Stage stage = Drill(columns, rows, isAscii);
        foreach (string key in new[] { "s", "a", "f", "r", "p", "s" })
        {
            Assert.InRange(Cost(stage, key), 1, Most);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Another_field_and_a_formula_cost_few_bytes(int columns, int rows, bool isAscii)
    {
        Stage stage = Drill(columns, rows, isAscii);
        foreach (string key in new[] { "Tab", "Tab", "Shift-Tab", "=", "i", "s", "s", "+", "1" })
        {
            Assert.InRange(Cost(stage, key), 1, Most);
        }
    }

    [Fact]
    public void Every_screen_that_is_drawn_again_costs_nothing() => Assert.All(Shot.All, shot =>
    {
        Stage stage = new();
        shot.Go(stage);
        Renderer renderer = new();
        Assert.InRange(renderer.Render(stage.Picture.Frame).Length, 1, int.MaxValue);

        Assert.Equal(0, renderer.Render(stage.Picture.Frame).Length);
    });

    private static Stage Exercise(int columns, int rows, bool isAscii) => new Stage(columns, rows)
        .With(new Settings { Ascii = isAscii }).Open("handshake", "hs-client").Press("Enter");

    /// <summary>All fields are open.</summary>
    private static Stage Drill(int columns, int rows, bool isAscii) => new Stage(columns, rows)
        .With(new Settings { Ascii = isAscii }).Open("handshake", "hs-drill");

    /// <summary>The bytes that a key makes the program write.</summary>
    private static int Cost(Stage stage, string key)
    {
        Renderer renderer = new();
        renderer.Render(stage.Picture.Frame);
        return renderer.Render(stage.Press(key).Picture.Frame).Length;
    }
}
