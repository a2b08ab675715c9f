using System.Text.Json;
using Tutor.Study.Labs;
using Tutor.Study.Questions;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Progress;

/// <summary>Writes what an entry of each kind has of its own. Read again by <see cref="ProgressFields"/>.</summary>
internal static class ProgressWriting
{
    /// <summary>Writes the fields besides those that all entries have; some kinds have none.</summary>
    internal static void WriteFields(Utf8JsonWriter json, ProgressEntry entry)
    {
        switch (entry)
        {
            case ProgressEntry.Moved moved:
                WriteMove(json, moved);
                break;
            case ProgressEntry.Began began:
                WriteBegan(json, began);
                break;
            case ProgressEntry.Predicted predicted:
                WritePredicted(json, predicted);
                break;
            case ProgressEntry.Solved solved:
                WriteSolved(json, solved);
                break;
            case ProgressEntry.Answered answered:
                WriteAnswer(json, answered);
                break;
            case ProgressEntry.Recalled recalled:
                WriteRecalled(json, recalled);
                break;
            case ProgressEntry.Dealt dealt:
                WriteDealt(json, dealt);
                break;
            case ProgressEntry.Checked check:
                WriteChecked(json, check);
                break;
            case ProgressEntry.Visited visited:
                WriteVisited(json, visited);
                break;
            case ProgressEntry.FirstMinute minute:
                WriteFirstMinute(json, minute);
                break;
            case ProgressEntry.Experimented lab:
                json.WriteString("hash", lab.Hash);
                break;
            case ProgressEntry.Noted noted:
                WriteNote(json, noted.Note);
                break;
        }
    }

    private static void WriteBegan(Utf8JsonWriter json, ProgressEntry.Began began)
    {
        json.WriteString("hash", began.Hash);
        json.WriteNumber("round", began.Round);
        json.WriteNumber("seed", began.Seed);
        if (began.Variant > 0)
        {
            json.WriteNumber("variant", began.Variant);
        }
    }

    private static void WritePredicted(Utf8JsonWriter json, ProgressEntry.Predicted predicted)
    {
        json.WriteString("given", predicted.Given);
        json.WriteString("actual", predicted.Actual);
        json.WriteBoolean("right", predicted.IsRight);
    }

    private static void WriteSolved(Utf8JsonWriter json, ProgressEntry.Solved solved)
    {
        json.WriteString("hash", solved.Hash);
        json.WriteBoolean("helped", solved.WasHelped);
        WriteTruth(json, "variant", solved.IsVariant);
    }

    private static void WriteRecalled(Utf8JsonWriter json, ProgressEntry.Recalled recalled)
    {
        json.WriteString("hash", recalled.Hash);
        json.WriteBoolean("right", recalled.IsRight);
        json.WriteBoolean("helped", recalled.WasHelped);
        json.WriteString("code", recalled.Code);
    }

    private static void WriteDealt(Utf8JsonWriter json, ProgressEntry.Dealt dealt)
    {
        json.WriteNumber("seed", dealt.Seed);
        json.WriteNumber("count", dealt.Count);
        json.WriteNumber("row", dealt.InARow);
    }

    private static void WriteChecked(Utf8JsonWriter json, ProgressEntry.Checked check)
    {
        json.WriteNumber("seed", check.Seed);
        json.WriteString("marks", check.Marks);
    }

    private static void WriteVisited(Utf8JsonWriter json, ProgressEntry.Visited visited)
    {
        json.WriteNumber("page", visited.Page);
        json.WriteNumber("pages", visited.Pages);
        json.WriteString("text", visited.Text);
        json.WriteNumber("changed", visited.Changed);
        json.WriteNumber("tasks", visited.Tasks);
        json.WriteNumber("done", visited.Done);
    }

    private static void WriteFirstMinute(Utf8JsonWriter json, ProgressEntry.FirstMinute minute)
    {
        json.WriteNumber("step", minute.Step);
        json.WriteBoolean("over", minute.IsOver);
    }

    private static void WriteNote(Utf8JsonWriter json, LabNote note)
    {
        json.WriteNumber("run", note.Run);
        json.WriteNumber("from", note.From);
        json.WriteNumber("to", note.To);
        for (int i = 0; i < LabControls.Names.Count; i++)
        {
            json.WriteString(LabControls.Names[i], LabControls.ValueOf(note.Knobs, (LabKnob)i));
        }

        json.WriteNumber("came", note.Came);
        json.WriteNumber("connected", note.Connected);
        json.WriteNumber("half-open", note.HalfOpen);
        json.WriteNumber("dropped", note.Dropped);
        json.WriteNumber("accept-queue", note.AcceptQueue);
        json.WriteNumber("accepted", note.Accepted);
        json.WriteNumber("overflows", note.Overflows);
        json.WriteNumber("users-reset", note.UsersReset);
    }

    private static void WriteAnswer(Utf8JsonWriter json, ProgressEntry.Answered answered)
    {
        json.WriteNumber("answer", answered.Answer);
        json.WriteBoolean("right", answered.IsRight);
        json.WriteString("hash", answered.Hash);
        if (answered.Text.Length > 0)
        {
            json.WriteString("text", answered.Text);
        }

        if (answered.Sure != Sureness.None)
        {
            json.WriteNumber("sure", (int)answered.Sure);
        }

        WriteTruth(json, "variant", answered.IsVariant);
    }

    /// <summary>What is not so is left out.</summary>
    private static void WriteTruth(Utf8JsonWriter json, string name, bool isTrue)
    {
        if (isTrue)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void WriteMove(Utf8JsonWriter json, ProgressEntry.Moved moved)
    {
        json.WriteString("hash", moved.Hash);
        json.WriteNumber("round", moved.Round);
        json.WriteNumber("seed", moved.Seed);
        json.WriteString("verdict", moved.Verdict.ToString());
        json.WriteString("code", moved.Code);
        json.WriteBoolean("shown", moved.WasShown);
        if (moved.Move is Move.Send { Segment: Segment segment })
        {
            json.WriteNumber("flags", (int)segment.Flags);
            json.WriteNumber("seq", segment.Seq.Value);
            json.WriteNumber("ack", segment.Ack.Value);
            json.WriteNumber("len", segment.DataLength);
            json.WriteNumber("win", segment.Window);
        }
    }
}
