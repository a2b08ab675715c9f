using System.Reflection;
using System.Text.RegularExpressions;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>The list of scenarios is whole: each has a test that bears its number.</summary>
public class EveryScenarioTests
{
    private const int Scenarios = 120;

    [Fact]
    public void Every_scenario_from_1_to_120_has_a_test()
    {
        HashSet<int> tested = [.. ScenarioTests().SelectMany(Numbers)];
        Assert.Empty(Enumerable.Range(1, Scenarios).Except(tested).Select(number => $"S{number:D3}"));
        Assert.Empty(tested.Except(Enumerable.Range(1, Scenarios)));
    }

    /// <summary>The names of the test methods that begin with a number.</summary>
    private static IEnumerable<string> ScenarioTests() => typeof(EveryScenarioTests).Assembly
        .GetTypes()
        .Where(type => type.IsPublic && !type.IsAbstract)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        .Where(method => method.IsDefined(typeof(FactAttribute)))
        .Select(method => method.Name)
        .Where(name => Regex.IsMatch(name, @"^S\d{3}_"));

    /// <summary>One number, or with <c>S003_to_S005_</c> the first and the last of several.</summary>
    private static IEnumerable<int> Numbers(string name)
    {
        Match match = Regex.Match(name, @"^S(\d{3})_(?:to_S(\d{3})_)?");
        int first = int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        int last = match.Groups[2].Success
            ? int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)
            : first;
        return Enumerable.Range(first, last - first + 1);
    }
}
