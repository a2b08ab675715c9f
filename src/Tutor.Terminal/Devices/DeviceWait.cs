namespace Tutor.Terminal.Devices;

/// <summary>Why <see cref="ITerminalDevice.Wait"/> returned.</summary>
public enum DeviceWait
{
    /// <summary>There is input, or its end, to read.</summary>
    Input,

    /// <summary>Somebody called <see cref="ITerminalDevice.Wake"/>.</summary>
    Woken,

    /// <summary>The time-out passed.</summary>
    TimedOut,
}
