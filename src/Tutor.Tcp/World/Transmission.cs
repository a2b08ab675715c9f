using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>A segment that is put on the wire.</summary>
/// <param name="From">Who does it.</param>
/// <param name="Source">The end that the header claims.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Segment">The segment.</param>
internal readonly record struct Departure(string From, Endpoint Source, Endpoint Destination, Segment Segment);

/// <summary>The wire: loses, delays, doubles and reorders segments. TCP knows nothing of it.</summary>
internal static class Transmission
{
    /// <summary>
    /// The most segments under way at one time; the wire loses what is more. It keeps a flood's memory bounded.
    /// </summary>
    public const int MostInFlight = 1 << 20;

    /// <summary>Puts a segment on the wire.</summary>
    public static void Send(ref WorldDraft draft, Departure departure)
    {
        PathSpec path = draft.Scenario.Path;
        bool isLost = path.IsLost(draft.Sent + 1) || IsLostByChance(ref draft, departure);
        bool isDoubled = Chance(ref draft, isLost ? 0 : path.DuplicatePpm);
        LadderLine line = Put(ref draft, departure, isLost ? null : TimeUnderWay(ref draft, draft.Sent + 1), copyOf: 0);
        if (isDoubled)
        {
            Put(ref draft, departure, TimeUnderWay(ref draft, draft.Sent + 1), line.Number);
        }
    }

    /// <summary>Puts a segment on the wire whose time under way is given; null: it never arrives.</summary>
    /// <param name="copyOf">The number of the line that it doubles; 0 for none.</param>
    public static LadderLine Put(ref WorldDraft draft, Departure departure, SimTime? underWay, int copyOf)
    {
        int owner = Routing.OwnerOf(draft.Scenario, departure.Destination);
        bool arrives = underWay is not null && owner != Routing.Nobody && draft.InFlight.Count < MostInFlight;
        var line = new LadderLine(
            draft.Sent + 1,
            departure.From,
            owner == Routing.Nobody ? "" : draft.Hosts[owner].Name,
            departure.Segment,
            draft.Now,
            arrives ? draft.Now + underWay!.Value : null,
            IsDelivered: false,
            IsRetransmission: copyOf == 0 && SentBefore.Holds(draft.Ladder, departure))
        {
            Source = departure.Source,
            Destination = departure.Destination,
            CopyOf = copyOf,
        };
        draft.Add(line);
        if (arrives)
        {
            draft.InFlight = draft.InFlight.Add(new Flight(line.ArrivesAt!.Value, owner, line, IsUnreachable: false));
        }
        else if (underWay is { } time && owner == Routing.Nobody && draft.Scenario.Router == Router.Unreachable)
        {
            Bounce(ref draft, line, time);
        }

        return line;
    }

    /// <summary>The router's message goes to the address that the header claims, whoever sent it.</summary>
    private static void Bounce(ref WorldDraft draft, LadderLine line, SimTime underWay)
    {
        int owner = Routing.OwnerOf(draft.Scenario, line.Source!);
        if (owner != Routing.Nobody)
        {
            draft.InFlight = draft.InFlight.Add(new Flight(draft.Now + underWay, owner, line, IsUnreachable: true));
        }
    }

    private static bool IsLostByChance(ref WorldDraft draft, Departure departure)
    {
        PathSpec path = draft.Scenario.Path;
        bool isLost = Chance(ref draft, path.LossPpm);
        if (path is not { LossPpm: > 0, MostLosses: { } most })
        {
            return isLost;
        }

        LossCount lost = LossCount.Of(departure.Source, departure.Segment);
        List<LossCount> others = [];
        foreach (LossCount known in draft.Losses)
        {
            bool isSame = known.IsSame(lost);
            lost = isSame ? lost with { Times = known.Times + 1 } : lost;
            others.AddRange(isSame ? [] : [known]);
        }

        isLost = isLost && lost.Times <= most;
        others.AddRange(isLost ? [lost] : []);
        draft.Losses = EquatableArray.From(others.TakeLast(LossCount.Most));
        return isLost;
    }

    private static SimTime TimeUnderWay(ref WorldDraft draft, int number)
    {
        PathSpec path = draft.Scenario.Path;
        SimTime time = path.DelayOf(number);
        if (path.Jitter > SimTime.Zero)
        {
            draft.Dice = draft.Dice.Below((ulong)path.Jitter.Microseconds + 1, out ulong jitter);
            time += new SimTime((long)jitter);
        }

        return Chance(ref draft, path.ReorderPpm) ? time + path.ReorderBy : time;
    }

    private static bool Chance(ref WorldDraft draft, int ppm)
    {
        if (ppm <= 0)
        {
            return false;
        }

        draft.Dice = draft.Dice.Chance(ppm, out bool happens);
        return happens;
    }
}
