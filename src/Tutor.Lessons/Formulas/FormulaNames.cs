using System.Globalization;
using Tutor.Lessons.Reading;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Formulas;

/// <summary>What each name of a formula stands for.</summary>
internal static class FormulaNames
{
    /// <summary>The error of a name where no host is known.</summary>
    public const string NoScenario = "formula.no-scenario";

    /// <summary>What can be asked of a host whose initial sequence number is a SYN cookie.</summary>
    private static readonly string[] CookieFields =
        ["cookie_pair_hash", "cookie_time_hash", "cookie_count", "cookie_count_part", "cookie_index", "cookie_mss"];

    /// <summary>What can be asked of a host.</summary>
    public static readonly string[] HostFields =
    [
        "state", "iss", "isn", "irs", "snd_una", "snd_nxt", "snd_wnd", "rcv_nxt", "rcv_wnd", "addr", "port", "mss",
        .. CookieFields,
    ];

    /// <summary>What can be asked of a move.</summary>
    public static readonly string[] MoveFields = ["seq", "ack", "len", "flags", "window"];

    private const string MoveSide = "move";

    /// <summary>The value of a name; an error for an unknown name or a value that does not exist yet.</summary>
    public static FormulaResult Look(Expression.Name name, FormulaScope scope)
    {
        if (name.Side == MoveSide)
        {
            return OfMove(name.Field, scope);
        }

        if (name.Side.Length == 0)
        {
            return scope.Learner is { } learner
                ? OfLearner(learner, name.Field, scope.Hidden)
                : Error("formula.side-missing", name.Field, null);
        }

        foreach (Host host in scope.World.Hosts)
        {
            if (host.Name == name.Side)
            {
                return OfHost(scope.World, host, host.Tcb, name.Field);
            }
        }

        string[] moveSide = scope.Move is null ? [] : [MoveSide];
        IEnumerable<string> sides = [.. scope.World.Hosts.Select(h => h.Name), .. moveSide];
        return Error(
            scope.World.Hosts.IsEmpty ? NoScenario : "formula.unknown-host",
            name.Side,
            NearestName.Of(name.Side, sides));
    }

    /// <summary>What the learner's screen shows, and nothing more.</summary>
    private static FormulaResult OfLearner(PlayedSide learner, string field, EquatableArray<string> hidden)
    {
        string printed = field == "isn" ? "ISS" : Printed(field);
        if (hidden.Contains(printed))
        {
            return Error("formula.hidden", printed, null);
        }

        FormulaResult result = OfHost(learner.World, learner.World[learner.Host], learner.ShownTcb, field);
        return field == "irs" && result.Error is not null && PeerNumber.Of(learner) is { } seen
            ? Sequence(seen, learner.World.PeerOf(learner.Host).Name)
            : result;
    }

    private static string Printed(string field) => field.ToUpper(CultureInfo.InvariantCulture).Replace('_', '.');

    private static FormulaResult OfHost(WorldState world, Host host, Tcb tcb, string field)
    {
        string peer = world.PeerOf(host.Name).Name;
        bool opened = tcb.State is not (TcpState.Closed or TcpState.Listen);
        bool hasIrs = opened && tcb.State != TcpState.SynSent;
        return field switch
        {
            "state" => Of(new FormulaValue.State(tcb.State)),
            "iss" or "isn" => Of(new FormulaValue.Sequence(InitialNumber(world, host), host.Name)),
            "irs" => hasIrs ? Sequence(tcb.Rcv.Irs, peer) : NotKnown(field, tcb.State),
            "rcv_nxt" => hasIrs ? Sequence(tcb.Rcv.Nxt, peer) : NotKnown(field, tcb.State),
            "snd_una" => opened ? Sequence(tcb.Snd.Una, host.Name) : NotKnown(field, tcb.State),
            "snd_nxt" => opened ? Sequence(tcb.Snd.Nxt, host.Name) : NotKnown(field, tcb.State),
            "snd_wnd" => hasIrs ? Count(tcb.Snd.Wnd) : NotKnown(field, tcb.State),
            "rcv_wnd" => opened ? Count(tcb.Rcv.Wnd) : NotKnown(field, tcb.State),
            "addr" => Of(new FormulaValue.Word(host.Endpoint.Address.ToString())),
            "port" => Count(host.Endpoint.Port.Number),
            "mss" => Count(world.Scenario.Find(host.Name)?.Mss ?? tcb.Policy.Mss),
            _ => OfCookie(world.Scenario, world.Scenario.Find(host.Name), field),
        };
    }

    private static FormulaResult OfCookie(Scenario scenario, HostSpec? host, string field)
    {
        if (!CookieFields.Contains(field))
        {
            return Error("formula.unknown-field", field, NearestName.Of(field, HostFields));
        }

        if (host is null || CookieIsn.PartsOf(scenario, host) is not { } parts)
        {
            return Error("formula.no-cookie", field, null);
        }

        return Count(field switch
        {
            "cookie_pair_hash" => parts.PairHash,
            "cookie_time_hash" => parts.TimeHash,
            "cookie_count" => parts.Count,
            "cookie_count_part" => parts.CountPart,
            "cookie_index" => parts.MssIndex,
            _ => CookieIsn.MssOf(scenario, host) ?? 0,
        });
    }

    // The scenario fixes the number, so it is known before the connection opens; a learner is told it in the task.
    // After the end it is still that of the connection on the ladder, not the one that a next connection would take.
    private static SeqNumber InitialNumber(WorldState world, Host host) =>
        host.Tcb.State is not (TcpState.Closed or TcpState.Listen)
            ? host.Tcb.Snd.Iss
            : InitialNumbers.Last(world, host.Name);

    private static FormulaResult OfMove(string field, FormulaScope scope)
    {
        if (scope.Move is not { } move)
        {
            return Error("formula.no-move", field, null);
        }

        string mover = Mover(scope);
        string peer = mover.Length == 0 ? "" : scope.World.PeerOf(mover).Name;
        return field switch
        {
            "seq" => Sequence(move.Seq, mover),
            "ack" => Sequence(move.Ack, peer),
            "len" => Count(move.DataLength),
            "flags" => Of(new FormulaValue.Word(SegmentText.FormatFlags(move.Flags))),
            "window" => Count(move.Window),
            _ => Error("formula.unknown-field", field, NearestName.Of(field, MoveFields)),
        };
    }

    private static string Mover(FormulaScope scope) =>
        scope.Learner?.Host ?? scope.World.Hosts.FirstOrDefault(h => h.IsPlayed)?.Name ?? "";

    private static FormulaResult Of(FormulaValue value) => new(value, null);

    private static FormulaResult Sequence(SeqNumber value, string owner) => Of(new FormulaValue.Sequence(value, owner));

    private static FormulaResult Count(long value) => Of(new FormulaValue.Count(value));

    private static FormulaResult NotKnown(string field, TcpState state) => new(
        null,
        Message.Of(
            "formula.not-known",
            new MessageArgument.Word("found", Printed(field)),
            new MessageArgument.Word("state", TcpStates.Print(state))));

    private static FormulaResult Error(string key, string found, string? nearest) => new(
        null,
        Message.Of(
            nearest is null ? key : key + ".nearest",
            new MessageArgument.Word("found", found),
            new MessageArgument.Word("nearest", nearest ?? "")));
}
