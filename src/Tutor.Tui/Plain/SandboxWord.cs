using System.Globalization;
using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.Plain;

/// <summary>What a typed line makes of a sandbox's action.</summary>
/// <param name="Action">The action; null when the line is something else, or wrong.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal readonly record struct SandboxWord(SandboxAction? Action, Message? Problem)
{
    private static readonly SandboxWord None = new(null, null);

    /// <summary>Reads a line. Never fails.</summary>
    /// <param name="word">Its first word.</param>
    /// <param name="rest">The others.</param>
    internal static SandboxWord Read(string word, string[] rest) => word switch
    {
        "open" or "listen" or "send" or "receive" or "close" or "shutdown" or "abort" => Call(word, rest),
        "segment" => Host(rest) is { } host
            ? Made(rest[1..], made => new SandboxAction.Write(host, made))
            : Usage("segment"),
        "forge" => Forge(rest),
        "deliver" => Line(word, rest, number => new SandboxAction.Deliver(number)),
        "drop" => Line(word, rest, number => new SandboxAction.Drop(number)),
        "duplicate" or "copy" when rest.Length > 0 => Line(word, rest, number => new SandboxAction.Duplicate(number)),
        "delay" => Delay(rest),
        "tick" or "step" => rest is ["timer"] ? Of(new SandboxAction.NextTimer()) : Of(new SandboxAction.NextEvent()),
        "timer" => Of(new SandboxAction.NextTimer()),
        "policy" => Policy(rest),
        "profile" => Host(rest) is { } host && rest.Length == 2
            ? Of(new SandboxAction.Follow(host, rest[1]))
            : Usage("profile"),
        "auto" => Host(rest) is { } host && rest.Length == 2 && Switch(rest[1]) is { } isOn
            ? Of(new SandboxAction.Automatic(host, isOn))
            : Usage("auto"),
        _ => None,
    };

    private static SandboxWord Call(string word, string[] rest)
    {
        SandboxCall call = SandboxWords.Call(word)!.Value;
        if (Host(rest) is not { } host)
        {
            return Usage("call");
        }

        uint octets = 0;
        bool isNumber = rest.Length == 2
            && uint.TryParse(rest[1], NumberStyles.None, CultureInfo.InvariantCulture, out octets);
        return (call == SandboxCall.Send) == isNumber && rest.Length <= 2 && (isNumber || rest.Length == 1)
            ? Of(new SandboxAction.Call(host, call, octets))
            : Usage("call");
    }

    private static SandboxWord Forge(string[] rest)
    {
        int at = rest is ["from", ..] ? 1 : 0;
        if (at >= rest.Length || SandboxEnd.Read(rest[at]) is not { } source)
        {
            return Usage("forge");
        }

        string[] after = rest[(at + 1)..];
        Endpoint? destination = source == SandboxHosts.ServerEnd ? SandboxHosts.ClientEnd : SandboxHosts.ServerEnd;
        if (after is ["to", _, ..])
        {
            destination = SandboxHosts.IsHost(after[1])
                ? SandboxHosts.EndOf(after[1])
                : SandboxEnd.Read(after[1]);
            after = after[2..];
        }

        return destination is null
            ? Usage("forge")
            : Made(after, made => new SandboxAction.Forge(source, destination, made));
    }

    /// <summary>A window that is not named is the largest: then it is never what a segment fails by.</summary>
    private static SandboxWord Made(string[] words, Func<Segment, SandboxAction> action)
    {
        string text = string.Join(' ', words);
        bool hasWindow = words.Any(word => word.StartsWith("win=", StringComparison.OrdinalIgnoreCase));
        return SegmentText.TryParse(hasWindow ? text : text + " win=65535", out Segment segment, out _)
            ? Of(action(segment))
            : Usage("segment");
    }

    private static SandboxWord Line(string word, string[] rest, Func<int, SandboxAction> action) =>
        rest.Length == 1 && Number(rest[0]) is { } number ? Of(action(number)) : Usage(word);

    private static SandboxWord Delay(string[] rest) =>
        rest.Length == 2 && Number(rest[0]) is { } number && Time(rest[1]) is { } time
            ? Of(new SandboxAction.Delay(number, time))
            : Usage("delay");

    private static SandboxWord Policy(string[] rest) =>
        Host(rest) is { } host && rest.Length == 3 && Switch(rest[2]) is { } isOn
            ? Of(new SandboxAction.Choose(host, rest[1], isOn))
            : Usage("policy");

    /// <summary><c>500ms</c> or <c>2s</c>.</summary>
    private static SimTime? Time(string text)
    {
        bool isMs = text.EndsWith("ms", StringComparison.Ordinal);
        bool isSeconds = !isMs && text.EndsWith('s');
        string digits = isMs ? text[..^2] : isSeconds ? text[..^1] : "";
        return Number(digits) is { } number ? isMs ? SimTime.FromMs(number) : SimTime.FromSeconds(number) : null;
    }

    private static string? Host(string[] rest) => rest.Length > 0 && SandboxHosts.IsHost(rest[0]) ? rest[0] : null;

    private static bool? Switch(string text) => text switch
    {
        "on" => true,
        "off" => false,
        _ => null,
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static SandboxWord Of(SandboxAction action) => new(action, null);

    private static SandboxWord Usage(string word) => new(null, Message.Of("plain.sandbox-use-" + word));
}
