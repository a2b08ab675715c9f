using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>Looks for keys of the learner's own that are another command's, on the screens of all lessons.</summary>
public static class KeySurvey
{
    /// <summary>The clashes, each once. Opens every lesson; not for the way to the first frame.</summary>
    /// <param name="model">The program at its list of lessons.</param>
    public static EquatableArray<KeyClash> Of(Model model)
    {
        EquatableArray<KeyRemap> remaps = model.Settings.Keys;
        if (remaps.IsEmpty)
        {
            return [];
        }

        Model plain = model with { Settings = model.Settings with { Keys = [] }, IsKept = false };
        HashSet<KeyClash> clashes = [.. Here(plain, remaps)];
        for (int i = 0; i < model.Library.Lessons.Count; i++)
        {
            if (LessonListUpdate.Open(plain, i).Model is not { Screen: Screen.InLesson lesson } opened)
            {
                continue;
            }

            for (int page = 0; page < lesson.Pages.Count; page++)
            {
                clashes.UnionWith(Here(LessonUpdate.OpenPage(opened, lesson, page).Model, remaps));
            }
        }

        return EquatableArray.From(clashes.OrderBy(clash => clash.Wanted).ThenBy(clash => clash.Owner));
    }

    private static IEnumerable<KeyClash> Here(Model model, EquatableArray<KeyRemap> remaps)
    {
        Model own = model with { Settings = model.Settings with { Keys = remaps } };
        return KeyRemaps.Clashes(Keymap.Of(model), Keymap.Of(own), remaps);
    }
}
