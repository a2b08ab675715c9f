namespace Tutor.EndToEnd;

public class ResizeTests
{
    private static readonly (int Columns, int Rows)[] Storm =
    [
        (160, 50), (20, 3), (81, 25), (60, 16), (59, 16), (140, 40), (2, 1), (100, 30), (61, 17), (200, 60),
        (10, 50), (160, 5), (99, 24), (1, 1), (120, 40), (80, 24), (60, 15), (141, 51), (40, 40), (79, 23),
    ];

    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void After_twenty_sizes_in_a_row_the_frame_is_that_of_a_fresh_start(int columns, int rows)
    {
        using Tutorial stormy = new(columns, rows);
        using Tutorial calm = new(columns, rows);
        HandshakeTests.OpenExercise(stormy);
        HandshakeTests.OpenExercise(calm);
        string wanted = Whole(calm.Terminal);

        foreach ((int width, int height) in Storm)
        {
            stormy.Terminal.Resize(width, height);
        }

        stormy.Terminal.Resize(columns, rows);
        stormy.Terminal.WaitUntil(screen => screen == wanted, "the frame of a fresh start:\n" + wanted);
        stormy.Terminal.Press("Enter");
        stormy.Terminal.WaitFor("step 2 of 2", "SYN-RECEIVED");
    }

    [TmuxTheory]
    [InlineData(60, 16)]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    [InlineData(160, 50)]
    public void A_start_in_the_middle_of_a_resize_draws_every_row(int columns, int rows)
    {
        using Tutorial resized = new(columns + 13, rows + 7);
        using Tutorial calm = new(columns, rows);
        HandshakeTests.OpenExercise(calm);
        string wanted = Whole(calm.Terminal);
        File.Copy(calm.Log, resized.Log, overwrite: true);

        resized.Start("learn handshake --seed 1");
        resized.Terminal.Resize(columns - 9, rows + 2);
        resized.Terminal.Resize(columns, rows);

        resized.Terminal.WaitUntil(screen => screen == wanted, "the frame of a calm start:\n" + wanted);
    }

    [TmuxFact]
    public void An_answer_about_the_width_of_lines_that_comes_late_leaves_a_whole_frame()
    {
        using Tutorial late = new(80, 24);
        using Tutorial plain = new(80, 24);
        HandshakeTests.OpenExercise(late);
        Whole(late.Terminal);
        File.Copy(late.Log, plain.Log, overwrite: true);
        plain.Start("learn handshake --seed 1 --ascii");
        string wanted = Whole(plain.Terminal);

        late.Terminal.SendBytes("\e[2;3R"u8);
        late.Terminal.WaitFor("frames are ASCII now");
        late.Terminal.Press("F1"); // What is said on the bottom line is gone at the next key.
        late.Terminal.WaitFor("The keys that work here");
        late.Terminal.Press("F1");

        late.Terminal.WaitUntil(screen => screen == wanted, "the frame of a start with --ascii:\n" + wanted);
    }

    /// <summary>
    /// The exercise once it is drawn to its last row. A frame is one write, but a pseudo-terminal hands it on in pieces
    /// of 4 KiB, and a tmux that knows no synchronized updates shows the first before it has the second.
    /// </summary>
    private static string Whole(TmuxSession terminal) => terminal.WaitFor("[ your move ]", "Enter send", "q back");
}
