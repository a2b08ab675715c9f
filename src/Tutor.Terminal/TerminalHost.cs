using System.Text;
using Tutor.Terminal.Devices;

namespace Tutor.Terminal;

/// <summary>
/// Owns the terminal while a full-screen program runs: takes it (raw input, alternate screen), waits for what happens,
/// shows frames, and gives it back as it was, whatever ends the program short of SIGKILL.
/// </summary>
/// <remarks>
/// One thread calls <see cref="Next"/>, <see cref="Present"/> and the other methods; only <see cref="GiveBack"/>,
/// <see cref="Call"/> and <see cref="Dispose"/> may be called from any. While nothing happens nothing runs and nothing
/// is written. Nobody may touch <see cref="Console"/> while a host lives: it changes the terminal's settings and writes
/// to it. Before and after, its <c>OpenStandardOutput</c> does neither, its <c>Out</c> both.
/// </remarks>
public sealed partial class TerminalHost : IDisposable
{
    private const int ForEver = -1;

    /// <summary>How long the way out waits for a terminal that takes no output, in milliseconds.</summary>
    private const int LeavingPatienceMs = 500;

    private readonly ITerminalDevice device;
    private readonly HostOptions options;
    private readonly Renderer renderer;
    private readonly InputParser parser = new();
    private readonly Queue<TerminalInput> inputs = new();
    private readonly byte[] readBuffer = new byte[4096];
    private readonly Lock screenLock = new();
    private readonly ManualResetEventSlim answered = new(initialState: true);
    private readonly int owner = Environment.CurrentManagedThreadId;
    private volatile bool resized;
    private volatile bool disturbed;
    private volatile bool suspendWanted;
    private volatile bool called;
    private volatile bool disposed;
    private volatile bool signalled;
    private volatile HostEvent.Terminated? ended;
    private bool taken;

    /// <summary>Takes a terminal: raw input, alternate screen, cursor hidden. Dispose gives it back.</summary>
    /// <param name="device">The terminal; the host disposes it.</param>
    /// <param name="options">How to treat it; default all defaults.</param>
    public TerminalHost(ITerminalDevice device, HostOptions? options = null)
    {
        this.device = device;
        this.options = options ?? new HostOptions();
        renderer = new Renderer(this.options.Colours);
        AppDomain.CurrentDomain.UnhandledException += OnEnd;
        AppDomain.CurrentDomain.ProcessExit += OnEnd;
        device.Watch(OnSignal);
        Take();
    }

    /// <summary>The size of the window now: what the next frame should be drawn for.</summary>
    public Size Size => device.Size;

    /// <summary>Takes this process's terminal; null when input or output is not one (then offer plain text).</summary>
    /// <param name="options">How to treat it; default all defaults.</param>
    public static TerminalHost? TryOpen(HostOptions? options = null) =>
        TerminalDevice.TryOpen() is { } device ? new TerminalHost(device, options) : null;

    /// <summary>Waits until something happens, however long that takes.</summary>
    /// <returns>The oldest thing that happened; <see cref="HostEvent.Terminated"/> goes before all else.</returns>
    public HostEvent Next()
    {
        while (true)
        {
            if (Pending() is { } happened)
            {
                return happened;
            }

            switch (device.Wait(PatienceMs()))
            {
                case DeviceWait.Input:
                    ReadInput();
                    break;
                case DeviceWait.TimedOut:
                    parser.Flush(inputs);
                    break;
                case DeviceWait.Woken:
                    break;
            }
        }
    }

    /// <summary>True when <see cref="Next"/> would return at once with input that was read already.</summary>
    public bool HasMore => inputs.Count > 0;

    /// <summary>
    /// Makes <see cref="Next"/> return <see cref="HostEvent.Called"/>, once for all calls that it has not told of yet.
    /// Any thread.
    /// </summary>
    public void Call()
    {
        called = true;
        device.Wake();
    }

    /// <summary>Makes the terminal show a frame, with one write; without any when it shows it already.</summary>
    /// <param name="frame">The frame. After the terminal was given back or went away, nothing is written.</param>
    /// <param name="asksWidth">Whether to ask then how wide lines are (<see cref="Renderer.Probe"/>).</param>
    public void Present(Frame frame, bool asksWidth = false)
    {
        lock (screenLock)
        {
            if (!taken)
            {
                return;
            }

            Write(renderer.Render(frame));
            if (asksWidth && renderer.Probe(frame) is { IsEmpty: false } question)
            {
                answered.Reset();
                Write(question);
            }
        }
    }

