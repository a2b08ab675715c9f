using System.Globalization;
using System.Text;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Sandbox;

/// <summary>
/// Writes a sandbox as the JSON that is kept: a head with the version, the start, and one action a line, so that a
/// mistake can be named by its line.
/// </summary>
public static class SandboxFile
{
    /// <summary>What the head calls such a file.</summary>
    public const string Format = "tcptutor-sandbox";

    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int Version = 1;

    /// <summary>The whole file: what was taken back is not in it. Never fails.</summary>
    public static string Write(SandboxSession session)
    {
        StringBuilder text = new("{\n");
        text.Append(CultureInfo.InvariantCulture, $"\"format\": \"{Format}\",\n\"version\": {Version},\n");
        text.Append("\"start\": ");
        Add(text, Start(session.Start));
        text.Append(",\n\"actions\": [");
        EquatableArray<SandboxAction> actions = session.Actions;
        for (int i = 0; i < actions.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n");
            Add(text, Fields(actions[i]));
        }

        return text.Append("\n]\n}\n").ToString();
    }

    private static (string Name, object Value)[] Start(SandboxStart start) =>
    [
        ("preset", SandboxWords.Of(start.Preset)),
        ("client-isn", (long)start.ClientIss.Value),
        ("server-isn", (long)start.ServerIss.Value),
        ("client-profile", start.ClientProfile),
        ("server-profile", start.ServerProfile),
        ("delay-ms", (long)start.DelayMs),
    ];

    private static (string Name, object Value)[] Fields(SandboxAction action) => action switch
    {
        SandboxAction.Call { What: SandboxCall.Send } send =>
            [("do", "call"), ("host", send.Host), ("call", "send"), ("octets", (long)send.Octets)],
        SandboxAction.Call call => [("do", "call"), ("host", call.Host), ("call", SandboxWords.Of(call.What))],
        SandboxAction.Write write => [("do", "segment"), ("host", write.Host), ("segment", Text(write.Made))],
        SandboxAction.Forge forge =>
        [
            ("do", "forge"), ("from", forge.Source.ToString()), ("to", forge.Destination.ToString()),
            ("segment", Text(forge.Made)),
        ],
        SandboxAction.Deliver deliver => [("do", "deliver"), ("n", (long)deliver.Number)],
        SandboxAction.Drop drop => [("do", "drop"), ("n", (long)drop.Number)],
        SandboxAction.Duplicate copy => [("do", "duplicate"), ("n", (long)copy.Number)],
        SandboxAction.Delay delay => [("do", "delay"), ("n", (long)delay.Number), ("us", delay.By.Microseconds)],
        SandboxAction.NextEvent => [("do", "next-event")],
        SandboxAction.NextTimer => [("do", "next-timer")],
        SandboxAction.Choose choose =>
            [("do", "policy"), ("host", choose.Host), ("name", choose.Switch), ("on", choose.IsOn)],
        SandboxAction.Follow follow => [("do", "profile"), ("host", follow.Host), ("name", follow.Profile)],
        SandboxAction.Automatic auto => [("do", "auto"), ("host", auto.Host), ("on", auto.IsOn)],
        _ => throw new InvalidOperationException("The union of actions is closed."),
    };

    private static string Text(Segment segment) => SegmentText.Format(segment);

    /// <summary>Every value is a number, a truth, or ASCII without quotes and backslashes.</summary>
    private static void Add(StringBuilder text, (string Name, object Value)[] fields)
    {
        text.Append('{');
        for (int i = 0; i < fields.Length; i++)
        {
            string value = fields[i].Value switch
            {
                bool truth => truth ? "true" : "false",
                long number => number.ToString(CultureInfo.InvariantCulture),
                var word => $"\"{word}\"",
            };
            text.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"\"{fields[i].Name}\":{value}");
        }

        text.Append('}');
    }
}
