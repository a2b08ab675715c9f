using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.World;

/// <summary>The timers of one host as the world asks for them.</summary>
internal static class WorldTimers
{
    /// <summary>The timer that runs out first, and its event; null when none runs.</summary>
    public static (SimTime At, TcpEvent Event)? Next(Tcb tcb) => null;
}
