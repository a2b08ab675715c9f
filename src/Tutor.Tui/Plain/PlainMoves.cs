using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>
/// A move typed as words: <c>ack 1001 5001</c>, <c>syn+ack seq=5000 ack=1001</c>, or the blank numbers alone.
/// </summary>
internal static class PlainMoves
{
    internal static PlainReply Send(Model model, Screen.InLesson screen, ExerciseEditor editor, string words)
    {
        if (editor.Run.IsRoundDone)
        {
            return new PlainReply(model, PlainScreen.WhatNow(model), []);
        }

        TypedMove typed = TypedMove.Read(words, editor, model);
        if (typed.Problem is { } problem)
        {
            return new PlainReply(model, PlainFacts.Say(model, problem), []);
        }

        Model filled = LessonUpdate.With(model, screen, new Activity.Exercising(typed.Editor));
        Next next = Update.Run(filled, Command.Send);
        string said = next.Model.Notice is { } notice ? PlainFacts.Say(next.Model, notice) : "";
        string text = said.Length > 0 ? said : PlainExercise.AfterMove(next.Model);
        return new PlainReply(next.Model with { Notice = null }, text, next.Commands);
    }
}

/// <summary>What a typed move makes of the editor, or what is wrong with it.</summary>
/// <param name="Editor">The editor, filled.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal sealed record TypedMove(ExerciseEditor Editor, Message? Problem)
{
    /// <summary>More words than any move has.</summary>
    private const int MostWords = 16;

    internal static TypedMove Read(string words, ExerciseEditor editor, Model model)
    {
        string[] parts = words.Split((char[])[' ', ',', '\t'], MostWords, StringSplitOptions.RemoveEmptyEntries);
        TcpFlags flags = TcpFlags.None;
        bool hasFlags = false;
        TypedMove move = new(editor, null);
        Queue<string> numbers = [];
        foreach (string part in parts)
        {
            if (FieldOf(part) is { } field)
            {
                move = move.FillAny(field, part[(part.IndexOf('=') + 1)..], model);
            }
            else if (char.IsAsciiDigit(part[0]))
            {
                numbers.Enqueue(part);
            }
            else if (FlagsOf(part) is { } more)
            {
                flags |= more;
                hasFlags = true;
            }
            else
            {
                return move with { Problem = Message.Of("plain.unknown", new MessageArgument.Word("word", part)) };
            }
        }

        move = hasFlags ? move.SetFlags(flags) : move;
        return move.FillInOrder(numbers, hasFlags);
    }

    private TypedMove SetFlags(TcpFlags flags)
    {
        if (Problem is not null)
        {
            return this;
        }

        return Editor.Draft.IsBlank(MoveField.Flags)
            ? this with { Editor = Editor with { Draft = Editor.Draft with { Flags = flags } } }
            : flags == Editor.Draft.Flags ? this : this with { Problem = Given("flags") };
    }

    /// <summary>Numbers without a name: seq, then ack, then len; without flags, the blank ones in that order.</summary>
    private TypedMove FillInOrder(Queue<string> numbers, bool hasFlags)
    {
        TypedMove move = this;
        foreach (MoveField field in new[] { MoveField.Seq, MoveField.Ack, MoveField.Length })
        {
            bool isWanted = hasFlags || Editor.Draft.IsBlank(field);
            bool isThere = field != MoveField.Ack || move.Editor.Draft.Flags.HasFlag(TcpFlags.Ack) || !hasFlags;
            if (isWanted && isThere && numbers.TryDequeue(out string? number))
            {
                move = move.Fill(field, number);
            }
        }

        return numbers.Count == 0 || move.Problem is not null
            ? move
            : move with { Problem = Message.Of("plain.too-many-numbers") };
    }

    /// <summary>A number as it is, anything else as a formula.</summary>
    private TypedMove FillAny(MoveField field, string value, Model model)
    {
        if (Problem is not null || value.Length == 0 || value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return Fill(field, value);
        }

        LearnerFormula formula = LearnerFormula.Of(model, Editor.Run, field, value.TrimStart('='));
        return formula.Error is { } error ? this with { Problem = error } : Fill(field, formula.Text.Text);
    }

    private TypedMove Fill(MoveField field, string number)
    {
        if (Problem is not null)
        {
            return this;
        }

        if (!Editor.Draft.IsBlank(field))
        {
            return Editor[field].Text == number ? this : this with { Problem = Given(Name(field)) };
        }

        return number.Length is > 0 and <= FieldText.MaxLength
            ? this with { Editor = Editor.With(field, FieldText.Of(number)) }
            : this with { Problem = Message.Of("plain.unknown", new MessageArgument.Word("word", number)) };
    }

    private static Message Given(string name) => Message.Of("plain.is-given", new MessageArgument.Word("field", name));

    private static string Name(MoveField field) => field switch
    {
        MoveField.Flags => "flags",
        MoveField.Seq => "seq",
        MoveField.Ack => "ack",
        MoveField.Length => "len",
        MoveField.Window => "win",
    };

    private static MoveField? FieldOf(string part) => part.Split('=', 2)[0].ToLowerInvariant() switch
    {
        "seq" when part.Contains('=') => MoveField.Seq,
        "ack" when part.Contains('=') => MoveField.Ack,
        "len" when part.Contains('=') => MoveField.Length,
        "win" when part.Contains('=') => MoveField.Window,
        _ => null,
    };

    private static TcpFlags? FlagsOf(string part) =>
        SegmentText.TryParseFlags(part, out TcpFlags flags)
        || SegmentText.TryParseFlags(part.ToUpperInvariant(), out flags) ? flags : null;
}
