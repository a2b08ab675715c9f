using Tutor.Lessons.Checking;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Reporting;

/// <summary>What is reached and what is missing, one kind after the other, as words.</summary>
public static class CoverageText
{
    /// <summary>The four kinds: <c>states</c>, <c>transitions</c>, <c>rules</c>, <c>codes</c>.</summary>
    public static EquatableArray<CoverageList> Of(Coverage coverage) =>
    [
        List("states", Coverage.AllStates, coverage.States, TcpStates.Print),
        List("transitions", StateTransitions.All, coverage.Transitions, Print),
        List("rules", Coverage.AllRules, coverage.Rules, Print),
        List("codes", DiagnosisCodes.All, coverage.Codes, code => code.Id),
    ];

    private static string Print(StateTransition step) => $"{TcpStates.Print(step.From)} -> {TcpStates.Print(step.To)}";

    private static string Print(RuleRef rule) => $"{rule.Key} ({rule.Section})";

    private static CoverageList List<T>(
        string name, EquatableArray<T> all, EquatableArray<T> reached, Func<T, string> print)
    {
        HashSet<T> found = [.. reached];
        return new CoverageList(
            name,
            EquatableArray.From(all.Where(found.Contains).Select(print)),
            EquatableArray.From(all.Where(one => !found.Contains(one)).Select(print)));
    }
}

/// <summary>One kind of thing that can be reached.</summary>
/// <param name="Name">Its name, such as <c>states</c>.</param>
/// <param name="Reached">Those that are.</param>
/// <param name="Missing">Those that are not.</param>
public sealed record CoverageList(string Name, EquatableArray<string> Reached, EquatableArray<string> Missing);
