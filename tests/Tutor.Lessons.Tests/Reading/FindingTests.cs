using Tutor.Lessons.Model;

namespace Tutor.Lessons.Tests.Reading;

/// <summary>Every finding, with its place and its words.</summary>
public class FindingTests
{
    [Theory]
    [InlineData("# T\n", "1:1: A lesson starts with front matter: a line '---', YAML, a line '---'. [front-matter]")]
    [InlineData("---\nid: t\n", "1:1: The front matter is never closed. End it with a line '---'. [front-matter]")]
    [InlineData("---\nid: t\ntitle: T\n---\n", "2:1: The front matter needs 'tcptutor'. [missing-key]")]
    [InlineData("---\ntcptutor: 1\nid: t\n---\n", "2:1: The front matter needs 'title'. [missing-key]")]
    [InlineData("---\ntcptutor: 2\nid: t\ntitle: T\n---\n", "2:11: This program reads format 1, not '2'. [format-version]")]
    [InlineData("---\ntcptutor: 1\nid: T_1\ntitle: T\n---\n", "3:5: 'T_1' is not an id. Use a-z, 0-9 and '-', at most 64. [bad-id]")]
    [InlineData("---\ntcptutor: 1\nid: t\ntitle: T\nminuts: 8\n---\n", "5:1: 'minuts' is not a key here. Did you mean 'minutes'? [unknown-key]")]
    [InlineData("---\ntcptutor: 1\nid: t\ntitle: T\nstamp: {a: b}\n---\n", "5:1: 'stamp' belongs in a translation, a file of the same name under i18n/LANGUAGE/ of a pack. [misplaced-key]")]
    [InlineData("---\ntcptutor: 1\nid: t\ntitle: T\nprofile: rfc929\n---\n", "5:10: 'rfc929' is not a profile. Did you mean 'rfc9293'? [unknown-profile]")]
    [InlineData("---\ntcptutor: 1\nid: t\ntitle: T\nmisconceptions: [ack-equal-isn]\n---\n", "5:18: 'ack-equal-isn' is not a known misconception. Did you mean 'ack-equals-isn'? [unknown-misconception]")]
    [InlineData("---\ntcptutor: 1\nid: t\ntitle: T\nminutes: 0\n---\n", "5:10: 'minutes' is a whole number from 1 to 600, not '0'. [bad-value]")]
    [InlineData("---\ntcptutor: 1\nid: t\ntitle: T\nid: u\n---\n", "5:1: 'id' is given twice. [duplicate-key]")]
    [InlineData("---\ntcptutor: 1\nid: &a t\ntitle: *a\n---\n", "3:5: Anchors (&) and aliases (*) are not allowed. Write the value again. [yaml-alias]")]
    [InlineData("---\n- tcptutor\n---\n", "2:1: Keys and values are needed here: 'key: value'. [bad-yaml]")]
    [InlineData("---\n[a]: b\n---\n", "2:1: A key has to be one word. [bad-yaml]")]
    public void In_the_front_matter(string text, string finding) => AssertFirst(text, finding);

