using Markdig.Syntax;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Translating;

/// <summary>A stretch of lines of a lesson file.</summary>
/// <param name="First">The first line, from 0.</param>
/// <param name="End">The line after the last that is not blank.</param>
internal abstract record OutlinePart(int First, int End)
{
    /// <summary>A block of prose.</summary>
    public sealed record Text(int First, int End, Block Block) : OutlinePart(First, End);

    /// <summary>A block of data, which is never translated.</summary>
    public sealed record Data(int First, int End, Directive Directive) : OutlinePart(First, End);

    /// <summary>A fenced block of prose.</summary>
    /// <param name="Directive">Its fence.</param>
    /// <param name="HeadEnd">The line after its fence and options.</param>
    /// <param name="CloseLine">The line of the fence that closes it.</param>
    /// <param name="Parts">What is in it.</param>
    public sealed record Item(
        int First, int End, Directive Directive, int HeadEnd, int CloseLine, IReadOnlyList<OutlinePart> Parts)
        : OutlinePart(First, End)
    {
        /// <summary>True when it has options.</summary>
        public bool HasOptions => HeadEnd > First + 1;

        /// <summary>The id behind the name, or the code of a feedback; may be empty.</summary>
        public string Argument => Directive.Argument;

        /// <summary>The prose in it.</summary>
        public IEnumerable<Text> Texts => Parts.OfType<Text>();

        /// <summary>The fenced blocks of that name in it.</summary>
        public IEnumerable<Item> Inner(string name) => Parts.OfType<Item>().Where(i => i.Directive.Name == name);
    }
}
