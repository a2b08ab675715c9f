namespace Tutor.Terminal;

/// <summary>
/// What <see cref="TerminalHost.Next"/> waited for. A closed union: the nested records are all there are.
/// </summary>
public abstract record HostEvent
{
    private HostEvent()
    {
    }

    /// <summary>The user did something.</summary>
    /// <param name="What">What it was.</param>
    public sealed record Input(TerminalInput What) : HostEvent;

    /// <summary>The window has a new size, or was disturbed; the next frame is painted in full.</summary>
    /// <param name="Size">The size now.</param>
    public sealed record Resized(Size Size) : HostEvent;

    /// <summary>The program came back from being suspended; the next frame is painted in full.</summary>
    /// <param name="Size">The size now.</param>
    public sealed record Resumed(Size Size) : HostEvent;

    /// <summary>Another thread called, with <see cref="TerminalHost.Call"/>.</summary>
    public sealed record Called : HostEvent;

    /// <summary>The program has to end; the terminal is already given back. Comes again on each further wait.</summary>
    /// <param name="Signal">Interrupt, Quit, Terminate, or Hangup (the terminal went away).</param>
    public sealed record Terminated(TerminalSignal Signal) : HostEvent
    {
        /// <summary>The exit code that a shell expects, 128 + the signal's number: 129, 130, 131 or 143.</summary>
        public int ExitCode => Signal switch
        {
            TerminalSignal.Interrupt => 130,
            TerminalSignal.Quit => 131,
            TerminalSignal.Terminate => 143,
            _ => 129,
        };
    }
}