    [Theory]
    [InlineData(":::note\n:::\n", "6:1: A colon fence needs a name in braces, such as :::{hint}, or closes nothing here. [fence-name]")]
    [InlineData("text\n\n:::\n", "8:1: A colon fence needs a name in braces, such as :::{hint}, or closes nothing here. [fence-name]")]
    [InlineData(":::{hint}\ntext\n", "6:1: This fence is never closed. Close it with a line ':::'. [fence-unclosed]")]
    [InlineData("```text\ntext\n", "6:1: This fence is never closed. Close it with a line '```'. [fence-unclosed]")]
    [InlineData("::::{exercise} a\n\n:::{hint}\nx\n\n::::\n", "8:1: This fence is never closed. Close it with a line ':::'. [fence-unclosed]")]
    [InlineData(":::{exercise} a\n\n:::{hint}\nx\n:::\n:::\n", "8:1: This fence needs fewer colons than the one around it, which starts in line 6. Or was that one to be closed before? [fence-colons]")]
    [InlineData("```{scenario} s\nclient: {}\n\n:::{question} q\n:::\n\n```{expect} e\n```\n", "6:1: This fence is not closed before line 9, where another begins. Close it with a line '```'. [fence-unclosed]")]
    [InlineData("```{scenario} s\nclient: {}\n\n```{expect} e\n```\n", "6:1: This fence is not closed before line 9, where another begins. Close it with a line '```'. [fence-unclosed]")]
    [InlineData("- item\n\n  :::{question} q\n  :::\n", "8:3: {question} cannot stand inside a list item. [directive-in-list]")]
    [InlineData("> :::{question} q\n> :::\n", "6:3: {question} cannot stand inside another block. [misplaced-directive]")]
    [InlineData(":::{hint}\nx\n:::\n", "6:1: {hint} belongs inside {exercise}. [misplaced-directive]")]
    [InlineData(":::{predict} p\n:::\n", "6:1: {predict} belongs inside {worked} or {lab}. [misplaced-directive]")]
    [InlineData(":::{exercize} a\n:::\n", "6:5: 'exercize' is not a directive. Did you mean 'exercise'? [unknown-directive]")]
    [InlineData(":::{drill} d\n:::\n", "6:1: {drill} is fenced by ```. [wrong-fence]")]
    [InlineData("```{lab} d\n```\n", "6:1: {lab} is fenced by :::. [wrong-fence]")]
    [InlineData(":::{scenario} d\n:::\n", "6:1: {scenario} is fenced by ```. [wrong-fence]")]
    [InlineData("```{question} d\n```\n", "6:1: {question} is fenced by :::. [wrong-fence]")]
    [InlineData("<b>x</b>\n", "6:1: '<b>' is HTML, which is shown only roughly. Use Markdown. [html]")]
    [InlineData("<div>\nx\n</div>\n", "6:1: This is HTML, which is shown only roughly. Use Markdown. [html]")]
    [InlineData("See {{server.iss}}.\n", "6:7: 'server' is not known here: no scenario comes before this place. [bad-formula]")]
    public void In_fences_and_prose(string body, string finding) => AssertFirst(Sample.Head + body, finding);

