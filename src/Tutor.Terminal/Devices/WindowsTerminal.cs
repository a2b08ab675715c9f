using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Tutor.Terminal.Devices;

/// <summary>
/// The Windows console in virtual-terminal mode, from which keys come as the same bytes as elsewhere. Compiled
/// everywhere; not tested on Windows yet.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsTerminal : ITerminalDevice
{
    private readonly nint input = WindowsNative.GetStdHandle(WindowsNative.StandardInput);
    private readonly nint output = WindowsNative.GetStdHandle(WindowsNative.StandardOutput);
    private readonly AutoResetEvent wake = new(false);
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private readonly Queue<byte> unread = new();
    private readonly Lock settingsLock = new();
    private readonly List<PosixSignalRegistration> registrations = [];
    private Func<TerminalSignal, bool>? watcher;
    private (uint Input, uint Output, uint CodePage) saved;
    private bool raw;
    private bool closed;

    /// <summary>Whether standard input and output are both a console.</summary>
    public static bool IsPresent =>
        WindowsNative.GetConsoleMode(WindowsNative.GetStdHandle(WindowsNative.StandardInput), out _)
        && WindowsNative.GetConsoleMode(WindowsNative.GetStdHandle(WindowsNative.StandardOutput), out _);

    /// <inheritdoc/>
    public Size Size => WindowsNative.GetScreenBuffer(output, out var buffer)
        ? new Size(Math.Max(1, buffer.Right - buffer.Left + 1), Math.Max(1, buffer.Bottom - buffer.Top + 1))
        : new Size(80, 24);

    /// <inheritdoc/>
    public void EnterRaw()
    {
        lock (settingsLock)
        {
            if (!raw)
            {
                WindowsNative.GetConsoleMode(input, out var inputMode);
                WindowsNative.GetConsoleMode(output, out var outputMode);
                saved = (inputMode, outputMode, WindowsNative.GetConsoleOutputCodePage());
            }

            raw = true;
            Apply(WindowsNative.RawInput, WindowsNative.RawOutput, WindowsNative.Utf8);
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
                Apply(saved.Input, saved.Output, saved.CodePage);
            }
        }
    }

    /// <inheritdoc/>
    public DeviceWait Wait(int timeoutMs)
    {
        ReadOnlySpan<nint> handles = [wake.SafeWaitHandle.DangerousGetHandle(), input];
        while (unread.Count == 0 && !closed)
        {
            switch (WindowsNative.WaitForAny(2, handles, false, timeoutMs < 0 ? uint.MaxValue : (uint)timeoutMs))
            {
                case 0:
                    return DeviceWait.Woken;
                case 1:
                    TakeRecords();
                    break;
                case WindowsNative.TimedOut:
                    return DeviceWait.TimedOut;
                default:
                    closed = true;
                    break;
            }
        }

        return DeviceWait.Input;
    }

    /// <inheritdoc/>
    public int Read(Span<byte> buffer)
    {
        var count = 0;
        while (count < buffer.Length && unread.TryDequeue(out var value))
        {
            buffer[count++] = value;
        }

        return count;
    }

    /// <inheritdoc/>
    public bool Write(ReadOnlySpan<byte> bytes, int patienceMs)
    {
        while (!bytes.IsEmpty)
        {
            if (!WindowsNative.WriteFile(output, bytes, (uint)bytes.Length, out var written, 0))
            {
                return false;
            }

            bytes = bytes[(int)written..];
        }

        return true;
    }

    /// <inheritdoc/>
    public void Wake() => wake.Set();

    /// <summary>Does nothing: Windows has no job control.</summary>
    /// <param name="wholeGroup">Not used.</param>
    public void Suspend(bool wholeGroup)
    {
    }

    /// <inheritdoc/>
    public void Watch(Func<TerminalSignal, bool> received)
    {
        watcher = received;
        Register(PosixSignal.SIGINT, TerminalSignal.Interrupt);
        Register(PosixSignal.SIGQUIT, TerminalSignal.Quit);
        Register(PosixSignal.SIGTERM, TerminalSignal.Terminate);
        Register(PosixSignal.SIGHUP, TerminalSignal.Hangup);
    }

    /// <summary>Puts the console's modes back and stops watching signals.</summary>
    public void Dispose()
    {
        LeaveRaw();
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        wake.Dispose();
    }

    private void Register(PosixSignal signal, TerminalSignal meaning) => registrations.Add(
        PosixSignalRegistration.Create(signal, context => context.Cancel = watcher?.Invoke(meaning) ?? false));

    private void Apply(uint inputMode, uint outputMode, uint codePage)
    {
        WindowsNative.SetConsoleMode(input, inputMode);
        WindowsNative.SetConsoleMode(output, outputMode);
        WindowsNative.SetConsoleOutputCodePage(codePage);
    }

    private void TakeRecords()
    {
        var records = new WindowsNative.InputRecord[64];
        if (!WindowsNative.ReadConsoleInput(input, records, (uint)records.Length, out var count))
        {
            closed = true;
            return;
        }

        foreach (var record in records.AsSpan(0, (int)count))
        {
            if (record.Kind == WindowsNative.BufferSizeEvent)
            {
                watcher?.Invoke(TerminalSignal.Resize);
            }
            else if (record.Kind == WindowsNative.KeyEvent)
            {
                TakeKey(record);
            }
        }
    }

    /// <summary>A unit comes when its key goes down; one typed with Alt and digits, when Alt comes up.</summary>
    private void TakeKey(WindowsNative.InputRecord record)
    {
        if (record.Unit == 0 || (record.IsDown == 0 && record.KeyCode != WindowsNative.AltKey))
        {
            return;
        }

        Span<byte> utf8 = stackalloc byte[8];
        var count = encoder.GetBytes([(char)record.Unit], utf8, flush: false);
        foreach (var value in utf8[..count])
        {
            unread.Enqueue(value);
        }
    }
}
