using System.Text;
using Tutor.Lessons.Markup;

namespace Tutor.Cli;

/// <summary>Text for a terminal, of which no part is obeyed: control characters but line feeds are replaced.</summary>
/// <param name="inner">Where it goes.</param>
internal sealed class SafeWriter(TextWriter inner) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(Clean(value.ToString()));

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(Clean(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void WriteLine() => inner.WriteLine();

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(Clean(value));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    private static string? Clean(string? text) => text is null
        ? null
        : SafeText.Clean(text.ReplaceLineEndings("\n"), keepLines: true).ReplaceLineEndings(Environment.NewLine);
}
