using System.Globalization;
using System.Text;
using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>The sandbox as a dialogue: each line is an action, and what came of it is said.</summary>
internal static class PlainSandbox
{
    /// <summary>Answers a line; null when it is none of the sandbox's own.</summary>
    internal static PlainReply? Answer(Model model, Screen.Sandbox screen, string words)
    {
        string[] parts = words.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        string[] rest = parts[1..];
        SandboxWord read = SandboxWord.Read(parts[0].ToLowerInvariant(), rest);
        if (read.Problem is { } problem)
        {
            return new PlainReply(model, PlainFacts.Say(model, problem), []);
        }

        return read.Action is { } action
            ? Said(SandboxUpdate.Do(model, screen, action))
            : Other(model, screen, parts[0].ToLowerInvariant(), rest);
    }

    /// <summary>The whole screen.</summary>
    internal static void Describe(StringBuilder text, Model model, Screen.Sandbox screen)
    {
        States(text, model, screen);
        Wire(text, model, screen);
        Ahead(text, model, screen);
    }

    /// <summary>What the last action did, and the states after it.</summary>
    internal static string Story(Model model, Screen.Sandbox screen)
    {
        StringBuilder text = new();
        IEnumerable<Message> story = SandboxStory.Of(screen.Session, screen.ShownAt);
        foreach (Message said in story.Where(said => said.Key != SandboxStory.KeysHint)) // No keys here.
        {
            text.Append(PlainFacts.Say(model, said)).Append('\n');
        }

        States(text, model, screen);
        return text.ToString().TrimEnd('\n');
    }

    private static PlainReply? Other(Model model, Screen.Sandbox screen, string word, string[] rest) => word switch
    {
        "states" => Text(model, text => States(text, model, screen)),
        "wire" => Text(model, text => Wire(text, model, screen)),
        "timers" or "ahead" => Text(model, text => Ahead(text, model, screen)),
        "policies" => Text(model, text => Policies(text, model, screen)),
        "status" or "where" => Text(model, text => Describe(text, model, screen)),
        "e" or "explain" or "rules" => Text(model, text => Rules(text, model, screen)),
        "u" or "undo" => Said(SandboxUpdate.Run(model, screen, Command.Undo)),
        "redo" => Said(SandboxUpdate.Run(model, screen, Command.Redo)),
        "restart" => Said(SandboxUpdate.Begin(model, screen, screen.Session.Start)),
        "start" => Start(model, screen, rest),
        "save" when rest.Length == 1 => Quiet(SandboxDialogs.Save(model, screen, rest[0])),
        "load" when rest.Length == 1 => Load(model, rest[0]),
        "list" or "load" => Quiet(SandboxUpdate.Run(model, screen, Command.LoadSandbox)),
        "export" when rest.Length == 2 => Export(model, screen, rest),
        "save" or "export" => new PlainReply(model, model.Texts.Get("plain.sandbox-usage"), []),
        _ => null,
    };

    private static PlainReply Start(Model model, Screen.Sandbox screen, string[] rest) =>
        rest.Length == 1 && SandboxWords.Preset(rest[0]) is { } preset
            ? Said(SandboxUpdate.Begin(model, screen, screen.Session.Start with { Preset = preset }))
            : new PlainReply(model, model.Texts.Get("plain.sandbox-starts"), []);

    private static PlainReply Load(Model model, string name) => SandboxName.IsGood(name)
        ? new PlainReply(model, "", [new Cmd.Sandbox(new SandboxErrand.Read(name, false))])
        : new PlainReply(model, model.Texts.Get("sandbox.bad-name"), []);

    private static PlainReply Export(Model model, Screen.Sandbox screen, string[] rest)
    {
        int format = Array.FindIndex(SandboxDialogs.Formats, each => each.Name == rest[0]);
        return format < 0
            ? new PlainReply(model, model.Texts.Get("plain.sandbox-usage"), [])
            : Quiet(SandboxDialogs.Export(model, screen, SandboxDialogs.Formats[format].Format, rest[1]));
    }

    private static PlainReply Said(Next next)
    {
        Model model = next.Model with { Notice = null };
        string text = next.Model.Notice is { } notice
            ? PlainFacts.Say(model, notice)
            : Story(model, (Screen.Sandbox)model.Screen);
        return new PlainReply(model, text, next.Commands);
    }

    /// <summary>The errand's answer is all that there is to say.</summary>
    private static PlainReply Quiet(Next next)
    {
        string text = next.Model.Notice is { } notice ? PlainFacts.Say(next.Model, notice) : "";
        return new PlainReply(next.Model with { Notice = null }, text, next.Commands);
    }

