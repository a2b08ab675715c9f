using System.Text;

namespace Tutor.Tui.App;

/// <summary>Numbers of pages in few words: <c>2, 4-7, 9</c>.</summary>
internal static class PageRanges
{
    private const int LeastInRange = 3;

    /// <summary>The numbers; three or more that follow each other are written as the first and the last.</summary>
    /// <param name="pages">The numbers, each once, the lowest first.</param>
    internal static string Of(IReadOnlyList<int> pages)
    {
        StringBuilder text = new();
        for (int i = 0; i < pages.Count; i++)
        {
            int end = i;
            while (end + 1 < pages.Count && pages[end + 1] == pages[end] + 1)
            {
                end++;
            }

            text.Append(text.Length == 0 ? "" : ", ").Append(pages[i]);
            if (end - i + 1 >= LeastInRange)
            {
                text.Append('-').Append(pages[end]);
                i = end;
            }
        }

        return text.ToString();
    }
}
