using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Reads what an application does: <c>open</c>, <c>listen</c>, <c>send 100 when ESTABLISHED</c>, <c>close when
/// sent</c>,
/// <c>half-close when received 100</c>, <c>abort at 1.5s</c>, each with <c>after 200ms</c> behind it if need be.
/// </summary>
internal static class AppReader
{
    /// <summary>What an application can call.</summary>
    public static readonly string[] Calls = ["open", "listen", "send", "close", "half-close", "abort"];

    private const int MaxActions = 100;
    private static readonly AppCondition Now = new AppCondition.AtOnce();

    /// <summary>The calls of a host; without a script it opens or listens.</summary>
    public static EquatableArray<AppAction> Read(
        YamlFields? apps, string host, bool opens, bool listens, FindingLog log)
    {
        List<AppAction> actions = [];
        foreach ((string text, SourcePosition at) in (apps?.Words(host) ?? []).Take(MaxActions))
        {
            if (ReadAction(text, at, log) is { } action)
            {
                actions.Add(action);
            }
        }

        bool isScripted = actions is [{ Call: AppCall.Open or AppCall.Listen }, ..];
        if (!isScripted && (opens || listens))
        {
            actions.Insert(0, new AppAction(opens ? new AppCall.Open() : new AppCall.Listen(), Now, default));
        }

        return EquatableArray.From(actions);
    }

    private static AppAction? ReadAction(string text, SourcePosition at, FindingLog log)
    {
        List<string> words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        AppCall? call = TakeCall(words, at, log);
        AppCondition? when = call is null ? null : TakeCondition(words);
        SimTime? delay = when is null ? null : TakeDelay(words);
        if (call is null)
        {
            return null;
        }

        if (delay is null || words.Count > 0)
        {
            log.Add(
                "bad-value",
                at,
                $"'{text}' cannot be read. Behind the call: 'when STATE', 'when sent', 'when received N', 'at 1.5s'; "
                + "then 'after 200ms'.");
            return null;
        }

        return new AppAction(call, when!, delay.Value);
    }

    private static AppCall? TakeCall(List<string> words, SourcePosition at, FindingLog log)
    {
        string word = words.Count > 0 ? Take(words) : "";
        if (!Names.Check(Calls, (word, at), "unknown-call", "a call of an application", log))
        {
            return null;
        }

        if (word == "send")
        {
            if (words.Count > 0 && ValueText.Number(Take(words)) is { } octets and >= 1 and <= 1 << 30)
            {
                return new AppCall.Send((uint)octets);
            }

            log.Add("bad-value", at, "'send' needs a number of octets, 1 or more: 'send 100'.");
            return null;
        }

        return word switch
        {
            "open" => new AppCall.Open(),
            "listen" => new AppCall.Listen(),
            "close" => new AppCall.Close(StillReads: false),
            "half-close" => new AppCall.Close(StillReads: true),
            _ => new AppCall.Abort(),
        };
    }

    private static AppCondition? TakeCondition(List<string> words)
    {
        switch (words)
        {
            case ["at", var time, ..]:
                words.RemoveRange(0, 2);
                return ValueText.Time(time) is { } moment ? new AppCondition.At(moment) : null;
            case ["when", "sent", ..]:
                words.RemoveRange(0, 2);
                return new AppCondition.WhenSent();
            case ["when", "received", var count, ..]:
                words.RemoveRange(0, 3);
                return ValueText.Number(count) is { } octets and >= 1 and <= uint.MaxValue
                    ? new AppCondition.Received((uint)octets)
                    : null;
            case ["when", var name, ..]:
                words.RemoveRange(0, 2);
                return TcpStates.TryParse(name, out TcpState state) ? new AppCondition.InState(state) : null;
            default:
                return Now;
        }
    }

    private static SimTime? TakeDelay(List<string> words)
    {
        if (words is not ["after", var time, ..])
        {
            return default(SimTime);
        }

        words.RemoveRange(0, 2);
        return ValueText.Time(time);
    }

    private static string Take(List<string> words)
    {
        string word = words[0];
        words.RemoveAt(0);
        return word;
    }
}
