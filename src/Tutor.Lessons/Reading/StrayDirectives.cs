using Markdig.Syntax;

namespace Tutor.Lessons.Reading;

/// <summary>Reports directives at places where they would be lost: in a list, in a quotation, in one another.</summary>
internal sealed class StrayDirectives(LessonContext context)
{
    /// <summary>Reports every directive inside a block that is itself none.</summary>
    public void Report(Block block) => Walk(block, isInList: false);

    private void Walk(Block block, bool isInList)
    {
        if (context.DirectiveOf(block) is { } directive)
        {
            string id = isInList ? "directive-in-list" : "misplaced-directive";
            string place = isInList ? "a list item" : "another block";
            context.Log.Add(id, directive.At, $"{{{directive.Name}}} cannot stand inside {place}.");
            return;
        }

        foreach (Block inner in block as ContainerBlock ?? Enumerable.Empty<Block>())
        {
            Walk(inner, isInList || block is ListItemBlock);
        }
    }
}
