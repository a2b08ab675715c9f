using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Collects what a lesson brings up while it is played.</summary>
internal sealed class CoverageLog
{
    private readonly HashSet<TcpState> _states = [];
    private readonly HashSet<(TcpState From, TcpState To)> _steps = [];
    private readonly HashSet<RuleRef> _rules = [];
    private readonly HashSet<DiagnosisCode> _codes = [];

    /// <summary>The codes so far.</summary>
    public IReadOnlySet<DiagnosisCode> Codes => _codes;

    /// <summary>Everything that happened in a world.</summary>
    public void Add(WorldState world)
    {
        foreach (WorldEvent happened in world.History)
        {
            _states.UnionWith([happened.StateBefore, happened.StateAfter]);
            _steps.Add((happened.StateBefore, happened.StateAfter));
            _rules.UnionWith(happened.Rules);
        }
    }

    /// <summary>What a wrong move leads to: its codes, and the rules that fire at the peer.</summary>
    public void Add(Judgement judgement)
    {
        foreach (Tcp.Judging.Finding finding in judgement.Findings)
        {
            _codes.Add(finding.Code);
        }

        _rules.UnionWith(judgement.Peer?.Rules ?? []);
    }

    /// <summary>All of it.</summary>
    public Coverage ToCoverage() => new(
        EquatableArray.From(Coverage.AllStates.Where(_states.Contains)),
        EquatableArray.From(StateTransitions.All.Where(step => _steps.Contains((step.From, step.To)))),
        EquatableArray.From(Coverage.AllRules.Where(_rules.Contains)),
        EquatableArray.From(DiagnosisCodes.All.Where(_codes.Contains)));
}
