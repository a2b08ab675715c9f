using System.Text;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>
/// Which rules fire, and in which order, when every control block meets every segment: the list from which screens
/// explain. Each list of rules is shown once for each plain state, else where it comes first.
/// </summary>
public class MatrixRulesTests
{
    [Fact]
    public void The_rules_that_fire_are_those_of_the_golden_file()
    {
        StringBuilder text = new();
        HashSet<(string Block, string Rules)> known = [];
        foreach (Policy policy in Profiles.All)
        {
            foreach ((string block, Tcb tcb) in MatrixBlocks.All)
            {
                Describe(text, policy.Profile, block, tcb with { Policy = policy }, known);
            }
        }

        Golden.Match("rules-fired", text.ToString());
    }

    private static void Describe(
        StringBuilder text, string profile, string block, Tcb tcb, HashSet<(string Block, string Rules)> known)
    {
        foreach (Segment segment in MatrixSegments.For(tcb))
        {
            string rules = RulesFor(tcb, segment);
            bool isNew = known.Add(("", rules));
            if (Enum.TryParse<TcpState>(block, out _) ? known.Add((block, rules)) : isNew)
            {
                text.Append($"{profile}, {block}: {SegmentText.Format(segment)}\n  {rules}\n");
            }
        }
    }

    private static string RulesFor(Tcb tcb, Segment segment) => string.Join(
        ' ', TcpMachine.Step(tcb, new TcpEvent.SegmentArrives(segment, Steps.NewIss), Steps.Now).RuleKeys());
}
