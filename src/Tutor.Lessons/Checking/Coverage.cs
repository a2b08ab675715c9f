using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Checking;

/// <summary>What of TCP a lesson or a pack brings up. Each list is in the order of the program's own table.</summary>
/// <param name="States">The states that a host is in.</param>
/// <param name="Transitions">The transitions of RFC 9293 figure 5 that happen.</param>
/// <param name="Rules">The rules that fire.</param>
/// <param name="Codes">The diagnosis codes that a near or a declared wrong move leads to.</param>
public sealed record Coverage(
    EquatableArray<TcpState> States,
    EquatableArray<StateTransition> Transitions,
    EquatableArray<RuleRef> Rules,
    EquatableArray<DiagnosisCode> Codes)
{
    /// <summary>Nothing.</summary>
    public static Coverage None { get; } = new([], [], [], []);

    /// <summary>The eleven states.</summary>
    public static EquatableArray<TcpState> AllStates { get; } = EquatableArray.From(Enum.GetValues<TcpState>());

    /// <summary>Every rule that a host or a listener can report.</summary>
    public static EquatableArray<RuleRef> AllRules { get; } =
        EquatableArray.From(Tcp.Machine.Rules.All.Concat(ListenRules.All));

    /// <summary>What this or the other one brings up.</summary>
    public Coverage With(Coverage other) => new(
        Union(AllStates, States, other.States),
        Union(StateTransitions.All, Transitions, other.Transitions),
        Union(AllRules, Rules, other.Rules),
        Union(DiagnosisCodes.All, Codes, other.Codes));

    private static EquatableArray<T> Union<T>(EquatableArray<T> all, EquatableArray<T> one, EquatableArray<T> other)
    {
        if (one.Count == all.Count || other.IsEmpty)
        {
            return one;
        }

        HashSet<T> found = [.. one, .. other];
        return found.Count == one.Count ? one : EquatableArray.From(all.Where(found.Contains));
    }
}
