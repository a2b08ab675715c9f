using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Variations;
using Tutor.Tcp;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Reading;

/// <summary>A host whose initial sequence number is a SYN cookie.</summary>
public class CookieScenarioTests
{
    private static readonly Scenario Cookie = Read("client: {isn: 1000, mss: 1400}\nserver: {cookie: 37}");

    [Fact]
    public void The_number_of_the_host_is_the_cookie_for_the_syn_of_its_peer()
    {
        HostSpec server = Cookie.Hosts[1];
        CookieCheck check = SynCookie.Check(
            CookieIsn.KeyOf(Cookie),
            new SocketPair(server.Endpoint, Cookie.Hosts[0].Endpoint),
            Cookie.Hosts[0].Iss,
            server.Iss,
            SimTime.FromSeconds(37 * 60),
            ListenPolicy.Linux);

        Assert.Equal(new CookieCheck(CookieFault.None, 0, 1, 1300), check);
    }

    [Fact]
    public void The_parts_that_a_formula_names_add_up_to_the_cookie()
    {
        SeqNumber sum = Cookie.Hosts[0].Iss
            + Value("server.cookie_pair_hash") + Value("server.cookie_count_part")
            + Value("server.cookie_time_hash") + Value("server.cookie_index");

        Assert.Equal(Cookie.Hosts[1].Iss, sum);
        Assert.Equal(37u, Value("server.cookie_count"));
        Assert.Equal(37u << 24, Value("server.cookie_count_part"));
        Assert.Equal(1u, Value("server.cookie_index"));
        Assert.Equal(1300u, Value("server.cookie_mss"));
    }

    [Fact]
    public void A_variation_makes_a_cookie_for_its_own_numbers()
    {
        Scenario varied = Vary.Apply(Cookie, new Variation(Isn: true, EdgeIsn: false, Port: true), 7);

        Assert.NotEqual(Cookie.Hosts[1].Iss, varied.Hosts[1].Iss);
        Assert.Equal(CookieIsn.PartsOf(varied, varied.Hosts[1])!.Value.Isn(varied.Hosts[0].Iss), varied.Hosts[1].Iss);
        Assert.Equal(Cookie, CookieIsn.Fill(Cookie));
    }

    [Fact]
    public void Other_hosts_have_no_parts_of_a_cookie()
    {
        FormulaResult result = Evaluate("client.cookie_mss");

        Assert.Equal("formula.no-cookie", result.Error!.Key);
        Assert.Null(CookieIsn.MssOf(Cookie, Cookie.Hosts[0]));
    }

    [Fact]
    public void A_host_has_a_number_or_a_cookie()
    {
        string findings = Sample.Findings(
            Sample.Head + "```{scenario} hs\nserver: {isn: 5000, cookie: 37}\n```\n");

        Assert.Contains("t.md:7:29", findings, StringComparison.Ordinal);
        Assert.Contains("a cookie is its ISN", findings, StringComparison.Ordinal);
    }

    private static uint Value(string formula) => Evaluate(formula).Value is FormulaValue.Count count
        ? (uint)count.Value
        : throw new InvalidOperationException(formula);

    private static FormulaResult Evaluate(string formula) => FormulaEvaluator.Evaluate(
        FormulaParser.Parse(formula).Formula!, new FormulaScope(WorldRun.Start(Cookie, null), null));

    private static Scenario Read(string yaml) =>
        Sample.Single<LessonBlock.ScenarioBlock>(Sample.Head + "```{scenario} hs\n" + yaml + "\n```\n").Scenario;
}
