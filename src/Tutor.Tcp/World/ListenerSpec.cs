using Tutor.Tcp.Listening;

namespace Tutor.Tcp.World;

/// <summary>A listening application at the start.</summary>
/// <param name="Queues">How its queues are bounded, and when it sends cookies.</param>
/// <param name="AcceptEvery">
/// The least time between two calls of accept(): zero, it takes every connection at once; null, it never calls it.
/// </param>
/// <remarks>The key of its cookies is drawn from the seed of the scenario.</remarks>
public sealed record ListenerSpec(ListenPolicy Queues, SimTime? AcceptEvery);
