using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Tutor.Terminal.Devices;

/// <summary>
/// The terminal on standard input and output of a Linux or macOS process. Uses tcsetattr, poll, read and write alone:
/// no child process and no <see cref="Console"/>, which would change the terminal behind our back.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class PosixTerminal : ITerminalDevice
{
    private const int In = 0;
    private const int Out = 1;

    /// <summary>Larger answers are nonsense, and a screen of them would not fit in memory.</summary>
    private const int MaxSide = 2000;

    private readonly Lock settingsLock = new();
    private readonly byte[] saved = new byte[PosixNative.TermiosBytes];
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly int wakeReader;
    private readonly int wakeWriter;
    private Func<TerminalSignal, bool>? watcher;
    private PosixSignalRegistration? stopRegistration;
    private bool raw;
    private int wakePending;

    /// <summary>Uses standard input and output, which <see cref="IsPresent"/> has found to be a terminal.</summary>
    /// <exception cref="IOException">The process has no file descriptors left.</exception>
    public PosixTerminal()
    {
        if (PosixNative.Pipe(out PosixNative.PipeEnds pipe) != 0)
        {
            throw new IOException("pipe: error " + Marshal.GetLastPInvokeError());
        }

        (wakeReader, wakeWriter) = (pipe.Reader, pipe.Writer);
    }

    /// <summary>Whether standard input and output are both a terminal.</summary>
    public static bool IsPresent => PosixNative.IsATty(In) == 1 && PosixNative.IsATty(Out) == 1;

    /// <inheritdoc/>
    public Size Size =>
        PosixNative.TryGetWindowSize(Out, out var window) && window is { Columns: > 0, Rows: > 0 }
            ? new Size(Math.Min(MaxSide, (int)window.Columns), Math.Min(MaxSide, (int)window.Rows))
            : new Size(80, 24);

    /// <inheritdoc/>
    public void EnterRaw()
    {
        lock (settingsLock)
        {
            if (!raw && PosixNative.TcGetAttr(In, saved) != 0)
            {
                return;
            }

            raw = true;
            Span<byte> settings = stackalloc byte[PosixNative.TermiosBytes];
            saved.AsSpan().CopyTo(settings);
            PosixNative.CfMakeRaw(settings);
            Apply(settings);
        }
    }

    /// <inheritdoc/>
    public void LeaveRaw()
    {
        lock (settingsLock)
        {
            if (raw)
            {
                raw = false;
                Apply(saved);
            }
        }
    }

    /// <inheritdoc/>
    public DeviceWait Wait(int timeoutMs)
    {
        Span<PosixNative.PollFd> fds = [new(In, PosixNative.PollIn), new(wakeReader, PosixNative.PollIn)];
        int count;
        do
        {
            count = PosixNative.Poll(fds, (nuint)fds.Length, timeoutMs);
        }
        while (count < 0 && Marshal.GetLastPInvokeError() == PosixNative.InterruptedCall);

        if (fds[1].Happened != 0)
        {
            Span<byte> one = stackalloc byte[1];
            PosixNative.Read(wakeReader, one, 1);
            Interlocked.Exchange(ref wakePending, 0);
            return DeviceWait.Woken;
        }

        return count == 0 ? DeviceWait.TimedOut : DeviceWait.Input;
    }

    /// <inheritdoc/>
    public int Read(Span<byte> buffer)
    {
        while (true)
        {
            var count = PosixNative.Read(In, buffer, (nuint)buffer.Length);
            if (count >= 0)
            {
                return (int)count;
            }

            if (!MayTryAgain(In, PosixNative.PollIn, -1))
            {
                return 0;
            }
        }
    }

    /// <inheritdoc/>
    public bool Write(ReadOnlySpan<byte> bytes, int patienceMs)
    {
        while (!bytes.IsEmpty)
        {
            if (patienceMs >= 0 && !IsReady(Out, PosixNative.PollOut, patienceMs))
            {
                return false;
            }

            var count = PosixNative.Write(Out, bytes, (nuint)bytes.Length);
            if (count >= 0)
            {
                bytes = bytes[(int)count..];
            }
            else if (!MayTryAgain(Out, PosixNative.PollOut, patienceMs))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public void Wake()
    {
        if (Interlocked.Exchange(ref wakePending, 1) == 0)
        {
            PosixNative.Write(wakeWriter, [0], 1);
        }
    }

    /// <inheritdoc/>
    public void Suspend(bool wholeGroup)
    {
        // Only the kernel's own action of SIGTSTP knows whether a shell is there to continue us (it stops nobody in an
        // orphaned process group), so our handler steps aside. The signal stops us before kill returns.
        stopRegistration?.Dispose();
        PosixNative.Kill(wholeGroup ? 0 : Environment.ProcessId, PosixNative.StopSignal);
        WatchStop();
    }

    /// <inheritdoc/>
    public void Watch(Func<TerminalSignal, bool> received)
    {
        watcher = received;
        WatchStop();
        Register(PosixSignal.SIGINT, TerminalSignal.Interrupt);
        Register(PosixSignal.SIGQUIT, TerminalSignal.Quit);
        Register(PosixSignal.SIGTERM, TerminalSignal.Terminate);
        Register(PosixSignal.SIGHUP, TerminalSignal.Hangup);
        Register(PosixSignal.SIGCONT, TerminalSignal.Continue);
        Register(PosixSignal.SIGWINCH, TerminalSignal.Resize);
    }

    /// <summary>
    /// Puts the settings back and stops watching signals. The wake-up pipe stays: a signal may be on its way.
    /// </summary>
    public void Dispose()
    {
        LeaveRaw();
        stopRegistration?.Dispose();
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }
    }

    private void WatchStop() => stopRegistration = Create(PosixSignal.SIGTSTP, TerminalSignal.Suspend);

    private void Register(PosixSignal signal, TerminalSignal meaning) => registrations.Add(Create(signal, meaning));

    private PosixSignalRegistration Create(PosixSignal signal, TerminalSignal meaning) =>
        PosixSignalRegistration.Create(signal, context => context.Cancel = watcher?.Invoke(meaning) ?? false);

    private static void Apply(ReadOnlySpan<byte> settings)
    {
        const int Now = 0;
        while (PosixNative.TcSetAttr(In, Now, settings) != 0
            && Marshal.GetLastPInvokeError() == PosixNative.InterruptedCall)
        {
            // A signal came first: the settings are not set yet.
        }
    }

    private static bool MayTryAgain(int fd, short events, int timeoutMs)
    {
        var error = Marshal.GetLastPInvokeError();
        return error == PosixNative.InterruptedCall
            || (error == PosixNative.WouldBlock && IsReady(fd, events, timeoutMs));
    }

    private static bool IsReady(int fd, short events, int timeoutMs)
    {
        Span<PosixNative.PollFd> fds = [new(fd, events)];
        int count;
        do
        {
            count = PosixNative.Poll(fds, 1, timeoutMs);
        }
        while (count < 0 && Marshal.GetLastPInvokeError() == PosixNative.InterruptedCall);

        return count > 0 && (fds[0].Happened & events) != 0;
    }
}
