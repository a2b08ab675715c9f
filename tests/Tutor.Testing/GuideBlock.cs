namespace Tutor.Testing;

/// <summary>A fenced block of the authoring guide.</summary>
/// <param name="Info">What stands behind the opening fence.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Line">The line of the guide where the text starts, from 1.</param>
public sealed record GuideBlock(string Info, string Text, int Line)
{
    /// <summary>True for a text with front matter.</summary>
    public bool HasHead => Text.StartsWith("---\n", StringComparison.Ordinal);

    /// <summary>True for a translated lesson.</summary>
    public bool IsTranslation => HasHead && Text.Contains("\ntranslation-of: ", StringComparison.Ordinal);
}
