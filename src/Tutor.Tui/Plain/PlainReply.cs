using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>What the line dialogue answers.</summary>
/// <param name="Model">The model afterwards.</param>
/// <param name="Text">What to print: lines joined by line feeds, none at the end, no control character in any.</param>
/// <param name="Commands">What is asked of the world outside, in order.</param>
public sealed record PlainReply(Model Model, string Text, EquatableArray<Cmd> Commands);
