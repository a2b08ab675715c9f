using System.Net;
using System.Net.Sockets;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>Reads the hosts of a scenario and what their applications do.</summary>
internal static class HostReader
{
    private static readonly string[] Keys = ["addr", "port", "isn", "cookie", "mss", "window", "listen"];
    private static readonly string[] Default = ["client", "server"];

    /// <summary>
    /// The two hosts, the one that opens first; null when there are not two, which is then in the log.
    /// </summary>
    public static EquatableArray<HostSpec>? ReadAll(YamlFields scenario, FindingLog log)
    {
        YamlFields? map = scenario.Map("hosts");
        YamlFields source = map ?? scenario;
        string[] names = map is null ? Default : [.. map.Entries.Select(e => e.Key)];
        if (names.Length != 2 || names.Any(n => !IsHostName(n)))
        {
            SourcePosition at = source.At;
            string id = names.Length > 2 ? "not-built-yet" : "bad-value";
            log.Add(id, at, "A scenario has two hosts with names of a-z and 0-9.");
            return null;
        }

        YamlFields? apps = scenario.Map("apps");
        apps?.AllowOnly(names);
        return [Read(names[0], opens: true, source, apps, log), Read(names[1], opens: false, source, apps, log)];
    }

    /// <summary>True for a name that a host may have: a-z and 0-9, at most 16.</summary>
    public static bool IsHostName(string name) => name.Length is > 0 and <= 16 && char.IsAsciiLetterLower(name[0])
        && name != "move" && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private static HostSpec Read(string name, bool opens, YamlFields hosts, YamlFields? apps, FindingLog log)
    {
        YamlFields fields = hosts.Map(name) ?? new YamlFields(new YamlValue.Map(hosts.At, []), log);
        fields.AllowOnly(Keys);
        Port port = new((ushort)fields.Number("port", 1, ushort.MaxValue, opens ? 49152 : 80));
        IPAddress address = ReadAddress(fields, opens ? "192.0.2.10" : "192.0.2.80", log);
        bool listens = fields.Truth("listen", !opens);
        return new HostSpec(
            name,
            new Endpoint(address, port),
            new SeqNumber((uint)fields.Number("isn", 0, uint.MaxValue, opens ? 1000 : 5000)),
            (ushort)fields.Number("mss", 1, ushort.MaxValue, 1460),
            (uint)fields.Number("window", 1, 1 << 30, 65535),
            AppReader.Read(apps, name, opens, listens, log))
        {
            CookieCount = ReadCookie(fields, log),
        };
    }

    /// <summary>The counter of a host whose initial sequence number is a SYN cookie; null for any other.</summary>
    private static uint? ReadCookie(YamlFields fields, FindingLog log)
    {
        if (fields.Text("cookie") is not { } cookie)
        {
            return null;
        }

        if (fields.Find("isn") is not null)
        {
            log.Add("bad-value", cookie.At, "A host has 'isn' or 'cookie': a cookie is its ISN.");
        }

        return (uint)fields.Number("cookie", 0, uint.MaxValue, 0);
    }

    private static IPAddress ReadAddress(YamlFields fields, string otherwise, FindingLog log)
    {
        if (fields.Text("addr") is { } text)
        {
            bool isPlain = text.Value.Contains(':', StringComparison.Ordinal) || text.Value.Count(c => c == '.') == 3;
            if (isPlain && IPAddress.TryParse(text.Value, out IPAddress? address)
                && address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)
            {
                return address;
            }

            log.Add("bad-value", text.At, $"'{text.Value}' is not an IPv4 or IPv6 address.");
        }

        return IPAddress.Parse(otherwise);
    }
}
