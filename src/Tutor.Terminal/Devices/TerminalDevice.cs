namespace Tutor.Terminal.Devices;

/// <summary>Finds the terminal of this process.</summary>
public static class TerminalDevice
{
    /// <summary>The terminal on standard input and output; null when one of them is something else.</summary>
    public static ITerminalDevice? TryOpen()
    {
        if (OperatingSystem.IsWindows())
        {
            return WindowsTerminal.IsPresent ? new WindowsTerminal() : null;
        }

        return PosixTerminal.IsPresent ? new PosixTerminal() : null;
    }
}