    [Theory]
    [InlineData("hosts: {network: {}, server: {}}", "7:8: No host can be named 'network': 'play: network' means something else. [bad-value]")]
    [InlineData("hosts: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}}", "7:8: A scenario has 2 to 8 hosts with names of a-z and 0-9. [bad-value]")]
    [InlineData("client: {}\nhosts: {server: {}}", "8:9: 'client' and 'server' stand beside 'hosts' or in it, not in both places. [duplicate-key]")]
    [InlineData("client: {}\nhosts: {c: {addr: 192.0.2.80, port: 80}}", "8:12: 'c' has the address and port of 'server'. Give it an 'addr' of its own. [bad-value]")]
    [InlineData("client: {peer: client}", "7:16: 'client' is not another host of the scenario. Known: server. [unknown-host]")]
    [InlineData("client: {silent: true}", "7:18: Only a host behind the first two, and without an application, can be silent. [bad-value]")]
    [InlineData("client: {}\nhosts: {c: {silent: true}}\napps: {c: [open]}", "8:21: Only a host behind the first two, and without an application, can be silent. [bad-value]")]
    [InlineData("client: {isn: 4294967296}", "7:15: 'isn' is a whole number from 0 to 4294967295, not '4294967296'. [bad-value]")]
    [InlineData("client: {port: 65536}", "7:16: 'port' is a whole number from 1 to 65535, not '65536'. [bad-value]")]
    [InlineData("client: {addr: 192.0.2}", "7:16: '192.0.2' is not an IPv4 or IPv6 address. [bad-value]")]
    [InlineData("client: {adr: 192.0.2.1}", "7:10: 'adr' is not a key here. Did you mean 'addr'? [unknown-key]")]
    [InlineData("server: {listen: yes}", "7:18: 'listen' is true or false, not 'yes'. [bad-value]")]
    [InlineData("path: {delay: 40}", "7:15: '40' is not a length of time. Write 40ms, 1.5s or 2min. [bad-value]")]
    [InlineData("path: {lose: [0]}", "7:15: '0' is not a segment's number on the ladder, 1 to 1000. [bad-value]")]
    [InlineData("path: 40ms", "7:7: 'path' needs keys and values: {key: value}. [bad-value]")]
    [InlineData("path: {lose: 3}", "7:14: 'lose' needs a list: [one, two]. [bad-value]")]
    [InlineData("apps: {client: [[open]]}", "7:17: 'client' is a list of words. [bad-value]")]
    [InlineData("apps: {klient: [open]}", "7:8: 'klient' is not a key here. Did you mean 'client'? [unknown-key]")]
    [InlineData("apps: {client: [opne]}", "7:17: 'opne' is not a call of an application. Did you mean 'open'? [unknown-call]")]
    [InlineData("apps: {client: [close when OPEN]}", "7:17: 'close when OPEN' cannot be read. Behind the call: 'when STATE', 'when sent', 'when received N', 'at 1.5s'; then 'after 200ms'. [bad-value]")]
    [InlineData("apps: {client: [send]}", "7:17: 'send' needs a number of octets, 1 or more: 'send 100'. [bad-value]")]
    [InlineData("profile: linus", "7:10: 'linus' is not a profile. Did you mean 'linux'? [unknown-profile]")]
    [InlineData("timers: {ms: 30s}", "7:10: 'ms' is not a key here. Did you mean 'msl'? [unknown-key]")]
    [InlineData("timers: {rto: 3}", "7:15: '3' is not a length of time. Write 40ms, 1.5s or 2min. [bad-value]")]
    [InlineData("timers: {keep-alive: 2h}", "7:22: '2h' is not a length of time. Write 40ms, 1.5s or 2min. [bad-value]")]
    [InlineData("path: {loss: 10}", "7:14: 'loss' is a share from 0% to 100%, not '10'. [bad-value]")]
    [InlineData("path: {duplicate: 101%}", "7:19: 'duplicate' is a share from 0% to 100%, not '101%'. [bad-value]")]
    [InlineData("path: {jitter: 20}", "7:16: '20' is not a length of time. Write 40ms, 1.5s or 2min. [bad-value]")]
    [InlineData("path: {delay: 601s}", "7:15: 'delay' is at most 600s. [bad-value]")]
    [InlineData("path: {seed: -1}", "7:14: 'seed' is a whole number from 0 to 4294967295, not '-1'. [bad-value]")]
    [InlineData("path: {los: 10%}", "7:8: 'los' is not a key here. Did you mean 'lose'? [unknown-key]")]
    [InlineData("router: unreachble", "7:9: 'unreachble' is not a router. Did you mean 'unreachable'? [unknown-router]")]
    [InlineData("inject: 3", "7:9: 'inject' needs a list: [one, two]. [bad-value]")]
    [InlineData("inject: [{segment: SYN, at: 31years}]", "7:29: '31years' is not a length of time. Write 40ms, 1.5s or 2min. [bad-value]")]
    [InlineData("inject: [{segment: SYN, at: 11min}]", "7:29: 'at' is at most 600s. [bad-value]")]
    [InlineData("inject: [SYN]", "7:10: 'inject' needs a list of maps: [{at: 1.5s, segment: \"SYN seq=90\"}]. [bad-value]")]
    [InlineData("inject: [{at: 1s}]", "7:10: An injection needs 'segment'. [missing-key]")]
    [InlineData("inject: [{segment: \"SYN sec=90\"}]", "7:20: 'SYN sec=90' is not a segment, from its character 5 on. Write \"SYN seq=90\". [bad-value]")]
    [InlineData("inject: [{segment: SYN, form: x}]", "7:25: 'form' is not a key here. Did you mean 'from'? [unknown-key]")]
    [InlineData("inject: [{segment: SYN, from: X}]", "7:31: 'X' is not a name of a-z and 0-9. [bad-value]")]
    [InlineData("inject: [{segment: SYN, source: klient}]", "7:33: 'klient' is not a host of the scenario. Did you mean 'client'? [unknown-host]")]
    [InlineData("vary: {isn: perhaps}", "7:13: 'isn' is true or false, not 'perhaps'. [bad-value]")]
    [InlineData("client: {isn:7}", "7:10: 'isn:7' is not a key here. Leave a space behind the colon: 'isn: 7'. [unknown-key]")]
    [InlineData("path: {delay: 40ms}\n\tclient: {}", "8:1: YAML is indented by spaces, not by tabs. [bad-yaml]")]
    [InlineData("client: {isn: 1\nserver: {isn: 2}", "7:9: This bracket is never closed. [bad-yaml]")]
    [InlineData("server: {isn: 2}\napps: {client: [\"open, send 3\"], server: [\"listen]}", "8:43: This quotation mark is never closed. [bad-yaml]")]
    [InlineData("client:\n  isn: 1\n port: 2", "9:2: A key or a '-' is needed here, in the same column as those above it. [bad-yaml]")]
    [InlineData("client: isn: 1", "7:12: A ':' cannot stand here. Put a text with ': ' in it in straight quotes (\"), or start the key in the same column as the keys around it. [bad-yaml]")]
    [InlineData("a: b\n---\nc: d", "8:1: One YAML document is enough here. [bad-yaml]")]
    public void In_a_scenario(string yaml, string finding) =>
        AssertFirst($"{Sample.Head}```{{scenario}} s\n{yaml}\n```\n", finding);

