using System.Reflection;
using System.Text.RegularExpressions;
using Tutor.Tcp.Machine;

namespace Tutor.Tcp.Tests.Machine;

public partial class RulesTests
{
    private static readonly RuleRef[] All = Rules.All.AsSpan().ToArray();

    [Fact]
    public void Every_rule_is_in_the_list() =>
        Assert.Equal(
            typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType == typeof(RuleRef))
                .Select(p => (RuleRef)p.GetValue(null)!)
                .ToHashSet(),
            All.ToHashSet());

    [Fact]
    public void Every_rule_is_one_value_for_ever() =>
        Assert.All(
            typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType == typeof(RuleRef)),
            p => Assert.Same(p.GetValue(null), p.GetValue(null)));

    [Fact]
    public void Keys_are_unique_and_in_kebab_case()
    {
        Assert.Equal(All.Length, All.Select(r => r.Key).Distinct().Count());
        Assert.All(All, r => Assert.Matches(KebabCase(), r.Key));
    }

    [Fact]
    public void Every_rule_names_its_section() => Assert.All(All, r => Assert.Matches(Section(), r.Section));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^RFC \d+ (appendix )?[A-Z0-9.]+$")]
    private static partial Regex Section();
}
