namespace Tutor.Tui.App;

/// <summary>
/// The fields that words are typed into: the filter of the list of lessons, and the search in a text.
/// </summary>
internal static class TextEntry
{
    /// <summary>True while such a field has the keys, so that letters are no commands.</summary>
    internal static bool IsOpen(Model model) => FieldOf(model) is not null;

    /// <summary>True while a formula is typed, whose letters are no commands either.</summary>
    internal static bool IsFormula(Model model) => model switch
    {
        { Top: not null } => false,
        { Screen: Screen.InLesson { Activity: Activity.Exercising { Editor: { Run.IsRoundDone: false } editor } } } =>
            editor[editor.Focus].IsFormula,
        { Screen: Screen.Sandbox { Dialog: SandboxDialog.Making { Form: var form } } } => form[form.Focus].IsFormula,
        _ => false,
    };

    /// <summary>
    /// What a key does to the field; null when no field is open, or the key is a command all the same.
    /// </summary>
    internal static Next? Type(Model model, string key) =>
        FieldOf(model) is { } field && FieldKeys.Write(field, key) is { } edited ? Put(model, edited) : (Next?)null;

    /// <summary>Puts a pasted text into the field; null when none is open.</summary>
    internal static Next? Paste(Model model, string text) => FieldOf(model) is { } field
        ? Put(model, field.Insert(FullWidth.Narrow(FieldKeys.FirstLine(text, FieldText.MaxLength))))
        : (Next?)null;

    private static FieldText? FieldOf(Model model) => model switch
    {
        { Top: null, Screen: Screen.LessonList { Filter: { } filter } } => filter,
        _ when OpenText.Of(model)?.Mark is TextMark.Search { IsTyping: true } search => search.Field,
        _ => null,
    };

    private static Model Put(Model model, FieldText field) => model.Screen is Screen.LessonList list
        ? model with { Screen = list with { Filter = field } }
        : SearchUpdate.Typed(model, field);
}
