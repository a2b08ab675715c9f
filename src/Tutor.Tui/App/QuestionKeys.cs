using Tutor.Study.Questions;

namespace Tutor.Tui.App;

/// <summary>The keys of a question, by its type.</summary>
internal static class QuestionKeys
{
    /// <summary>Adds the keys that give an answer, besides those that scroll.</summary>
    internal static void Add(List<Binding> keys, QuestionRun run)
    {
        Add(keys, "Tab", Command.Sureness, 5);
        Add(keys, "Shift-Tab", Command.Sureness);
        if (run.IsOnSureness)
        {
            Add(keys, "1-3", Command.ChooseSureness, 2);
            AddSureness(keys, 3);
            return;
        }

        switch (run.Draft)
        {
            case AnswerDraft.Cursor:
                Add(keys, "1-9", Command.Choose);
                AddSureness(keys, 0);
                break;
            case AnswerDraft.Ticks:
                Add(keys, "Space", Command.Mark, 2);
                Add(keys, "1-9", Command.Choose);
                AddSureness(keys, 0);
                break;
            case AnswerDraft.Digits:
                Add(keys, "0-9", Command.TypeNumber);
                AddSureness(keys, 0);
                break;
            case AnswerDraft.Sequence:
                Add(keys, "Space", Command.Take, 2);
                keys.Add(new Binding("Shift-Up", null, Command.MoveUp, 3));
                keys.Add(new Binding("Shift-Down", null, Command.MoveDown, 4));
                Add(keys, "1-9", Command.ChooseRow);
                AddSureness(keys, 0);
                break;
            case AnswerDraft.Pairs:
                Add(keys, "1-9", Command.ChoosePartner, 2);
                Add(keys, "Right", Command.NextChoice, 3);
                Add(keys, "Space", Command.NextChoice);
                Add(keys, "Left", Command.PreviousChoice);
                break;
            case AnswerDraft.States:
                Add(keys, "Right", Command.NextChoice, 2);
                Add(keys, "Space", Command.NextChoice);
                Add(keys, "Left", Command.PreviousChoice, 3);
                Add(keys, "1-9", Command.ChooseRow);
                break;
            case AnswerDraft.Bits:
                AddFlags(keys);
                break;
        }
    }

    private static void AddSureness(List<Binding> keys, int rank)
    {
        Add(keys, "Left", Command.LessSure, rank);
        Add(keys, "Right", Command.MoreSure, rank == 0 ? 0 : rank + 1);
    }

    private static void AddFlags(List<Binding> keys)
    {
        Add(keys, "Space", Command.ToggleFocused, 2);
        Add(keys, "Left", Command.Left);
        Add(keys, "Right", Command.Right);
        Add(keys, "s", Command.ToggleSyn);
        Add(keys, "a", Command.ToggleAck);
        Add(keys, "f", Command.ToggleFin);
        Add(keys, "r", Command.ToggleRst);
        Add(keys, "p", Command.TogglePsh);
        Add(keys, "u", Command.ToggleUrg);
        Add(keys, "1-6", Command.ChooseFlag);
    }

    private static void Add(List<Binding> keys, string key, Command command, int rank = 0) =>
        keys.Add(new Binding(key, null, command, rank));
}
