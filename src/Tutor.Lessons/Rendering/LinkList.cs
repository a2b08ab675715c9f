using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Lessons.Rendering;

/// <summary>
/// Numbers the links of a text that is laid out piece by piece, and the places that links lead to, so that both are
/// found again in the rows. It lives for one such layout.
/// </summary>
/// <param name="hasAddress">
/// Whether the address in brackets behind a link is wanted, given where it leads; a link inside a pack needs none.
/// </param>
public sealed class LinkList(Func<string, bool> hasAddress)
{
    private readonly List<PageLink> links = [];
    private readonly List<string> anchors = [];
    private bool goesOn;

    /// <summary>The links so far: number <c>n</c> is at <c>n - 1</c>.</summary>
    public IReadOnlyList<PageLink> Links => links;

    /// <summary>The mark of the place of a name; null when the text has no such place.</summary>
    /// <param name="anchor">The name, as behind the <c>#</c> of a link.</param>
    public int? MarkOf(string anchor) => anchors.IndexOf(anchor) is >= 0 and int at ? -1 - at : null;

    /// <summary>The next piece of the text, its runs marked. Never fails.</summary>
    public EquatableArray<TextBlock> Number(EquatableArray<TextBlock> blocks) =>
        EquatableArray.From(blocks.AsEnumerable().Select(Number));

    private TextBlock Number(TextBlock block)
    {
        goesOn = false;
        if (block is not TextBlock.Heading heading)
        {
            return new RunMap(Number).Of([block])[0];
        }

        int mark = AddAnchor(SectionName.Of(heading));
        return heading with { Text = new RunMap(run => Number(run with { Mark = mark })).Of(heading.Text) };
    }

    private TextRun Number(TextRun run)
    {
        bool wentOn = goesOn;
        goesOn = false;
        switch (run)
        {
            case TextRun.Words { Anchor.Length: > 0 } words:
                return words with { Mark = AddAnchor(words.Anchor) };
            case TextRun.Words { Target.Length: > 0 } words when !words.Emphasis.HasFlag(TextEmphasis.Link):
                return hasAddress(words.Target) ? words : words with { Value = "" };
            case TextRun.Words { Target.Length: > 0 } words:
                goesOn = true;
                return words with { Mark = AddLink(words, wentOn) };
            case TextRun.Picture picture:
                links.Add(new PageLink(links.Count + 1, TextRuns.Plain(picture.Alt), picture.Path, true));
                return picture with { Mark = links.Count };
            default:
                return run;
        }
    }

    /// <summary>Words of several looks in a row that lead to one place are one link.</summary>
    private int AddLink(TextRun.Words words, bool mayGoOn)
    {
        if (mayGoOn && links[^1].Target == words.Target)
        {
            links[^1] = links[^1] with { Text = links[^1].Text + words.Value };
        }
        else
        {
            links.Add(new PageLink(links.Count + 1, words.Value, words.Target, false));
        }

        return links.Count;
    }

    private int AddAnchor(string name)
    {
        anchors.Add(name);
        return -anchors.Count;
    }
}