    [Theory]
    [InlineData(":::{exercise}\n:::\n", "9:14: {exercise} needs an id behind it. [bad-id]")]
    [InlineData(":::{exercise} hs\n:::\n", "9:15: The id 'hs' is already used in line 6. [duplicate-id]")]
    [InlineData(":::{exercise} a\n:scenary: hs\n:::\n", "10:2: {exercise} has no option 'scenary'. Did you mean 'scenario'? [unknown-option]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:play: client\n:goal: client.state == ESTABLISHED\n:attempts: 0\n:::\n", "13:12: ':attempts:' is a whole number from 1 to 1000, not '0'. [bad-value]")]
    [InlineData(":::{exercise} a\n:scenario hs\n:::\n", "10:1: An option is ':key: value'. [bad-option]")]
    [InlineData(":::{exercise} a\n:play: x\n:play: y\n:::\n", "11:1: ':play:' is given twice. [duplicate-option]")]
    [InlineData(":::{exercise} a\n:play: client\ntext\n:::\n", "11:1: Leave a blank line between the options and the text. [options-end]")]
    [InlineData(":::{exercise} a\n\n:play: client\n:goal: x\n:::\n", "11:1: ':play:' is text here. Options stand right under the directive, without a blank line before. [bad-option]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:goal: client.iss = 1\n:::\n", "11:19: A comparison is written '=='. [bad-formula]")]
    [InlineData(":::{exercise} a\n:scenario: sh\n:::\n", "10:12: 'sh' is not a scenario that comes before this place. Did you mean 'hs'? [unknown-scenario]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:goal: client.iss\n:::\n", "11:8: A condition is needed here, such as client.state == ESTABLISHED. [bad-formula]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:goal: client.state == ESTABLISHD\n:::\n", "11:24: 'ESTABLISHD' is not a state of TCP. Did you mean 'ESTABLISHED'? [bad-formula]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:goal: client.iss == 1 and servr.iss == 1\n:::\n", "11:28: No host is named 'servr'. Did you mean 'server'? [bad-formula]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:play: clint\n:::\n", "11:8: 'clint' is not a host of the scenario. Did you mean 'client'? [unknown-host]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:play: network\n:goal: client.iss == 1\n:blank: [ack]\n:::\n", "13:9: With 'play: network' there is no ':blank:': no segment is filled in. [unknown-option]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:play: network\n:goal: client.iss == 1\n:attempts: 3\n:::\n", "13:12: With 'play: network' there is no ':attempts:': no segment is filled in. [unknown-option]")]
    [InlineData(":::{exercise} a\n:scenario: hs\n:play: network\n:goal: client.iss == 1\n:max-moves: 21\n:::\n", "13:13: ':max-moves:' is a whole number from 1 to 20, not '21'. [bad-value]")]
    [InlineData("::::{exercise} a\n:scenario: hs\n:play: network\n:goal: client.iss == 1\n\n:::{feedback} ack-equals-isn\nx\n:::\n::::\n", "9:1: With 'play: network' there is no {feedback}: no move is wrong. [misplaced-directive]")]
    [InlineData(":::{exercise} a\n\n{{clent.iss}}\n:::\n", "11:3: No host is named 'clent'. Did you mean 'client'? [bad-formula]")]
    [InlineData("::::{exercise} a\n\n:::{question} q\n:::\n::::\n", "11:1: {question} cannot stand inside {exercise}. [misplaced-directive]")]
    [InlineData("::::{exercise} a\n\n:::{feedback} ack-equal-isn\nx\n:::\n::::\n", "11:15: 'ack-equal-isn' is not a diagnosis code. Did you mean 'ack-equals-isn'? [unknown-code]")]
    [InlineData("::::{exercise} a\n\n:::{hint}\n:at: 2\n\nx\n:::\n::::\n", "12:6: Write 'after N', N being a segment's number on the ladder, not '2'. [bad-value]")]
    public void In_an_exercise(string body, string finding) =>
        AssertContains(Sample.Scenario + body, finding);

