using System.Net;
using System.Net.Sockets;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>Reads the hosts of a scenario and what their applications do.</summary>
internal sealed class HostReader
{
    /// <summary>The most hosts of a scenario.</summary>
    public const int MostHosts = 8;

    private const int Pair = 2;
    private static readonly string TwoToMost = $"A scenario has 2 to {MostHosts} hosts with names of a-z and 0-9.";
    private static readonly string[] Keys =
        ["addr", "port", "isn", "cookie", "mss", "window", "listen", "peer", "silent"];

    private static readonly string[] Default = ["client", "server"];

    /// <summary>What <c>play</c> can say beside the name of a host.</summary>
    private static readonly string[] Taken = [Play.Both, WireTaskReader.Play];

    private readonly FindingLog _log;
    private readonly YamlFields _scenario;
    private readonly YamlFields? _hosts;
    private readonly string[] _names;
    private readonly YamlFields? _apps;

    private HostReader(YamlFields scenario, FindingLog log)
    {
        (_scenario, _log, _hosts, _apps) = (scenario, log, scenario.Map("hosts"), scenario.Map("apps"));
        string[] named = [.. (_hosts?.Entries ?? []).Select(entry => entry.Key)];
        bool hasPair = _hosts is null || Default.Any(name => scenario.Find(name) is not null);
        _names = hasPair ? [.. Default, .. named] : named;
    }

    /// <summary>
    /// The hosts: of the first two the one that opens first; then the further ones. Null when there are too few or too
    /// many, or one is named twice, which is then in the log.
    /// </summary>
    public static EquatableArray<HostSpec>? ReadAll(YamlFields scenario, FindingLog log) =>
        new HostReader(scenario, log).ReadAll();

    /// <summary>True for a name that a host may have: a-z and 0-9, at most 16.</summary>
    public static bool IsHostName(string name) => name.Length is > 0 and <= 16 && char.IsAsciiLetterLower(name[0])
        && name != "move" && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private EquatableArray<HostSpec>? ReadAll()
    {
        if (_names.Length is < Pair or > MostHosts || _names.Any(name => !IsHostName(name)))
        {
            _log.Add("bad-value", (_hosts ?? _scenario).At, TwoToMost);
            return null;
        }

        if (_names.FirstOrDefault(Taken.Contains) is { } taken)
        {
            _log.Add("bad-value", _hosts!.At, $"No host can be named '{taken}': 'play: {taken}' means something else.");
            return null;
        }

        if (_names.Distinct().Count() < _names.Length)
        {
            SourcePosition at = _hosts!.Entries.First(entry => Default.Contains(entry.Key)).At;
            _log.Add("duplicate-key", at, "'client' and 'server' stand beside 'hosts' or in it, not in both places.");
            return null;
        }

        _apps?.AllowOnly(_names);
        EquatableArray<HostSpec> hosts = EquatableArray.From(_names.Select(Read));
        return HaveTheirOwnEnds(hosts) ? hosts : null;
    }

    private HostSpec Read(string name, int index)
    {
        YamlFields source = _hosts?.Find(name) is null ? _scenario : _hosts;
        YamlFields fields = source.Map(name) ?? new YamlFields(new YamlValue.Map(source.At, []), _log);
        fields.AllowOnly(Keys);
        bool opens = index == 0;
        bool listens = fields.Truth("listen", index == 1);
        return new HostSpec(
            name,
            new Endpoint(ReadAddress(fields, index), ReadPort(fields, listens && !opens)),
            new SeqNumber((uint)fields.Number("isn", 0, uint.MaxValue, 1000 + (4000 * index))),
            (ushort)fields.Number("mss", 1, ushort.MaxValue, 1460),
            (uint)fields.Number("window", 1, 1 << 30, 65535),
            AppReader.Read(_apps, name, opens, listens, _log))
        {
            CookieCount = ReadCookie(fields),
            Peer = ReadPeer(fields, name) ?? (index < Pair ? null : _names[1]),
            Role = ReadRole(fields, name, index),
        };
    }

    private static Port ReadPort(YamlFields fields, bool isServer) =>
        new((ushort)fields.Number("port", 1, ushort.MaxValue, isServer ? 80 : 49152));

    /// <summary>Where its application opens to; null when it is not said.</summary>
    private string? ReadPeer(YamlFields fields, string name)
    {
        string[] others = [.. _names.Where(other => other != name)];
        return fields.Text("peer") is { } peer
            && Names.Check(others, peer, "unknown-host", "another host of the scenario", _log)
                ? peer.Value
                : null;
    }

    /// <summary>A further host without an application may be one that says nothing.</summary>
    private HostRole ReadRole(YamlFields fields, string name, int index)
    {
        if (!fields.Truth("silent", false))
        {
            return new HostRole.OneConnection();
        }

        if (index >= Pair && _apps?.Find(name) is null && !fields.Truth("listen", false))
        {
            return new HostRole.Silent();
        }

        _log.Add(
            "bad-value", fields.Text("silent")!.Value.At,
            "Only a host behind the first two, and without an application, can be silent.");
        return new HostRole.OneConnection();
    }

    /// <summary>The counter of a host whose initial sequence number is a SYN cookie; null for any other.</summary>
    private uint? ReadCookie(YamlFields fields)
    {
        if (fields.Text("cookie") is not { } cookie)
        {
            return null;
        }

        if (fields.Find("isn") is not null)
        {
            _log.Add("bad-value", cookie.At, "A host has 'isn' or 'cookie': a cookie is its ISN.");
        }

        return (uint)fields.Number("cookie", 0, uint.MaxValue, 0);
    }

    private IPAddress ReadAddress(YamlFields fields, int index)
    {
        if (fields.Text("addr") is { } text)
        {
            bool isPlain = text.Value.Contains(':', StringComparison.Ordinal) || text.Value.Count(c => c == '.') == 3;
            if (isPlain && IPAddress.TryParse(text.Value, out IPAddress? address)
                && address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)
            {
                return address;
            }

            _log.Add("bad-value", text.At, $"'{text.Value}' is not an IPv4 or IPv6 address.");
        }

        return new IPAddress(new byte[] { 192, 0, 2, (byte)(index == 0 ? 10 : index == 1 ? 80 : 100 + index) });
    }

    /// <summary>False when two hosts have the same address and port: no segment could reach the second.</summary>
    private bool HaveTheirOwnEnds(EquatableArray<HostSpec> hosts)
    {
        for (int i = 1; i < hosts.Count; i++)
        {
            int first = hosts.AsEnumerable().Take(i).ToList().FindIndex(host => host.Endpoint == hosts[i].Endpoint);
            if (first >= 0)
            {
                _log.Add(
                    "bad-value", ((_hosts?.Map(_names[i]) ?? _scenario.Map(_names[i])) ?? _scenario).At,
                    $"'{_names[i]}' has the address and port of '{_names[first]}'. Give it an 'addr' of its own.");
                return false;
            }
        }

        return true;
    }
}
