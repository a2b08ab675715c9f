namespace Tutor.Lessons.Packs;

/// <summary>The pack that travels inside the program, so that lessons never have to be looked for.</summary>
public static class CorePack
{
    /// <summary>It, in the order of its manifest. Never fails.</summary>
    public static Pack Load() => PackReader.Load(new EmbeddedPackFiles())!;
}
