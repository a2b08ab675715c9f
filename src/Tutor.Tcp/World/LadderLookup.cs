namespace Tutor.Tcp.World;

/// <summary>Finds a line of a ladder by its number, which is not its place where old lines were forgotten.</summary>
internal static class LadderLookup
{
    /// <summary>The place of the line; -1 when it is not there.</summary>
    public static int IndexOf(EquatableArray<LadderLine> ladder, int number)
    {
        int index = ladder.IsEmpty ? -1 : number - ladder[0].Number;
        return index >= 0 && index < ladder.Count && ladder[index].Number == number ? index : -1;
    }
}
