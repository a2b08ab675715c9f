using System.Text;
using static Tutor.Terminal.HostEvent;

namespace Tutor.Terminal.Tests;

public class TerminalHostTests
{
    private static Frame Screen(string text)
    {
        var cells = new CellBuffer(new Size(20, 4));
        cells.Put(0, 0, text, default);
        return new Frame(cells);
    }

    private static Input Pressed(char key) =>
        new(TerminalInput.KeyPressed.Character(key));

    [Fact]
    public void Signals_are_watched_before_the_settings_change_and_all_is_given_back()
    {
        var terminal = new FakeTerminal();
        using (var host = new TerminalHost(terminal))
        {
            Assert.Equal("\x1b[?1049h\x1b[?25l", Text(terminal.Writes[^1]));
        }

        Assert.Equal(["watch", "raw", "write", "write", "cooked", "dispose"], terminal.Done);
        foreach (var off in new[] { "1000l", "1006l", "2004l", "2026l", "1049l", "25h" })
        {
            Assert.Contains("\x1b[?" + off, Text(terminal.Writes[^1]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Calls_of_another_thread_are_told_once()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        var caller = new Thread(() =>
        {
            host.Call();
            host.Call();
        });
        caller.Start();
        caller.Join();

        Assert.IsType<Called>(host.Next());
        terminal.Types("a");
        Assert.Equal(Pressed('a'), host.Next());
    }

    [Fact]
    public void The_answer_about_widths_is_taken_before_the_terminal_is_given_back()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        host.Present(Screen("one"), asksWidth: true);
        terminal.Types("x\x1b[2;2R");

        terminal.Then(() => Assert.Fail("The answer was there."));
        host.GiveBack();

        Assert.InRange(Assert.Single(terminal.TimeOuts), 1, 500);
        Assert.False(terminal.IsRaw);
        Assert.Equal(Pressed('x'), host.Next());
        Assert.Equal(new Input(new TerminalInput.CursorReported(new Position(1, 1))), host.Next());
    }

    [Fact]
    public void A_terminal_that_never_answers_is_waited_for_once_and_for_half_a_second_at_most()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        host.Present(Screen("one"), asksWidth: true);

        host.GiveBack();
        host.GiveBack();

        Assert.InRange(Assert.Single(terminal.TimeOuts), 1, 500);
        Assert.False(terminal.IsRaw);
    }

    [Fact]
    public void A_frame_is_one_write_and_the_same_frame_none()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        var before = terminal.Writes.Count;
        host.Present(Screen("one"));
        Assert.Equal(before + 1, terminal.Writes.Count);
        host.Present(Screen("one"));
        Assert.Equal(before + 1, terminal.Writes.Count);
        host.Present(Screen("two"));
        Assert.Equal(before + 2, terminal.Writes.Count);
    }