    [Theory]
    [InlineData(":fade: [ack] | [sek]", "13:17: 'sek' is not a field of a segment. Did you mean 'seq'? [unknown-field]")]
    [InlineData(":fade: ack", "13:8: A round is a list of fields in brackets: [seq, ack]. Rounds are parted by '|'. [bad-value]")]
    [InlineData(":fade: [ack]\n:blank: [ack]", "13:8: Use ':fade:' for several rounds or ':blank:' for one, not both. [bad-value]")]
    [InlineData(":max-moves: many", "13:13: ':max-moves:' is a whole number from 1 to 1000, not 'many'. [bad-value]")]
    [InlineData(":objective: x", "13:13: 'x' is not an objective of the front matter. There is none. [unknown-objective]")]
    public void In_the_options_of_an_exercise(string option, string finding) => AssertContains(
        $"{Sample.Scenario}:::{{exercise}} a\n:scenario: hs\n:play: client\n:goal: client.iss == 1\n{option}\n:::\n", finding);

    [Theory]
    [InlineData(":::{worked} w\n:scenario: hs\n:::\n", "9:1: {worked} needs the option ':until:'. [missing-option]")]
    [InlineData("::::{worked} w\n:scenario: hs\n:until: client.iss == 1\n\n:::{hint}\nx\n:::\n::::\n", "13:1: {hint} cannot stand inside {worked}. [misplaced-directive]")]
    [InlineData(":::{question} q\n:type: singel\n\n### T\n:::\n", "10:8: 'singel' is not a type of question. Did you mean 'single'? [unknown-type]")]
    [InlineData(":::{question} q\n:type: single\n\n### T\n\n- [x] a\n- [x] b\n:::\n", "9:1: A 'single' question needs two or more options and exactly one [x]; here: 2 and 2. [bad-question]")]
    [InlineData(":::{question} q\n:type: single\n\n- [x] a\n- [ ] b\n:::\n", "9:1: The question needs a heading, such as '### What is sent next?'. [bad-question]")]
    [InlineData(":::{question} q\n:type: single\n\n### T\n\n- [x] a\n- b\n:::\n", "15:1: Every option starts with [ ] or, when it is right, [x]. [bad-question]")]
    [InlineData(":::{question} q\n:type: number\n:answer: client.state\n\n### T\n:::\n", "11:10: The answer has to be a number. [bad-formula]")]
    [InlineData("```{expect} ex\n```\n", "9:13: 'ex' is not an exercise before this place. There is none. [unknown-exercise]")]
    public void In_other_directives(string body, string finding) => AssertContains(Sample.Scenario + body, finding);

    [Theory]
    [InlineData("at: 2", "16:5: Write 'after N', N being a segment's number on the ladder, not '2'. [bad-value]")]
    [InlineData("moves: [a]", "16:9: A row is {move: ..., verdict: ..., code: ...}. [bad-value]")]
    [InlineData("moves: [{move: SYN}]", "16:9: A row needs 'move' and 'verdict'. [missing-key]")]
    [InlineData("moves: [{move: SYN, verdict: right}]", "16:30: 'right' is not a verdict. Known: correct, tolerated, refused. [unknown-verdict]")]
    [InlineData("moves: [{move: SYM, verdict: correct}]", "16:16: 'SYM' is not a set of flags. Did you mean 'SYN'? [bad-formula]")]
    [InlineData("moves: [{move: SYN sek=1, verdict: correct}]", "16:20: 'sek' is not a field of a move. Did you mean 'seq='? [bad-formula]")]
    [InlineData("moves: [{move: \"SYN seq=client.is\", verdict: correct}]", "16:25: 'is' is not a value that a formula can use. Did you mean 'iss'? [bad-formula]")]
    [InlineData("moves: [{move: SYN seq=client.iss+1 ack=client.is, verdict: correct}]", "16:41: 'is' is not a value that a formula can use. Did you mean 'iss'? [bad-formula]")]
    [InlineData("moves: [{move: SYN, verdict: correct, code: seq-ahed}]", "16:45: 'seq-ahed' is not a diagnosis code. Did you mean 'seq-ahead'? [unknown-code]")]
    [InlineData("correct: [ACC]", "16:11: 'ACC' is not a set of flags. Did you mean 'ACK'? [bad-formula]")]
    public void In_an_expect_table(string yaml, string finding) =>
        AssertFirst($"{Sample.Exercise}```{{expect}} ex\n{yaml}\n```\n", finding);

