using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Sandbox;

/// <summary>Reads one action of a kept sandbox.</summary>
internal static class SandboxActionReader
{
    /// <summary>The action.</summary>
    /// <exception cref="SandboxFault">A field is missing or of no use.</exception>
    internal static SandboxAction Of(FlatFields fields) => fields.Word("do") switch
    {
        "call" => Call(fields),
        "segment" => new SandboxAction.Write(fields.Word("host"), SegmentOf(fields)),
        "forge" => new SandboxAction.Forge(EndOf(fields, "from"), EndOf(fields, "to"), SegmentOf(fields)),
        "deliver" => new SandboxAction.Deliver(Line(fields)),
        "drop" => new SandboxAction.Drop(Line(fields)),
        "duplicate" => new SandboxAction.Duplicate(Line(fields)),
        "delay" => new SandboxAction.Delay(Line(fields), TimeOf(fields)),
        "next-event" => new SandboxAction.NextEvent(),
        "next-timer" => new SandboxAction.NextTimer(),
        "policy" => new SandboxAction.Choose(fields.Word("host"), fields.Word("name"), fields.Truth("on")),
        "profile" => new SandboxAction.Follow(fields.Word("host"), fields.Word("name")),
        "auto" => new SandboxAction.Automatic(fields.Word("host"), fields.Truth("on")),
        _ => throw fields.Wrong("do"),
    };

    private static SandboxAction.Call Call(FlatFields fields)
    {
        SandboxCall call = SandboxWords.Call(fields.Word("call")) ?? throw fields.Wrong("call");
        uint octets = call == SandboxCall.Send ? (uint)fields.Number("octets", 1, SandboxLimits.MostOctets) : 0;
        return new SandboxAction.Call(fields.Word("host"), call, octets);
    }

    private static int Line(FlatFields fields) => (int)fields.Number("n", 1, int.MaxValue);

    private static SimTime TimeOf(FlatFields fields) =>
        new(fields.Number("us", 1, SandboxLimits.LongestDelay.Microseconds));

    private static Segment SegmentOf(FlatFields fields) =>
        SegmentText.TryParse(fields.Word("segment"), out Segment segment, out _)
            ? segment
            : throw fields.Wrong("segment");

    private static Endpoint EndOf(FlatFields fields, string name) =>
        SandboxEnd.Read(fields.Word(name)) ?? throw fields.Wrong(name);
}
