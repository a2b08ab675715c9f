namespace Tutor.Terminal.Devices;

/// <summary>
/// The few things that a host needs of an operating system's terminal. Exists so that the host can be tested without
/// one. No member throws when the terminal goes away: reading then returns 0 and writing false.
/// </summary>
public interface ITerminalDevice : IDisposable
{
    /// <summary>The size of the window now, at least 1 by 1; 80 by 24 when the terminal does not say.</summary>
    Size Size { get; }

    /// <summary>
    /// Remembers the terminal's settings, unless they are changed already, and switches to raw input.
    /// </summary>
    void EnterRaw();

    /// <summary>Puts the remembered settings back. Does nothing when none are changed. Any thread.</summary>
    void LeaveRaw();

    /// <summary>Waits for input, a wake-up or the time-out, and does nothing at all meanwhile.</summary>
    /// <param name="timeoutMs">Milliseconds, 0 or more; -1 waits for ever.</param>
    DeviceWait Wait(int timeoutMs);

    /// <summary>Reads what input there is; 0 when it has ended.</summary>
    /// <param name="buffer">Where the bytes go.</param>
    int Read(Span<byte> buffer);

    /// <summary>Writes all bytes, in one system call where the terminal takes them at once. Any thread.</summary>
    /// <param name="bytes">What to write.</param>
    /// <param name="patienceMs">How long a terminal that takes nothing is waited for; -1 waits for ever.</param>
    /// <returns>False when the terminal is gone or the patience is at its end.</returns>
    bool Write(ReadOnlySpan<byte> bytes, int patienceMs);

    /// <summary>Ends a <see cref="Wait"/> under way or the next one. Any thread.</summary>
    void Wake();

    /// <summary>
    /// Stops the process as Ctrl-Z does and returns when it goes on; at once where nobody could continue it.
    /// </summary>
    /// <param name="wholeGroup">Whether the other processes of the job stop too.</param>
    void Suspend(bool wholeGroup);

    /// <summary>
    /// Watches the signals that concern a terminal. Called once, before the first <see cref="EnterRaw"/>.
    /// </summary>
    /// <param name="received">
    /// Told of each signal, on any thread; returns whether it was dealt with, else the system's own action follows.
    /// </param>
    void Watch(Func<TerminalSignal, bool> received);
}
