using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Translating;

/// <summary>Holds translated lessons to the agreed terms.</summary>
internal static class GlossaryCheck
{
    /// <summary>A warning for each line with a rendering that is not the agreed one.</summary>
    public static IEnumerable<Finding> Check(string tag, LessonTranslation translation)
    {
        Glossary glossary = Glossary.Of(tag);
        string[] lines = translation.Text.Split('\n');
        for (int i = 0; i < lines.Length && glossary.Terms.Count > 0; i++)
        {
            if (glossary.FindOther(lines[i]) is var (term, found, at))
            {
                string text = $"'{found}' is called '{term.Agreed}' here ({term.English}).";
                yield return FindingKinds.Make("glossary", translation.File, new SourcePosition(i + 1, at + 1), text);
            }
        }
    }
}
