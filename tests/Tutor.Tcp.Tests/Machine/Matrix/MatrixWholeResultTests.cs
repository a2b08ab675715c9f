using System.Text;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>
/// Every control block meets every segment at every edge, and the whole result - state, variables, timers, segments,
/// signals - is what the oracle says.
/// </summary>
public class MatrixWholeResultTests
{
    private const int MostShown = 5;

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (string block in MatrixBlocks.All.Keys)
        {
            foreach (string policy in MatrixPolicies.All.Keys)
            {
                cells.Add(block, policy);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Any_segment_gives_what_the_text_of_the_rfc_gives(string block, string policy)
    {
        Tcb tcb = Under(MatrixPolicies.All[policy], MatrixBlocks.All[block]);
        Compare(tcb);
        Compare(MatrixBlocks.Wrapping(tcb));
    }

    [Fact]
    public void Wrapping_blocks_have_both_windows_across_the_wrap() => Assert.All(
        MatrixBlocks.All.Values.Where(tcb => tcb.State > TcpState.SynReceived && tcb.Rcv.Wnd > 5).Select(MatrixBlocks.Wrapping),
        tcb => Assert.True(
            tcb.Rcv.Nxt.Value > (tcb.Rcv.Nxt + tcb.Rcv.Wnd).Value
            && tcb.Snd.Una.Value > (tcb.Snd.Una + 1000).Value));

    /// <summary>The block under a policy; timers that only run by policy run only then.</summary>
    private static Tcb Under(Policy policy, Tcb tcb) => tcb with
    {
        Policy = policy,
        Timers = tcb.Timers with
        {
            User = policy.UserTimeout is null ? null : tcb.Timers.User,
            FinWait2 = policy.FinWait2Timeout is null ? null : tcb.Timers.FinWait2,
        },
    };

    private static void Compare(Tcb tcb)
    {
        var wrong = new StringBuilder();
        int count = 0;
        foreach (Segment segment in MatrixSegments.For(tcb))
        {
            StepResult actual = TcpMachine.Step(tcb, new TcpEvent.SegmentArrives(segment, Steps.NewIss), Steps.Now);
            (Tcb after, EquatableArray<TcpOutput> outputs) =
                RfcOracle.SegmentArrives(tcb, segment, Steps.NewIss, Steps.Now);
            if (actual.Tcb == after && actual.Outputs == outputs)
            {
                continue;
            }

            if (count++ < MostShown)
            {
                Describe(wrong, segment, (after, outputs), actual);
            }
        }

        Assert.True(count == 0, $"{count} results differ.\n{wrong}");
    }

    private static void Describe(
        StringBuilder text, Segment segment, (Tcb Tcb, EquatableArray<TcpOutput> Outputs) expected, StepResult actual)
    {
        text.AppendLine($"{SegmentText.Format(segment)} {segment.Options}: {string.Join(' ', actual.RuleKeys())}");
        Line(text, "state", expected.Tcb.State, actual.Tcb.State);
        Line(text, "outputs", expected.Outputs, actual.Outputs);
        Line(text, "snd", expected.Tcb.Snd, actual.Tcb.Snd);
        Line(text, "rcv", expected.Tcb.Rcv, actual.Tcb.Rcv);
        Line(text, "queue", expected.Tcb.RetransmissionQueue, actual.Tcb.RetransmissionQueue);
        Line(text, "timers", expected.Tcb.Timers, actual.Tcb.Timers);
        Line(text, "challenged", expected.Tcb.ChallengedAt, actual.Tcb.ChallengedAt);
    }

    private static void Line<T>(StringBuilder text, string name, T expected, T actual)
    {
        if (!Equals(expected, actual))
        {
            text.AppendLine($"  {name}\n    rfc    {expected}\n    engine {actual}");
        }
    }
}
