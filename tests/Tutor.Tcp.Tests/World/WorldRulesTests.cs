using System.Reflection;
using Tutor.Tcp.Machine;
using Tutor.Tcp.World;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.World;

public class WorldRulesTests
{
    private static readonly RuleRef[] All = WorldRules.All.AsSpan().ToArray();

    [Fact]
    public void Every_rule_is_in_the_list_with_a_key_of_its_own() =>
        Assert.Equal(
            typeof(WorldRules).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType == typeof(RuleRef))
                .Select(p => ((RuleRef)p.GetValue(null)!).Key)
                .Order(),
            All.Select(rule => rule.Key).Order());

    [Fact]
    public void Every_rule_has_a_text()
    {
        string texts = File.ReadAllText(Repository.Files("src/Tutor.Lessons/Texts", "en-rules.txt").Single());

        Assert.All(All, rule => Assert.Contains($"rule.{rule.Key} = ", texts, StringComparison.Ordinal));
    }
}
