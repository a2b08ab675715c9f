using System.Reflection;
using System.Text.RegularExpressions;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Listening;

public partial class ListenRulesTests
{
    private static readonly RuleRef[] All = ListenRules.All.AsSpan().ToArray();

    [Fact]
    public void Every_rule_is_in_the_list() =>
        Assert.Equal(
            typeof(ListenRules).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType == typeof(RuleRef))
                .Select(p => (RuleRef)p.GetValue(null)!)
                .ToHashSet(),
            All.ToHashSet());

    [Fact]
    public void Keys_are_unique_also_among_those_of_the_machine()
    {
        string[] keys = [.. All.Concat(Rules.All.AsSpan().ToArray()).Select(r => r.Key)];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(All, r => Assert.Matches(KebabCase(), r.Key));
    }

    [Fact]
    public void Every_rule_names_its_section_or_its_function_in_linux() =>
        Assert.All(All, r => Assert.Matches(Source(), r.Section));

    [Fact]
    public void Every_rule_has_a_text()
    {
        string file = Path.Combine(Repository.Root, "src", "Tutor.Lessons", "Texts", "en-rules.txt");
        HashSet<string> keys = [.. File.ReadLines(file).Select(line => line.Split(" = ")[0])];

        Assert.All(All.Concat(Rules.All.AsSpan().ToArray()), r => Assert.Contains($"rule.{r.Key}", keys));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^(RFC \d+ [0-9.]+|Linux [a-z0-9_]+\.c [a-z0-9_]+)$")]
    private static partial Regex Source();
}
