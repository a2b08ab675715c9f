using Tutor.Tcp.Judging;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>A whole judgement in one line, for tests that compare all of it.</summary>
internal static class Judgements
{
    /// <summary>Field and rule of the leading finding, its message, and what the peer did.</summary>
    public static string Describe(Judgement judgement)
    {
        Finding lead = judgement.Findings[0];
        return $"{lead.Field} {lead.Rule.Key}: {Describe(lead.Text)} | {Describe(judgement.Explanation[1])}";
    }

    /// <summary>A message by its key and its arguments, without the names of the hosts.</summary>
    public static string Describe(Message message) => string.Join(' ', [
        message.Key[(message.Key.IndexOf('.', StringComparison.Ordinal) + 1)..],
        .. message.Arguments.AsSpan().ToArray().Where(a => a.Name is not ("host" or "peer")).Select(Describe)]);

    private static string Describe(MessageArgument argument) => argument switch
    {
        MessageArgument.Word word => $"{word.Name}={word.Value}",
        MessageArgument.Number number => $"{number.Name}={number.Value}@{number.Owner}",
        MessageArgument.Count count => $"{count.Name}={count.Value}",
        MessageArgument.Nested nested => $"{nested.Name}=[{Describe(nested.Value)}]",
        _ => throw new InvalidOperationException($"Unknown argument {argument}."),
    };
}
