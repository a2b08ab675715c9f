using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Reads the key of a <c>state</c> question: <c>{client: ESTABLISHED, server: SYN-RECEIVED}</c> at a moment.
/// </summary>
internal sealed class StateReader(LessonContext context)
{
    private const string Example = "{client: ESTABLISHED, server: SYN-RECEIVED}";

    private static readonly string[] States = [.. Enum.GetValues<TcpState>().Select(TcpStates.Print)];

    public AnswerKey.States? Read(Directive directive, LessonBlock.ScenarioBlock? scenario)
    {
        DirectiveOptions options = directive.Options;
        bool hasScenario = options.Required("scenario", directive.At) is not null;
        bool hasMoment = options.Required("at", directive.At) is not null;
        if (options.Required("answer", directive.At) is not { } answer || !hasScenario || !hasMoment
            || scenario is null || new FlowValues(context).Entries(answer, Example) is not { } entries)
        {
            return null;
        }

        string[] hosts = [.. scenario.Scenario.Hosts.Select(host => host.Name)];
        List<HostState> named = [];
        foreach ((YamlEntry key, string value) in entries)
        {
            SourcePosition at = key.Value.At;
            bool isHost = Names.Check(
                hosts, (key.Key, key.At), "unknown-host", "a host of the scenario", context.Log);
            bool isState = Names.Check(States, (value, at), "unknown-state", "a state of TCP", context.Log);
            if (isHost && isState && TcpStates.TryParse(value, out TcpState state))
            {
                named.Add(new HostState(key.Key, state) { At = at });
            }
        }

        if (named.Count == entries.Count && named.Count > 0)
        {
            return new AnswerKey.States(EquatableArray.From(named));
        }

        if (entries.Count == 0)
        {
            context.Log.Add("bad-value", answer.At, $"Write {Example}.");
        }

        return null;
    }
}
