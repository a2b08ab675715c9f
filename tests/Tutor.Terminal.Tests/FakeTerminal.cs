using Tutor.Terminal.Devices;

namespace Tutor.Terminal.Tests;

/// <summary>A terminal of a test: it plays steps, one for each wait, and remembers what was done to it.</summary>
internal sealed class FakeTerminal : ITerminalDevice
{
    private readonly Queue<Action> steps = new();
    private byte[]? input;
    private bool woken;

    public Size Size { get; set; } = new(20, 4);

    internal List<string> Done { get; } = [];

    internal List<byte[]> Writes { get; } = [];

    internal List<int> TimeOuts { get; } = [];

    internal bool IsRaw { get; private set; }

    internal bool IsGone { get; set; }

    internal Func<TerminalSignal, bool> Signal { get; private set; } = _ => false;

    internal Action OnWrite { get; set; } = () => { };

    internal Action OnSuspend { get; set; } = () => { };

    internal void Then(Action step) => steps.Enqueue(step);

    internal void Types(string text) => Then(() => input = System.Text.Encoding.UTF8.GetBytes(text));

    public void EnterRaw()
    {
        IsRaw = true;
        Done.Add("raw");
    }

    public void LeaveRaw()
    {
        if (IsRaw)
        {
            Done.Add("cooked");
        }

        IsRaw = false;
    }

    public DeviceWait Wait(int timeoutMs)
    {
        TimeOuts.Add(timeoutMs);
        if (!woken && input is null && steps.TryDequeue(out var step))
        {
            step();
        }

        if (woken)
        {
            woken = false;
            return DeviceWait.Woken;
        }

        return input is null && timeoutMs >= 0 ? DeviceWait.TimedOut : DeviceWait.Input;
    }

    public int Read(Span<byte> buffer)
    {
        var read = input ?? [];
        input = null;
        read.CopyTo(buffer);
        return read.Length;
    }

    public bool Write(ReadOnlySpan<byte> bytes, int patienceMs)
    {
        if (IsGone)
        {
            return false;
        }

        OnWrite();
        Writes.Add(bytes.ToArray());
        Done.Add("write");
        return true;
    }

    public void Wake() => woken = true;

    public void Suspend(bool wholeGroup)
    {
        Done.Add(wholeGroup ? "stop all" : "stop");
        OnSuspend();
    }

    public void Watch(Func<TerminalSignal, bool> received)
    {
        Done.Add("watch");
        Signal = received;
    }

    public void Dispose() => Done.Add("dispose");
}