    [Fact]
    public void Waiting_has_a_time_out_only_after_an_escape()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal, new HostOptions { EscapeTimeoutMs = 70 });
        terminal.Types("ab\x1b");
        Assert.Equal([Pressed('a'), Pressed('b'), new Input(new TerminalInput.KeyPressed(Key.Escape))], Take(host, 3));
        Assert.Equal([-1, 70], terminal.TimeOuts);
        terminal.Types("\x1b");
        terminal.Types("[A");
        Assert.Equal([new Input(new TerminalInput.KeyPressed(Key.Up))], Take(host, 1));
        Assert.Equal([-1, 70, -1, 70], terminal.TimeOuts);
    }

    [Theory]
    [InlineData(TerminalSignal.Interrupt, 130)]
    [InlineData(TerminalSignal.Quit, 131)]
    [InlineData(TerminalSignal.Terminate, 143)]
    [InlineData(TerminalSignal.Hangup, 129)]
    public void A_signal_gives_the_terminal_back_at_once_and_ends(TerminalSignal signal, int exitCode)
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        terminal.Then(() =>
        {
            Assert.True(terminal.Signal(signal));
            Assert.False(terminal.IsRaw);
            Assert.Contains("\x1b[?1049l", Text(terminal.Writes[^1]), StringComparison.Ordinal);
            Assert.False(terminal.Signal(signal), "The second one is the system's.");
        });
        var ended = Assert.IsType<Terminated>(host.Next());
        Assert.Equal((signal, exitCode), (ended.Signal, ended.ExitCode));
        var writes = terminal.Writes.Count;
        host.Present(Screen("late"));
        host.CopyToClipboard("late");
        host.GiveBack();
        Assert.Same(ended, host.Next());
        Assert.Equal(writes, terminal.Writes.Count);
    }

    [Fact]
    public void A_signal_while_a_write_hangs_is_left_to_the_system()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        var dealtWith = true;
        terminal.OnWrite = () =>
        {
            terminal.OnWrite = () => { };
            var signal = new Thread(() => dealtWith = terminal.Signal(TerminalSignal.Terminate));
            signal.Start();
            signal.Join();
        };
        host.Present(Screen("one"));
        Assert.False(dealtWith);
        Assert.False(terminal.IsRaw);
    }

    [Fact]
    public void The_end_of_the_input_is_a_hangup()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        Assert.Equal(new Terminated(TerminalSignal.Hangup), host.Next());
    }

    [Fact]
    public void The_hangup_signal_behind_the_end_of_the_input_leaves_the_program_time_to_end()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        host.Next();
        Assert.True(terminal.Signal(TerminalSignal.Hangup));
        Assert.False(terminal.Signal(TerminalSignal.Hangup), "The second one is the system's.");
    }

    [Fact]
    public void A_paste_that_never_ends_gives_the_keys_back_after_a_while()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal, new HostOptions { PasteTimeoutMs = 7 });
        terminal.Types("\x1b[200~lost\x03");
        terminal.Then(() => { });
        terminal.Types("q");
        Assert.Equal([new Input(new TerminalInput.Pasted("lost\x03", true)), Pressed('q')], Take(host, 2));
        Assert.Equal([-1, 7, -1], terminal.TimeOuts);
    }

    [Fact]
    public void A_terminal_that_takes_no_output_is_a_hangup()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        terminal.IsGone = true;
        host.Present(Screen("one"));
        Assert.Equal(new Terminated(TerminalSignal.Hangup), host.Next());
        Assert.False(terminal.IsRaw);
    }

    [Fact]
    public void A_storm_of_resizes_is_one_event_with_the_last_size_and_a_full_paint()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        host.Present(Screen("one"));
        terminal.Then(() =>
        {
            for (var columns = 1; columns <= 50; columns++)
            {
                terminal.Size = new Size(columns, 9);
                terminal.Signal(TerminalSignal.Resize);
            }
        });
        terminal.Types("q");
        Assert.Equal([new Resized(new Size(50, 9)), Pressed('q')], Take(host, 2));
        host.Present(Screen("one"));
        Assert.Contains("\x1b[2J", Text(terminal.Writes[^1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "stop all")]
    [InlineData(false, "stop")]
    public void A_suspended_program_leaves_the_terminal_and_takes_it_again(bool byKey, string stop)
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        terminal.OnSuspend = () =>
        {
            Assert.False(terminal.IsRaw);
            host.Present(Screen("not now"));
            terminal.Signal(TerminalSignal.Continue);
        };
        terminal.Done.Clear();
        if (byKey)
        {
            host.Suspend();
        }
        else
        {
            terminal.Then(() => terminal.Signal(TerminalSignal.Suspend));
        }

        terminal.Types("q");
        Assert.Equal([new Resumed(new Size(20, 4)), Pressed('q')], Take(host, 2));
        Assert.Equal(["write", "cooked", stop, "raw", "write"], terminal.Done);
        host.Present(Screen("again"));
        Assert.Contains("\x1b[2J", Text(terminal.Writes[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_stopped_without_warning_takes_the_terminal_again()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        terminal.Then(() => terminal.Signal(TerminalSignal.Continue));
        Assert.Equal(new Resumed(new Size(20, 4)), host.Next());
        Assert.Equal("\x1b[?1049h\x1b[?25l", Text(terminal.Writes[^1]));
    }

    [Fact]
    public void Copied_text_travels_encoded()
    {
        var terminal = new FakeTerminal();
        using var host = new TerminalHost(terminal);
        host.CopyToClipboard("a\x1b你");
        Assert.Equal("\x1b]52;c;YRvkvaA=\x07", Text(terminal.Writes[^1]));
    }

    private static HostEvent[] Take(TerminalHost host, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => host.Next())];

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
