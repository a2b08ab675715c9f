namespace Tutor.Tui.App;

/// <summary>What the keys of a text that is read do besides scrolling.</summary>
internal static class ReaderUpdate
{
    /// <summary>What a command leads to; null when it is none of a reader's.</summary>
    internal static Next? Run(Model model, Command command)
    {
        if (OpenText.Of(model) is not { } text || model.Screen is not Screen.InLesson screen)
        {
            return null;
        }

        return command switch
        {
            Command.Search or Command.EndTyping or Command.NextHit or Command.PreviousHit =>
                SearchUpdate.Run(model, text, command),
            Command.NextLink or Command.PreviousLink or Command.FollowLink or Command.CopyLink =>
                LinkUpdate.Run(model, screen, text, command),
            Command.Back when text.Mark is TextMark.Search => SearchUpdate.End(model, text),
            Command.Back when text.Mark is TextMark.OnLink => (text with { Mark = TextMark.Nothing }).In(model),
            _ => (Next?)null,
        };
    }

    /// <summary>A click on a row of a text: on a link of it. Null when no text is read.</summary>
    internal static Next? Click(Model model, int index) =>
        OpenText.Of(model) is { } text && model.Screen is Screen.InLesson screen
            ? LinkUpdate.Click(model, screen, text, index + 1)
            : (Next?)null;
}
