using System.Text;
using System.Text.Json;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Sandbox;

/// <summary>What reading a kept sandbox gives.</summary>
/// <param name="Session">The sandbox; null when the file is refused.</param>
/// <param name="Problem">Why it is refused; null when it is not.</param>
public readonly record struct SandboxReading(SandboxSession? Session, Message? Problem);

/// <summary>Reads a kept sandbox, which somebody else may have written: all of it is checked.</summary>
public static class SandboxReader
{
    private const int MostDepth = 4;

    /// <summary>The sandbox that a file holds, played again from its actions. Never fails.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name, for what is said of it.</param>
    public static SandboxReading Read(string text, string file)
    {
        byte[] octets = Encoding.UTF8.GetBytes(text);
        if (octets.Length > SandboxLimits.MostFileOctets)
        {
            return new(null, Say(file, 1, Message.Of(
                "sandbox.file.large", new MessageArgument.Count("most", SandboxLimits.MostFileOctets / 1024))));
        }

        try
        {
            return new(ReadAll(octets), null);
        }
        catch (SandboxFault fault)
        {
            return new(null, Say(file, LineOf(octets, fault.Offset), fault.Said));
        }
        catch (JsonException broken)
        {
            return new(null, Say(file, (broken.LineNumber ?? 0) + 1, Message.Of("sandbox.file.json")));
        }
    }

    private static SandboxSession ReadAll(byte[] octets)
    {
        Utf8JsonReader json = new(octets, new JsonReaderOptions { MaxDepth = MostDepth });
        Expect(ref json, JsonTokenType.StartObject);
        ExpectHead(ref json);
        ExpectName(ref json, "start");
        SandboxSession session = SandboxSession.Begin(StartOf(FlatFields.Read(ref json)));
        ExpectName(ref json, "actions");
        Expect(ref json, JsonTokenType.StartArray);
        while (Next(ref json) == JsonTokenType.StartObject)
        {
            FlatFields fields = FlatFields.ReadOpened(ref json);
            SandboxOutcome outcome = session.Do(SandboxActionReader.Of(fields));
            session = outcome.Refusal is { } refusal
                ? throw new SandboxFault(fields.Offset, refusal)
                : outcome.Session;
        }

        if (json.TokenType != JsonTokenType.EndArray)
        {
            throw Shape(ref json);
        }

        Expect(ref json, JsonTokenType.EndObject);
        return json.Read() ? throw Shape(ref json) : session;
    }

    private static void ExpectHead(ref Utf8JsonReader json)
    {
        ExpectName(ref json, "format");
        Expect(ref json, JsonTokenType.String);
        if (!json.ValueTextEquals(SandboxFile.Format))
        {
            throw new SandboxFault(json.TokenStartIndex, Message.Of("sandbox.file.format"));
        }

        ExpectName(ref json, "version");
        Expect(ref json, JsonTokenType.Number);
        if (!json.TryGetInt32(out int version) || version is < 1 or > SandboxFile.Version)
        {
            throw new SandboxFault(json.TokenStartIndex, Message.Of("sandbox.file.version"));
        }
    }

    private static SandboxStart StartOf(FlatFields fields) => new()
    {
        Preset = SandboxWords.Preset(fields.Word("preset")) ?? throw fields.Wrong("preset"),
        ClientIss = new SeqNumber((uint)fields.Number("client-isn", 0, uint.MaxValue)),
        ServerIss = new SeqNumber((uint)fields.Number("server-isn", 0, uint.MaxValue)),
        ClientProfile = Profile(fields, "client-profile"),
        ServerProfile = Profile(fields, "server-profile"),
        DelayMs = (int)fields.Number("delay-ms", 0, SandboxStart.MostDelayMs),
    };

    private static string Profile(FlatFields fields, string name) =>
        Profiles.Find(fields.Word(name))?.Profile ?? throw fields.Wrong(name);

    private static void ExpectName(ref Utf8JsonReader json, string name)
    {
        Expect(ref json, JsonTokenType.PropertyName);
        if (!json.ValueTextEquals(name))
        {
            throw Shape(ref json);
        }
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType wanted)
    {
        if (Next(ref json) != wanted)
        {
            throw Shape(ref json);
        }
    }

    private static JsonTokenType Next(ref Utf8JsonReader json)
    {
        _ = json.Read();
        return json.TokenType;
    }

    private static SandboxFault Shape(ref Utf8JsonReader json) =>
        new(json.TokenStartIndex, Message.Of("sandbox.file.shape"));

    private static long LineOf(byte[] octets, long offset) =>
        1 + octets.AsSpan(0, (int)Math.Min(offset, octets.Length)).Count((byte)'\n');

    private static Message Say(string file, long line, Message problem) => Message.Of(
        "sandbox.file.refused",
        new MessageArgument.Word("file", file),
        new MessageArgument.Count("line", line),
        new MessageArgument.Nested("problem", problem));
}
