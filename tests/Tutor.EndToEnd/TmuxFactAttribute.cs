namespace Tutor.EndToEnd;

/// <summary>A test that needs a real terminal, which tmux gives; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TmuxFactAttribute : FactAttribute
{
    public TmuxFactAttribute() => Skip = Tmux.WhyMissing;
}

/// <summary>The same, once for each set of values.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TmuxTheoryAttribute : TheoryAttribute
{
    public TmuxTheoryAttribute() => Skip = Tmux.WhyMissing;
}
