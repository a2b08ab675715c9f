using System.Reflection;
using System.Text;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>The pack that travels inside the program, so that lessons never have to be looked for.</summary>
public static class CorePack
{
    private const string Folder = "lessons/";

    /// <summary>Its lessons, in the order of their file names. Never fails.</summary>
    /// <param name="language">The language that they are wanted in; what is not translated stays as it is.</param>
    public static Pack Load(string language = Languages.Source)
    {
        Assembly assembly = typeof(CorePack).Assembly;
        string[] names = assembly.GetManifestResourceNames();
        string translated = $"{Folder}i18n/{language}/";
        IEnumerable<PackLesson> lessons = names
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)
                && name.EndsWith(".md", StringComparison.Ordinal)
                && !name.StartsWith(Folder + "i18n/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new PackLesson(name, Read(assembly, name))
            {
                Translation = language == Languages.Source ? null : new LessonTranslation(
                    translated + name[Folder.Length..],
                    names.Contains(translated + name[Folder.Length..])
                        ? Read(assembly, translated + name[Folder.Length..])
                        : "",
                    Languages.Source),
            });
        Pack pack = new("core", "Core TCP", "0.1.0", EquatableArray.From(lessons));
        return names.Contains(translated + PackOverlay.FileName)
            ? PackOverlay.Over(pack, Read(assembly, translated + PackOverlay.FileName))
            : pack;
    }

    private static string Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