    /// <summary>Offers text to the system's clipboard (OSC 52); a terminal may refuse without a word.</summary>
    /// <param name="text">The text; terminals commonly take up to about 74,000 bytes.</param>
    public void CopyToClipboard(string text)
    {
        lock (screenLock)
        {
            if (taken)
            {
                Write(Encoding.ASCII.GetBytes($"\x1b]52;c;{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\x07"));
            }
        }
    }

    /// <summary>
    /// Stops the program as Ctrl-Z does: gives the terminal back, stops the job, and takes the terminal again when it
    /// goes on. Then <see cref="Next"/> returns <see cref="HostEvent.Resumed"/>.
    /// </summary>
    public void Suspend() => Suspend(wholeGroup: true);

    /// <summary>Gives the terminal back as it was. Any thread, any number of times; never fails.</summary>
    /// <returns>False when a thread hangs in a write to a terminal that takes nothing, and so sees no event.</returns>
    public bool GiveBack()
    {
        AwaitAnswer();
        var entered = screenLock.TryEnter(LeavingPatienceMs);
        try
        {
            if (taken)
            {
                taken = false;
                device.Write(ScreenModes.Leaving, LeavingPatienceMs);
            }

            device.LeaveRaw();
        }
        finally
        {
            if (entered)
            {
                screenLock.Exit();
            }
        }

        return entered;
    }

    /// <summary>Gives the terminal back and lets go of it. Any number of times.</summary>
    public void Dispose()
    {
        GiveBack();
        if (disposed)
        {
            return;
        }

        disposed = true;
        AppDomain.CurrentDomain.UnhandledException -= OnEnd;
        AppDomain.CurrentDomain.ProcessExit -= OnEnd;
        device.Dispose();
    }

    private int PatienceMs() =>
        parser.IsEscapePending ? options.EscapeTimeoutMs : parser.IsPasteOpen ? options.PasteTimeoutMs : ForEver;

    private HostEvent? Pending()
    {
        if (ended is not null)
        {
            return ended;
        }

        if (suspendWanted)
        {
            suspendWanted = false;
            Suspend(wholeGroup: false);
        }

        if (disturbed)
        {
            (disturbed, resized) = (false, false);
            Take();
            return new HostEvent.Resumed(device.Size);
        }

        if (resized)
        {
            resized = false;
            renderer.Invalidate();
            return new HostEvent.Resized(device.Size);
        }

        if (called)
        {
            called = false;
            return new HostEvent.Called();
        }

        return inputs.TryDequeue(out var input) ? new HostEvent.Input(input) : null;
    }

    private void ReadInput()
    {
        var count = device.Read(readBuffer);
        if (count == 0)
        {
            answered.Set(); // Nobody is left to answer.
            End(TerminalSignal.Hangup);
            return;
        }

        parser.Feed(readBuffer.AsSpan(0, count), inputs);
        if (!answered.IsSet && inputs.Any(input => input is TerminalInput.CursorReported))
        {
            answered.Set();
        }
    }

    /// <summary>
    /// Waits a moment for the answer to a question that the terminal was asked: whoever reads the terminal next, a
    /// shell most often, would take it for typed. Only the owner's thread reads; others wait until it has.
    /// </summary>
    private void AwaitAnswer()
    {
        if (Environment.CurrentManagedThreadId != owner)
        {
            answered.Wait(ended?.Signal == TerminalSignal.Hangup ? 0 : LeavingPatienceMs);
            answered.Set();
            return;
        }

        var start = Environment.TickCount64;
        while (!answered.IsSet && ended?.Signal != TerminalSignal.Hangup)
        {
            var left = start + LeavingPatienceMs - Environment.TickCount64;
            var happened = left > 0 ? device.Wait((int)left) : DeviceWait.TimedOut;
            if (happened == DeviceWait.Input)
            {
                ReadInput();
            }
            else if (happened == DeviceWait.TimedOut)
            {
                answered.Set(); // It does not answer: it is not waited for again.
            }
        }
    }

    private void Suspend(bool wholeGroup)
    {
        GiveBack();
        device.Suspend(wholeGroup);
        disturbed = true;
    }

    private void Take()
    {
        lock (screenLock)
        {
            if (ended is not null)
            {
                return;
            }

            device.EnterRaw();
            renderer.Invalidate();
            taken = true;
            Write(ScreenModes.Entering);
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty && !device.Write(bytes, ForEver))
        {
            answered.Set();
            End(TerminalSignal.Hangup);
        }
    }
}
