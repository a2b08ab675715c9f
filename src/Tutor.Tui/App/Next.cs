using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>What a message leads to.</summary>
/// <param name="Model">The model afterwards.</param>
/// <param name="Commands">What is asked of the world outside, in order.</param>
public readonly record struct Next(Model Model, EquatableArray<Cmd> Commands)
{
    /// <summary>Only another model.</summary>
    public static implicit operator Next(Model model) => Of(model);

    /// <summary>Only another model.</summary>
    public static Next Of(Model model) => new(model, []);

    /// <summary>The same, and one more command.</summary>
    public Next And(Cmd command) => this with { Commands = Commands.Add(command) };

    /// <summary>
    /// The same, with something the learner did remembered and saved. What is done in a file of one's own is not saved.
    /// </summary>
    public Next Saving(ProgressEntry entry) => Saving(Model.OpenPack, entry);

    /// <summary>The same in a pack that is not open.</summary>
    public Next Saving(string pack, ProgressEntry entry)
    {
        ProgressEntry timed = entry with { UnixMs = Model.NowUnixMs };
        return new(
            Model with { Book = Model.Book.After(pack, timed) },
            Model.IsKept ? Commands.Add(new Cmd.Save(pack, timed)) : Commands);
    }
}