    private static PlainReply Text(Model model, Action<StringBuilder> write)
    {
        StringBuilder text = new();
        write(text);
        return new PlainReply(model, text.ToString().TrimEnd('\n'), []);
    }

    private static void States(StringBuilder text, Model model, Screen.Sandbox screen)
    {
        foreach (string host in new[] { SandboxHosts.Client, SandboxHosts.Server })
        {
            Tcb tcb = screen.Shown.World[host].Tcb;
            string state = PlainFacts.Say(model, Message.Of(
                "plain.state",
                new MessageArgument.Word("host", host),
                new MessageArgument.Word("state", TcpStates.Print(tcb.State))));
            string numbers = tcb.State is TcpState.Closed or TcpState.Listen
                ? ""
                : PlainFacts.Say(model, Message.Of(
                    tcb.State == TcpState.SynSent ? "plain.sandbox-sending" : "plain.sandbox-numbers",
                    new MessageArgument.Number("una", tcb.Snd.Una, host),
                    new MessageArgument.Number("nxt", tcb.Snd.Nxt, host),
                    new MessageArgument.Number("rcv", tcb.Rcv.Nxt, SandboxHosts.Other(host))));
            text.Append(model.Texts.Join(state, numbers)).Append('\n');
        }
    }

    private static void Wire(StringBuilder text, Model model, Screen.Sandbox screen)
    {
        WorldState world = screen.Shown.World;
        text.Append(model.Texts.Get(world.Ladder.IsEmpty ? "wire.empty" : "plain.on-the-wire")).Append('\n');
        foreach (LadderLine line in world.Ladder)
        {
            bool isUnderWay = line is { IsDelivered: false, ArrivesAt: not null };
            string said = PlainFacts.Line(model, line, world);
            string fate = isUnderWay
                ? PlainFacts.Say(model, Message.Of(
                    "plain.sandbox-under-way", new MessageArgument.Word("time", line.ArrivesAt.ToString()!)))
                : "";
            text.Append(model.Texts.Join(said, fate)).Append('\n');
        }
    }

    private static void Ahead(StringBuilder text, Model model, Screen.Sandbox screen)
    {
        WorldState world = screen.Shown.World;
        EquatableArray<SandboxTimer> timers = SandboxTime.Timers(world);
        if (timers.IsEmpty && world.InFlight.IsEmpty)
        {
            text.Append(model.Texts.Get("sandbox.ahead-nothing")).Append('\n');
        }

        foreach (SandboxTimer timer in timers)
        {
            text.Append(PlainFacts.Say(model, Message.Of(
                "sandbox.ahead-timer",
                new MessageArgument.Word("time", timer.Due.ToString()),
                new MessageArgument.Word("host", timer.Host),
                new MessageArgument.Nested("timer", SandboxStory.Timer(timer.Event))))).Append('\n');
        }
    }

    private static void Policies(StringBuilder text, Model model, Screen.Sandbox screen)
    {
        foreach (string host in new[] { SandboxHosts.Client, SandboxHosts.Server })
        {
            Policy policy = screen.Shown.World[host].Tcb.Policy;
            text.Append(CultureInfo.InvariantCulture, $"{host}: {policy.Profile}\n");
            foreach (PolicySwitch each in PolicySwitch.All)
            {
                text.Append(PlainFacts.Say(model, Message.Of(
                    each.IsOn(policy) ? "sandbox.switch-on" : "sandbox.switch-off",
                    new MessageArgument.Word("name", each.Name),
                    new MessageArgument.Nested("says", Message.Of("sandbox.policy." + each.Name))))).Append('\n');
            }
        }
    }

    private static void Rules(StringBuilder text, Model model, Screen.Sandbox screen)
    {
        if (screen.Shown.Events.IsEmpty)
        {
            text.Append(model.Texts.Get("sandbox.no-rule"));
        }

        foreach (WorldEvent happened in screen.Shown.Events)
        {
            text.Append(PlainFacts.Say(model, Message.Of(
                "sandbox.explain-host",
                new MessageArgument.Word("host", happened.Host),
                new MessageArgument.Word("time", happened.At.ToString())))).Append('\n');
            foreach (var rule in happened.Rules)
            {
                string clause = rule.Clause.Length == 0 ? "" : $", {rule.Clause}";
                text.Append(PlainFacts.Say(model, Message.Of(
                    "plain.rule",
                    new MessageArgument.Word("place", rule.Section + clause),
                    new MessageArgument.Nested("rule", Message.Of("rule." + rule.Key))))).Append('\n');
            }
        }
    }
}