    [Fact]
    public void Bad_yaml_is_placed_in_the_lesson_file_and_not_in_the_block()
    {
        Finding finding = Assert.Single(Sample.Read(Sample.Head + "text\n\n```{scenario} s\nclient: {isn: 1\n```\n").Findings);

        Assert.Equal("bad-yaml", finding.Id);
        Assert.InRange(finding.At.Line, 9, 10);
    }

    [Theory]
    [InlineData("```{scenario} s\nclient: {isn: one: two}\n```\n", "bad-yaml")]
    [InlineData(":::{scenario} s\n:::\n", "wrong-fence")]
    [InlineData(":::{worked} w\n:scenario: s\n:until: client.iss == 1\n:::\n", "unknown-scenario")]
    public void A_scenario_that_cannot_be_used_is_reported_once_and_not_again_where_its_hosts_are_named(
        string body, string id) =>
        Assert.Equal([id], Sample.Read($"{Sample.Head}{body}\nIt has {{{{client.iss}}}}.\n").Findings.Select(f => f.Id));

    [Theory]
    [InlineData(":::{exercise} a\n:scenario: hs\n:play: client\n:gaol: client.iss == 1\n:::\n", "unknown-option")]
    [InlineData(":::{exercise} a\n\n:scenario: hs\n:::\n", "bad-option missing-option missing-option")]
    public void An_option_that_is_there_but_misspelt_or_misplaced_is_not_missing_as_well(string body, string ids) =>
        Assert.Equal(ids, string.Join(' ', Sample.Read(Sample.Scenario + body).Findings.Select(f => f.Id).Order()));

    [Fact]
    public void An_expect_table_with_an_unreadable_place_is_not_held_against_another_place() => Assert.DoesNotContain(
        Sample.Read(Sample.Exercise + "```{expect} ex\nat: 2\nmoves: []\n```\n").Lesson!.Blocks,
        block => block is LessonBlock.Expect);

    [Fact]
    public void Yaml_deeper_than_16_is_refused_where_it_gets_too_deep()
    {
        AssertFirst(
            $"{Sample.Head}```{{scenario}} s\nvary: {new string('[', 20)}{new string(']', 20)}\n```\n",
            "7:23: The YAML is nested more than 16 deep. [bad-yaml]");
    }

    [Fact]
    public void A_finding_never_carries_a_control_character()
    {
        Assert.DoesNotContain('\u001b', Sample.Findings(Sample.Head + ":::{hi\u001b[2Jnt}\n:::\n"));
    }

    private static void AssertFirst(string text, string finding) =>
        Assert.Equal("t.md:" + finding, Sample.Read(text).Findings[0].ToString());

    private static void AssertContains(string text, string finding) =>
        Assert.Contains("t.md:" + finding, Sample.Read(text).Findings.Select(f => f.ToString()));

    [Theory]
    [InlineData("a")]
    [InlineData("\U0001F984")]
    public void The_text_of_a_finding_keeps_its_two_ends_however_long_a_value_it_quotes(string value)
    {
        string id = string.Concat(Enumerable.Repeat(value, 3_000));
        Finding finding = Sample.Read($"---\ntcptutor: 1\nid: \"{id}A\"\ntitle: T\n---\n").Findings.Single();

        Assert.InRange(finding.Text.Length, Finding.LongestText - 2, Finding.LongestText);
        Assert.StartsWith($"'{value}{value}", finding.Text, StringComparison.Ordinal);
        Assert.EndsWith("A' is not an id. Use a-z, 0-9 and '-', at most 64.", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', Tutor.Lessons.Markup.SafeText.Clean(finding.Text));
    }
}
