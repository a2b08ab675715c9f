using Tutor.Study.Exercises;
using Tutor.Tcp.Wire;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>The prediction of the peer's reply: asked over the exercise, and held against what came.</summary>
internal static class PredictView
{
    internal static void Draw(Sheet sheet, Screen.InLesson screen, Overlay.Predict overlay)
    {
        if (screen.Activity is Activity.Exercising exercising)
        {
            ExerciseView.Draw(sheet, screen, exercising.Editor, overlay);
        }
    }

    /// <summary>The question and its options.</summary>
    internal static List<AskedRow> Asked(Sheet sheet, ExerciseRun run, Overlay.Predict overlay, int width)
    {
        ReplyPrediction asked = overlay.Asked;
        string question = sheet.Words.Fill(
            "predict.question",
            ("host", asked.Peer),
            ("segment", Words.Tight(sheet.Words.Segment(asked.Segment, run.Turn.Side.Host, asked.Peer))));
        List<AskedRow> rows = [.. Words.Wrap(question, width, sheet.Theme.Plain).Select(row => new AskedRow(row))];
        for (int i = 0; i < asked.Options.Count; i++)
        {
            string text = Option(sheet.Words, run, asked, asked.Options[i]);
            List<TextRow> option = [.. Words.Wrap(text, width - AskedRows.Indent, sheet.Theme.Plain)];
            rows.AddRange(AskedRows.Option(sheet, i, option, i == overlay.Selected, ""));
        }

        return rows;
    }

    /// <summary>"You predicted ..., it was ...": one sentence.</summary>
    internal static string Outcome(Words words, ExerciseRun run, Foretold foretold)
    {
        ReplyPrediction asked = foretold.Asked;
        string actual = Whole(words, run, asked, asked.Right);
        return foretold.Option.IsRight
            ? words.Fill("predict.was-right", ("reply", actual))
            : words.Fill(
                "predict.was-wrong", ("given", Option(words, run, asked, foretold.Option)), ("reply", actual));
    }

    /// <summary>A reply as it may be shown before the move; hidden numbers are <c>?</c>.</summary>
    internal static string Option(Words words, ExerciseRun run, ReplyPrediction asked, ReplyOption option)
    {
        string self = run.Turn.Side.Host;
        return option.IsSilence
            ? words["predict.silence"]
            : string.Join(", ", option.Answers.AsEnumerable().Select(answer => Words.Tight(SegmentLabel.Of(
                new Segment { Flags = answer.Flags, DataLength = answer.DataLength },
                answer.Seq is { } seq ? words.Number(seq, asked.Peer) : "?",
                answer.Ack is { } ack ? words.Number(ack, self) : "?",
                words.Parts))));
    }

    private static string Whole(Words words, ExerciseRun run, ReplyPrediction asked, ReplyOption option) =>
        option.IsSilence
            ? words["predict.silence"]
            : string.Join(", ", option.Whole.AsEnumerable().Select(answer =>
                Words.Tight(words.Segment(answer, asked.Peer, run.Turn.Side.Host))));
}
