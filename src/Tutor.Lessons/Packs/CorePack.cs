using System.Reflection;
using System.Text;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>The pack that travels inside the program, so that lessons never have to be looked for.</summary>
public static class CorePack
{
    private const string Folder = "lessons/";

    /// <summary>Its lessons, in the order of their file names. Never fails.</summary>
    public static Pack Load()
    {
        Assembly assembly = typeof(CorePack).Assembly;
        IEnumerable<PackLesson> lessons = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new PackLesson(name, Read(assembly, name)));
        return new Pack("core", "Core TCP", "0.1.0", EquatableArray.From(lessons));
    }

    private static string Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
