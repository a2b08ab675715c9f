using System.Net;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Sandbox;

/// <summary>Reads the two ends of a forged segment.</summary>
public static class SandboxEnd
{
    /// <summary>The longest text that is read.</summary>
    public const int MostLetters = 60;

    /// <summary>
    /// The end that a text stands for, as people write it, such as <c>203.0.113.5:80</c> or
    /// <c>[2001:db8::1]:80</c>; null when it is none. Never fails.
    /// </summary>
    public static Endpoint? Read(string text) =>
        text.Length <= MostLetters
        && text.LastIndexOf(':') is > 0 and int colon
        && !text[(colon + 1)..].AsSpan().ContainsAnyExceptInRange('0', '9')
        && ushort.TryParse(text.AsSpan(colon + 1), out ushort port)
        && Address(text[..colon]) is { } address
            ? new Endpoint(address, new Port(port))
            : null;

    /// <summary>An IPv4 address of four numbers, or an IPv6 address in brackets without a zone.</summary>
    private static IPAddress? Address(string text)
    {
        bool isBracketed = text.StartsWith('[') && text.EndsWith(']');
        string inside = isBracketed ? text[1..^1] : text;
        bool isShaped = isBracketed
            ? inside.Contains(':') && !inside.Contains('%')
            : inside.AsSpan().Count('.') == 3 && !inside.Contains(':');
        return isShaped && IPAddress.TryParse(inside, out IPAddress? address) ? address : null;
    }
}
