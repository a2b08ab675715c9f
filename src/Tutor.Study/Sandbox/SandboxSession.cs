using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Study.Sandbox;

/// <summary>
/// A sandbox: where it starts and every moment since, so that undo and looking back are free. A value.
/// </summary>
/// <remarks>The same actions over the same start always lead to the same world.</remarks>
public sealed record SandboxSession
{
    private SandboxSession(SandboxStart start, EquatableArray<SandboxStep> steps) => (Start, Steps) = (start, steps);

    /// <summary>Where it starts.</summary>
    public SandboxStart Start { get; private init; }

    /// <summary>Every moment, the start first; behind <see cref="At"/> those that were taken back.</summary>
    public EquatableArray<SandboxStep> Steps { get; private init; }

    /// <summary>The present moment, from 0, an index of <see cref="Steps"/>.</summary>
    public int At { get; private init; }

    /// <summary>The present moment.</summary>
    public SandboxStep Now => Steps[At];

    /// <summary>The world at the present moment.</summary>
    public WorldState World => Now.World;

    /// <summary>What was done, in order, without what was taken back.</summary>
    public EquatableArray<SandboxAction> Actions
    {
        get
        {
            var actions = new SandboxAction[At];
            for (int i = 0; i < At; i++)
            {
                actions[i] = Steps[i + 1].Action!;
            }

            return EquatableArray.Create<SandboxAction>(actions);
        }
    }

    /// <summary>A sandbox in which nothing was done. Never fails.</summary>
    public static SandboxSession Begin(SandboxStart start)
    {
        WorldState world = SandboxHosts.Begin(start);
        return new(start, [new SandboxStep(null, world, []) { FirstSent = world.Sent + 1 }]);
    }

    /// <summary>
    /// The sandbox after an action. What was taken back is forgotten. Never fails: what cannot be done leaves it as it
    /// is, with a word why.
    /// </summary>
    public SandboxOutcome Do(SandboxAction action)
    {
        if (At >= SandboxLimits.MostActions)
        {
            var most = new MessageArgument.Count("most", SandboxLimits.MostActions);
            return new(this, Message.Of("sandbox.full", most));
        }

        SandboxResult result = SandboxRules.Apply(Now, action);
        if (result.Step is not { } step)
        {
            return new(this, result.Refusal);
        }

        EquatableArray<SandboxStep> steps = [.. Steps.AsSpan()[..(At + 1)], step];
        return new(this with { Steps = steps, At = At + 1 }, null);
    }

    /// <summary>The last action taken back; the same when there is none.</summary>
    public SandboxSession Undo() => this with { At = Math.Max(0, At - 1) };

    /// <summary>The action that was taken back made again; the same when there is none.</summary>
    public SandboxSession Redo() => this with { At = Math.Min(Steps.Count - 1, At + 1) };
}

/// <summary>What an action leads to.</summary>
/// <param name="Session">The sandbox afterwards.</param>
/// <param name="Refusal">Why nothing was done; null when something was.</param>
public readonly record struct SandboxOutcome(SandboxSession Session, Message? Refusal);
