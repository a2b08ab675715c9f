using System.Text;
using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using static Tutor.Study.Tests.Sandbox.Play;

namespace Tutor.Study.Tests.Sandbox;

public sealed class SandboxFileTests
{
    [Fact]
    public void Kept_sandbox_reads_as_people_can_follow_it()
    {
        SandboxSession session = From(SandboxPreset.Listening).Then(
            Call(SandboxHosts.Client, SandboxCall.Open),
            new SandboxAction.Delay(1, SimTime.FromMs(500)),
            new SandboxAction.Forge(
                SandboxHosts.IntruderEnd, SandboxHosts.ServerEnd, Segment("SYN seq=9 win=100")));
        Assert.Equal(
            """
            {
            "format": "tcptutor-sandbox",
            "version": 1,
            "start": {"preset":"listening","client-isn":1000,"server-isn":5000,"client-profile":"rfc9293","server-profile":"rfc9293","delay-ms":100},
            "actions": [
            {"do":"call","host":"client","call":"open"},
            {"do":"delay","n":1,"us":500000},
            {"do":"forge","from":"203.0.113.5:80","to":"192.0.2.80:80","segment":"SYN seq=9 win=100"}
            ]
            }

            """.ReplaceLineEndings("\n"),
            SandboxFile.Write(session));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Any_actions_lead_to_the_same_world_again_and_saving_loses_nothing(int seed)
    {
        Random random = new(seed);
        for (int run = 0; run < 12; run++)
        {
            SandboxSession session = AnyPlay(random);
            SandboxSession again = SandboxSession.Begin(session.Start).Then([.. session.Actions]);
            Assert.Equal(session.World, again.World);
            Assert.Equal(session.Actions, again.Actions);
            SandboxReading reading = SandboxReader.Read(SandboxFile.Write(session), "x.json");
            Assert.Null(reading.Problem);
            Assert.Equal(session.World, reading.Session!.World);
            Assert.Equal(session.Actions, reading.Session.Actions);
            Assert.Equal(session.Start, reading.Session.Start);
        }
    }

    [Theory]
    [InlineData("", "x.json", 1, "sandbox.file.json")]
    [InlineData("[]", "x.json", 1, "sandbox.file.shape")]
    [InlineData("{\n\"format\": \"other\"", "x.json", 2, "sandbox.file.format")]
    [InlineData("{\n\"format\": \"tcptutor-sandbox\",\n\"version\": 2}", "x.json", 3, "sandbox.file.version")]
    [InlineData("{\n\"format\": \"tcptutor-sandbox\",\n\"version\": 1,\n\"start\": {}", "x.json", 4, "sandbox.file.field")]
    public void Foreign_file_is_refused_at_its_line(string text, string file, long line, string key)
    {
        SandboxReading reading = SandboxReader.Read(text, file);
        Assert.Null(reading.Session);
        AssertRefused(reading, line, key);
    }

    [Theory]
    [InlineData("{\"do\":\"deliver\",\"n\":9}", "sandbox.not-under-way")]
    [InlineData("{\"do\":\"deliver\",\"n\":99999999999}", "sandbox.file.field")]
    [InlineData("{\"do\":\"deliver\",\"n\":1.5}", "sandbox.file.shape")]
    [InlineData("{\"do\":\"deliver\",\"n\":1,\"n\":1}", "sandbox.file.shape")]
    [InlineData("{\"do\":\"deliver\",\"n\":[[1]]}", "sandbox.file.shape")]
    [InlineData("{\"do\":\"call\",\"host\":\"nobody\",\"call\":\"open\"}", "sandbox.no-host")]
    [InlineData("{\"do\":\"call\",\"host\":\"client\",\"call\":\"send\",\"octets\":0}", "sandbox.file.field")]
    [InlineData("{\"do\":\"segment\",\"host\":\"client\",\"segment\":\"SYN seq=1 len=99999999\"}", "sandbox.octets")]
    [InlineData("{\"do\":\"segment\",\"host\":\"client\",\"segment\":\"nonsense\"}", "sandbox.file.field")]
    [InlineData("{\"do\":\"forge\",\"from\":\"1:1\",\"to\":\"192.0.2.80:80\",\"segment\":\"SYN\"}", "sandbox.file.field")]
    [InlineData("{\"do\":\"\\ud800\"}", "sandbox.file.shape")]
    [InlineData("{\"do\":\"rm -rf\"}", "sandbox.file.field")]
    [InlineData("{\"do\":\"policy\",\"host\":\"client\",\"name\":\"x\",\"on\":true}", "sandbox.no-switch")]
    [InlineData("{\"do\":\"delay\",\"n\":1,\"us\":-5}", "sandbox.file.field")]
    [InlineData("7", "sandbox.file.shape")]
    public void Hostile_action_is_refused_at_its_line(string action, string key)
    {
        string good = SandboxFile.Write(From(SandboxPreset.Empty).Then(Call(SandboxHosts.Client, SandboxCall.Open)));
        string bad = good.Replace("\n]\n}", ",\n" + action + "\n]\n}", StringComparison.Ordinal);
        AssertRefused(SandboxReader.Read(bad, "x.json"), 7, key);
    }

    [Fact]
    public void Whatever_a_file_holds_it_is_read_or_refused()
    {
        Random random = new(11);
        for (int run = 0; run < 400; run++)
        {
            byte[] octets = Encoding.UTF8.GetBytes(SandboxFile.Write(AnyPlay(random, 6)));
            for (int i = 0; i < 3; i++)
            {
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            }

            int length = random.Next(3) == 0 ? random.Next(octets.Length) : octets.Length;
            SandboxReading reading = SandboxReader.Read(Encoding.UTF8.GetString(octets, 0, length), "x.json");
            Assert.True(reading.Session is null != reading.Problem is null);
        }
    }

    [Fact]
    public void Too_large_a_file_is_refused_before_it_is_looked_at() => AssertRefused(
        SandboxReader.Read(new string(' ', SandboxLimits.MostFileOctets + 1), "x.json"), 1, "sandbox.file.large");

    [Fact]
    public void Largest_sandbox_fits_into_a_file()
    {
        SandboxSession session = From(SandboxPreset.Established);
        Endpoint end = SandboxEnd.Read("[2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff]:65535")!;
        Segment segment = Segment(
            "SYN+FIN+RST+PSH+ACK+URG+ECE+CWR seq=4294967295 ack=4294967295 len=65535 win=65535 urg=65535");
        for (int i = 0; i < SandboxLimits.MostActions; i++)
        {
            session = session.Then(new SandboxAction.Forge(end, end, segment));
        }

        string text = SandboxFile.Write(session);
        Assert.InRange(text.Length, 1, SandboxLimits.MostFileOctets);
        Assert.Equal(session.World, SandboxReader.Read(text, "x.json").Session!.World);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("lost-fin-2", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("A", false)]
    [InlineData("../a", false)]
    [InlineData("a.json", false)]
    [InlineData("ü", false)]
    [InlineData("a23456789012345678901234567890123456789012", false)]
    public void Names_are_small_letters_digits_and_hyphens(string name, bool isGood) =>
        Assert.Equal(isGood, SandboxName.IsGood(name));

    [Theory]
    [InlineData("203.0.113.5:80", "203.0.113.5:80")]
    [InlineData("[2001:db8::1]:443", "[2001:db8::1]:443")]
    [InlineData("203.0.113.5", null)]
    [InlineData("1:80", null)]
    [InlineData("203.0.113.5:65536", null)]
    [InlineData("203.0.113.5:-1", null)]
    [InlineData("[fe80::1%eth0]:1", null)]
    [InlineData("example.org:80", null)]
    public void Ends_are_read_as_people_write_them(string text, string? end) =>
        Assert.Equal(end, SandboxEnd.Read(text)?.ToString());

    private static SandboxSession AnyPlay(Random random, int most = 40)
    {
        SandboxPreset preset = (SandboxPreset)random.Next(4);
        SandboxStart start = new SandboxStart { Preset = preset }.Seeded((ulong)random.Next());
        SandboxSession session = SandboxSession.Begin(start);
        for (int i = random.Next(1, most); i > 0; i--)
        {
            session = session.Do(Any(random, session)).Session;
        }

        return session;
    }

    private static void AssertRefused(SandboxReading reading, long line, string key)
    {
        Message said = reading.Problem!;
        Assert.Equal("sandbox.file.refused", said.Key);
        Assert.Contains(new MessageArgument.Count("line", line), said.Arguments.AsEnumerable());
        Assert.Equal(key, said.Arguments.AsEnumerable().OfType<MessageArgument.Nested>().Single().Value.Key);
    }
}
