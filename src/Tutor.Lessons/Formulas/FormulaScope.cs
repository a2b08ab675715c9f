using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Formulas;

/// <summary>What the names of a formula stand for.</summary>
/// <param name="World">The world that <c>client.iss</c> and the like are read from.</param>
/// <param name="Move">The learner's segment, for <c>move.ack</c>; null where there is none.</param>
public sealed record FormulaScope(WorldState World, Segment? Move)
{
    /// <summary>The learner's own side, for names without a side; null where those are not allowed.</summary>
    public PlayedSide? Learner { get; init; }

    /// <summary>
    /// Variables of the learner's side that the screen shows as <c>?</c>, such as <c>SND.NXT</c>: a name without a side
    /// that stands for one of them is refused.
    /// </summary>
    public EquatableArray<string> Hidden { get; init; }

    /// <summary>A scope without hosts: numbers have values, names have none.</summary>
    public static FormulaScope Nothing => ForChecking(null, withMove: false);

    /// <summary>
    /// A scope in which every value exists: both ends are ESTABLISHED. For checking what a formula names.
    /// </summary>
    /// <param name="scenario">The scenario; null when there is none yet, so that every host is unknown.</param>
    /// <param name="withMove">Whether <c>move.*</c> may be named.</param>
    internal static FormulaScope ForChecking(Scenario? scenario, bool withMove)
    {
        scenario ??= new Scenario([], new PathSpec(default, [], []), Policy.Rfc9293);
        Tcb open = new() { State = TcpState.Established };
        WorldState world = new()
        {
            Scenario = scenario,
            Hosts = EquatableArray.From(scenario.Hosts.Select(spec =>
                new Host { Name = spec.Name, Endpoint = spec.Endpoint, NextIss = spec.Iss, Tcb = open })),
        };
        return new(world, withMove ? new Segment() : null);
    }
}
