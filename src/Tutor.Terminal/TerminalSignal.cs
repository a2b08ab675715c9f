namespace Tutor.Terminal;

/// <summary>
/// What the system can tell a terminal program. On Windows the closing of the console counts as Hangup.
/// </summary>
public enum TerminalSignal
{
    /// <summary>SIGINT: end, please; sent from outside, since Ctrl-C is a key in raw input.</summary>
    Interrupt,

    /// <summary>SIGQUIT.</summary>
    Quit,

    /// <summary>SIGTERM.</summary>
    Terminate,

    /// <summary>SIGHUP, or the end of the input: the terminal is gone.</summary>
    Hangup,

    /// <summary>SIGTSTP: stop until continued.</summary>
    Suspend,

    /// <summary>SIGCONT: continued, perhaps after a stop that nobody could see coming.</summary>
    Continue,

    /// <summary>SIGWINCH: the window has another size.</summary>
    Resize,
}
