namespace Tutor.Terminal;

/// <summary>What the system's signals do to the host.</summary>
public sealed partial class TerminalHost
{
    private bool End(TerminalSignal signal)
    {
        ended ??= new HostEvent.Terminated(signal);
        return GiveBack();
    }

    private void OnEnd(object? sender, EventArgs reason) => GiveBack();

    private bool OnSignal(TerminalSignal signal)
    {
        switch (signal)
        {
            case TerminalSignal.Resize:
                resized = true;
                break;
            case TerminalSignal.Continue:
                disturbed = true;
                break;
            case TerminalSignal.Suspend:
                suspendWanted = true;
                break;
            default:
                // An owner that hangs, or did not end on the first signal, is ended by the system. When a terminal goes
                // away, its end is often read before the signal comes: that is then the first one still.
                if (signalled || !End(signal))
                {
                    return false;
                }

                signalled = true;
                break;
        }

        device.Wake();
        return true;
    }
}
