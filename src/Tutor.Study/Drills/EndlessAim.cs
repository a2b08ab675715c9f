using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Study.Drills;

/// <summary>Aims an endless drill at what went wrong of late.</summary>
/// <param name="Weights">For each member, how often it is dealt beside the others; 1 or more.</param>
/// <param name="Codes">The diagnosis codes that it is aimed at, the most frequent first; may be empty.</param>
public sealed record EndlessAim(EquatableArray<int> Weights, EquatableArray<string> Codes)
{
    /// <summary>Added for each time that the member itself was wrong of late.</summary>
    private const int ForTrouble = 2;

    /// <summary>Added for each mistake of late that the member provokes, wherever it was made.</summary>
    private const int ForCode = 1;

    /// <summary>The most that mistakes made elsewhere add, so that no member is drowned.</summary>
    private const int MostForCodes = 6;

    /// <summary>The aim that follows from the log.</summary>
    public static EndlessAim Of(EquatableArray<EndlessMember> members, ProgressBook book)
    {
        List<string> codes = [.. members.AsEnumerable()
            .Select(member => (member.Pack, member.Lesson.Id))
            .Distinct()
            .SelectMany(lesson => book.Of(lesson.Pack).CodesOf(lesson.Id))
            .Where(code => code.Length > 0)];
        return new EndlessAim(
            EquatableArray.From(members.AsEnumerable().Select(member => Weight(member, book, codes))),
            EquatableArray.From(codes.GroupBy(code => code)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key)));
    }

    private static int Weight(EndlessMember member, ProgressBook book, List<string> codes)
    {
        ItemProgress known = book.Of(member.Pack).Of(member.Lesson.Id, member.Id);
        int own = Math.Max(known.Trouble, known.Codes.Count);
        int provoked = codes.Count(member.Provokes);
        return 1 + (own * ForTrouble) + Math.Min(MostForCodes, provoked * ForCode);
    }
}
