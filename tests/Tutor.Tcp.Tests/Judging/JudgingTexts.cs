using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Tutor.Tcp.Judging;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>The English texts of the judge, and a check that a judgement finds all of its own there.</summary>
internal static partial class JudgingTexts
{
    private static readonly Dictionary<string, string> Texts = Read();
    private static readonly ConcurrentDictionary<(string Key, int Shape), bool> Complete = [];

    public static IReadOnlyCollection<string> Keys => Texts.Keys;

    /// <summary>Every message and rule has a text, and the message fills each of the text's gaps.</summary>
    public static void Check(Judgement judgement, HashSet<string> seen)
    {
        Assert.Contains($"rule.{judgement.Rule.Key}", Texts);
        foreach (Message message in judgement.Explanation)
        {
            Check(message, seen);
        }

        foreach (Finding finding in judgement.Findings)
        {
            Check(finding.Text, seen);
            Assert.Contains($"rule.{finding.Rule.Key}", Texts);
        }
    }

    /// <summary>The same, but quick: a message with arguments of the same names is not looked at again.</summary>
    public static void CheckOnce(Judgement judgement)
    {
        Assert.Contains($"rule.{judgement.Rule.Key}", Texts);
        foreach (Message message in judgement.Explanation)
        {
            CheckOnce(message);
        }

        foreach (Finding finding in judgement.Findings)
        {
            CheckOnce(finding.Text);
            Assert.Contains($"rule.{finding.Rule.Key}", Texts);
        }
    }

    public static void Check(Message message, HashSet<string> seen)
    {
        Assert.True(Texts.TryGetValue(message.Key, out string? text), message.Key);
        string[] names = [.. message.Arguments.AsSpan().ToArray().Select(a => a.Name)];
        Assert.Empty(Gap().Matches(text).Select(m => m.Groups[1].Value).Except(names));
        Assert.Equal(names.Length, names.Distinct().Count());
        seen.Add(message.Key);
        foreach (MessageArgument argument in message.Arguments)
        {
            if (argument is MessageArgument.Nested nested)
            {
                Check(nested.Value, seen);
            }
        }
    }

    private static void CheckOnce(Message message)
    {
        if (Complete.TryAdd((message.Key, Shape(message)), true))
        {
            Check(message, []);
        }
    }

    private static int Shape(Message message)
    {
        var shape = default(HashCode);
        shape.Add(message.Key);
        foreach (MessageArgument argument in message.Arguments)
        {
            shape.Add(argument.Name);
            shape.Add(argument is MessageArgument.Nested nested ? Shape(nested.Value) : 0);
        }

        return shape.ToHashCode();
    }

    private static Dictionary<string, string> Read()
    {
        string path = Path.Combine(Repository.Root, "src", "Tutor.Lessons", "Texts", "en-judging.txt");
        return File.ReadAllLines(path)
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(" = ", 2))
            .ToDictionary(p => p[0], p => p[1]);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gap();
}
