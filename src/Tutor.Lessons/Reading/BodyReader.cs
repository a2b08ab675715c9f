using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a lesson's body: stretches of prose, and directives between them.</summary>
internal sealed class BodyReader(LessonContext context)
{
    private readonly List<LessonBlock> _blocks = [];
    private readonly List<Block> _prose = [];

    /// <summary>
    /// The blocks; null when the fences are unsound or Markdig refuses the text, which is then in the log.
    /// </summary>
    public static EquatableArray<LessonBlock>? Read(LessonContext context)
    {
        MarkdownDocument document;
        try
        {
            document = LessonMarkdown.Parse(context.Source.Text);
        }
        catch (ArgumentException e)
        {
            context.Log.Add("too-deep", new SourcePosition(1, 1), $"The text cannot be read: {e.Message}");
            return null;
        }

        return FenceCheck.Allow(document, context.Source, context.Log) ? new BodyReader(context).Read(document) : null;
    }

    private EquatableArray<LessonBlock> Read(MarkdownDocument document)
    {
        foreach (Block block in document)
        {
            Add(block);
        }

        FlushProse();
        DrillReader.KeepUsable(_blocks, context);
        return EquatableArray.From(_blocks);
    }

    private void Add(Block block)
    {
        if (context.DirectiveOf(block) is { } directive)
        {
            FlushProse();
            if (ReadDirective(directive) is { } read)
            {
                _blocks.Add(read);
            }
            else
            {
                context.AddUnreadable(directive);
            }

            return;
        }

        if (block is HeadingBlock { Level: <= 2 })
        {
            FlushProse();
        }

        new StrayDirectives(context).Report(block);
        _prose.Add(block);
    }

    private void FlushProse()
    {
        if (_prose.Count == 0)
        {
            return;
        }

        context.UseScenario(context.LastScenario);
        EquatableArray<TextBlock> text = context.Text(_prose);
        if (!text.IsEmpty)
        {
            _blocks.Add(new LessonBlock.Prose(context.Source.At(_prose[0].Span.Start), text)
            {
                ScenarioId = context.LastScenario?.Id,
            });
        }

        _prose.Clear();
    }

    private LessonBlock? ReadDirective(Directive directive)
    {
        if (!IsUsable(directive))
        {
            return null;
        }

        switch (directive.Name)
        {
            case "scenario":
                return new ScenarioReader(context).Read(directive);
            case "worked":
                return new WorkedReader(context).Read(directive);
            case "exercise":
                return new ExerciseReader(context).Read(directive);
            case "question":
                return new QuestionReader(context).Read(directive);
            case "expect":
                return new ExpectReader(context).Read(directive);
            case "drill":
                return new DrillReader(context).Read(directive);
            case "lab":
                return new LabReader(context).Read(directive);
            case "capture":
                return new CaptureReader(context).Read(directive);
            default:
                string parent = directive.Name == "predict" ? "{worked} or {lab}" : "{exercise}";
                context.Log.Add(
                    "misplaced-directive", directive.At, $"{{{directive.Name}}} belongs inside {parent}.");
                return null;
        }
    }

    private bool IsUsable(Directive directive)
    {
        if (!Names.Check(
            KnownNames.Directives, (directive.Name, directive.NameAt), "unknown-directive", "a directive", context.Log))
        {
            return false;
        }

        bool isData = KnownNames.DataDirectives.Contains(directive.Name);
        if (isData == directive.Block is CustomContainer)
        {
            string fence = isData ? "```" : ":::";
            context.Log.Add("wrong-fence", directive.At, $"{{{directive.Name}}} is fenced by {fence}.");
            return false;
        }

        return true;
    }
}
