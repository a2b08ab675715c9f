using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Checking;

/// <summary>
/// The numbers with which a segment is tolerated. The circle of each field is cut at the numbers around and where the
/// verdict changes between two of them; inside a piece the verdict is one, so that one move of each is judged.
/// </summary>
/// <param name="side">The world, stopped where the learner has to move.</param>
/// <param name="model">The segment; seq and ack are replaced.</param>
internal sealed class ToleratedArea(PlayedSide side, Segment model)
{
    private const uint Half = 1u << 31;
    private readonly bool _hasAck = (model.Flags & TcpFlags.Ack) != 0;

    /// <summary>The areas as text, such as <c>seq 1001..66535 ack 5001</c>; none when it is never tolerated.</summary>
    public IEnumerable<string> Rectangles()
    {
        SeqNumber right = NearMoves.Model(side).Ack;
        Piece[] seqs = Pieces(number => model with { Seq = number, Ack = _hasAck ? right : default });
        Piece[] acks = _hasAck
            ? Pieces(number => model with { Ack = number })
            : [new Piece(new SeqNumber(0), new SeqNumber(0))];
        List<(Piece Ack, string Seqs)> rows = [];
        foreach (Piece ack in acks)
        {
            string row = Row(seqs, ack.First);
            if (rows.Count > 0 && rows[^1].Seqs == row && rows[^1].Ack.Last + 1 == ack.First)
            {
                rows[^1] = (new Piece(rows[^1].Ack.First, ack.Last), row);
            }
            else
            {
                rows.Add((ack, row));
            }
        }

        if (rows.Count > 1 && rows[0].Seqs == rows[^1].Seqs)
        {
            // The circle was cut at 0; the two ends of the cut belong together.
            rows[0] = (new Piece(rows[^1].Ack.First, rows[0].Ack.Last), rows[0].Seqs);
            rows.RemoveAt(rows.Count - 1);
        }

        return rows.Where(row => row.Seqs.Length > 0)
            .Select(row => _hasAck ? $"seq {row.Seqs} ack {row.Ack}" : $"seq {row.Seqs}");
    }

    /// <summary>The sequence numbers that are tolerated with that acknowledgment number, as ranges.</summary>
    private string Row(Piece[] seqs, SeqNumber ack)
    {
        List<Piece> found = [];
        foreach (Piece seq in seqs.Where(seq => IsTolerated(model with { Seq = seq.First, Ack = ack })))
        {
            bool joins = found.Count > 0 && found[^1].Last + 1 == seq.First;
            if (joins)
            {
                found[^1] = new Piece(found[^1].First, seq.Last);
            }
            else
            {
                found.Add(seq);
            }
        }

        bool isOverTheTop = found.Count > 1 && found[^1].Last + 1 == found[0].First;
        if (isOverTheTop)
        {
            found[0] = new Piece(found[^1].First, found[0].Last);
            found.RemoveAt(found.Count - 1);
        }

        return string.Join(", ", found);
    }

    private Piece[] Pieces(Func<SeqNumber, Segment> with)
    {
        SortedSet<uint> cuts = [0];
        foreach (SeqNumber mark in NearMoves.Landmarks(side))
        {
            cuts.UnionWith([mark.Value, (mark + 1).Value, (mark + Half).Value, (mark + Half + 1).Value]);
        }

        uint[] known = [.. cuts];
        for (int i = 0; i < known.Length; i++)
        {
            uint last = i + 1 < known.Length ? known[i + 1] - 1 : uint.MaxValue;
            if (Border(known[i], last, with) is { } border)
            {
                cuts.Add(border);
            }
        }

        uint[] starts = [.. cuts];
        return
        [
            .. starts.Select((start, i) => new Piece(
                new SeqNumber(start), new SeqNumber(i + 1 < starts.Length ? starts[i + 1] - 1 : uint.MaxValue))),
        ];
    }

    /// <summary>The first number of another verdict between two; null when both ends have the same.</summary>
    private uint? Border(uint first, uint last, Func<SeqNumber, Segment> with)
    {
        bool atFirst = IsTolerated(with(new SeqNumber(first)));
        if (first == last || IsTolerated(with(new SeqNumber(last))) == atFirst)
        {
            return null;
        }

        while (last - first > 1)
        {
            uint middle = first + ((last - first) / 2);
            bool isSame = IsTolerated(with(new SeqNumber(middle))) == atFirst;
            (first, last) = isSame ? (middle, last) : (first, middle);
        }

        return last;
    }

    private bool IsTolerated(Segment segment) =>
        Judge.Of(side, new Move.Send(segment)).Verdict == Verdict.Tolerated;

    /// <summary>A stretch of the circle; both ends count.</summary>
    private readonly record struct Piece(SeqNumber First, SeqNumber Last)
    {
        public override string ToString() =>
            First == Last ? $"{First}" : Last + 1 == First ? "any" : $"{First}..{Last}";
    }
}
