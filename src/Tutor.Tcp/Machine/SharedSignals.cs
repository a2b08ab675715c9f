namespace Tutor.Tcp.Machine;

/// <summary>One effect for each signal to the user, shared, since nothing changes it.</summary>
/// <remarks>Apart from the step, since the first steps of a world signal nothing.</remarks>
internal static class SharedSignals
{
    private static readonly TcpOutput[] All =
        [.. Enum.GetValues<UserSignal>().Select(signal => new TcpOutput.SignalUser(signal))];

    /// <summary>The effect that tells the user of a signal.</summary>
    internal static TcpOutput Of(UserSignal signal) => All[(int)signal];
}
