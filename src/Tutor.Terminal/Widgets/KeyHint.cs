namespace Tutor.Terminal.Widgets;

/// <summary>A key and what it does, as the bottom line shows it: <c>Enter send</c>.</summary>
/// <param name="Key">The name of the key.</param>
/// <param name="Word">What it does, in a word or two.</param>
public sealed record KeyHint(string Key, string Word);
