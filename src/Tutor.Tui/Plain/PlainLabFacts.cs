using System.Globalization;
using System.Text;
using Tutor.Lessons.Model;
using Tutor.Study.Labs;
using Tutor.Tcp;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>What the lab shows, in words.</summary>
internal static class PlainLabFacts
{
    internal static void Knobs(StringBuilder text, Model model, LabSession session)
    {
        foreach (LabKnob knob in session.Block.Controls)
        {
            text.Append(Turned(model, session.Tape.Knobs, knob)).Append('\n');
        }
    }

    /// <summary>A knob and how it stands.</summary>
    internal static string Turned(Model model, LabKnobs knobs, LabKnob knob) => Fill(
        model, "plain.lab-knob", ("name", LabControls.Names[(int)knob]), ("value", LabControls.ValueOf(knobs, knob)));

    /// <summary>A knob, how it stands, and what it takes.</summary>
    internal static string Takes(Model model, LabSession session, LabKnob knob) => Fill(
        model,
        "plain.lab-takes",
        ("name", LabControls.Names[(int)knob]),
        ("value", LabControls.ValueOf(session.Tape.Knobs, knob)),
        ("about", model.Texts.Get(LabUpdate.AboutKey(knob))),
        ("takes", LabControls.Takes(knob)));

    internal static void State(StringBuilder text, Model model, LabSession session)
    {
        Listener listener = LabWorld.ListenerOf(session.World);
        ListenCounters counters = listener.Counters;
        VisitBook users = LabWorld.UserOf(session.World).Visits;
        text.Append(Fill(
            model,
            listener.IsSynQueueFull ? "plain.lab-queue-full" : "plain.lab-queue",
            ("t", session.Tape.Now), ("n", listener.Children.HalfOpen), ("m", listener.Queues.Limit))).Append('\n');
        if (session.HasAcceptQueue)
        {
            Accepting(text, model, session);
            return;
        }

        text.Append(Fill(
            model,
            "plain.lab-counters",
            ("sent", session.World.Floods[0].Sent), ("dropped", counters.SynsDropped),
            ("cookies", counters.SyncookiesSent), ("resets", counters.EmbryonicRsts),
            ("given", counters.GivenUp))).Append('\n');
        text.Append(Fill(
            model,
            "plain.lab-users",
            ("connected", users.Connected), ("waiting", session.Shown?.Waiting ?? 0))).Append('\n');
    }

    /// <summary>What a lab about the accept queue counts, in the place of the flood's numbers.</summary>
    private static void Accepting(StringBuilder text, Model model, LabSession session)
    {
        Listener listener = LabWorld.ListenerOf(session.World);
        ListenCounters counters = listener.Counters;
        VisitBook users = LabWorld.UserOf(session.World).Visits;
        text.Append(Fill(
            model,
            listener.IsAcceptQueueFull ? "plain.lab-accept-full" : "plain.lab-accept",
            ("n", listener.Children.Waiting), ("m", listener.Queues.Limit + 1))).Append('\n');
        text.Append(Fill(
            model,
            "plain.lab-accept-counters",
            ("accepted", counters.Accepted), ("overflows", counters.ListenOverflows),
            ("dropped", counters.SynsDropped), ("given", counters.GivenUp))).Append('\n');
        text.Append(Fill(
            model,
            "plain.lab-accept-users",
            ("connected", users.Connected), ("waiting", session.Shown?.Waiting ?? 0), ("reset", users.Reset),
            ("one", LabWorld.OpenOnOneSide(session.World)))).Append('\n');
    }

    /// <summary>What was worth stopping at since a second.</summary>
    internal static void Since(StringBuilder text, Model model, LabSession session, int from)
    {
        for (int i = from; i < session.Tape.Now; i++)
        {
            foreach (LabMoment moment in session.Tape.Seconds[i].Moments)
            {
                string time = string.Create(CultureInfo.InvariantCulture, $"{moment.Tenth / 10}.{moment.Tenth % 10}");
                text.Append(Fill(model, $"lab.moment.{moment.Kind}", ("t", time))).Append('\n');
            }
        }
    }

    internal static void Asked(StringBuilder text, Model model, LabSession session)
    {
        if (session.Pending is not { } predict)
        {
            return;
        }

        PlainProse.Write(text, model.Texts, predict.Text, scope: null);
        for (int i = 0; i < predict.Options.Count; i++)
        {
            text.Append((char)('a' + i)).Append("  ").Append(PlainProse.Line(predict.Options[i].Text, world: null))
                .Append('\n');
        }
    }

    internal static void Verdict(StringBuilder text, Model model, LabSession session)
    {
        LabPredict predict = session.Block.Predictions[session.Answers.Count - 1];
        LabAnswer answer = session.Answers[^1];
        bool isRight = answer.Given == answer.Right;
        text.Append(model.Texts.Get(isRight ? "plain.predict-right" : "plain.predict-wrong")).Append('\n');
        if (answer.Right < 0)
        {
            text.Append(model.Texts.Get("lab.was-open")).Append('\n');
        }

        PlainProse.Write(text, model.Texts, predict.Options[answer.Given].Feedback, scope: null);
        PlainProse.Write(text, model.Texts, predict.Explanation, scope: null);
    }

    internal static string Tasks(Model model, LabSession session)
    {
        StringBuilder text = new();
        for (int i = 0; i < session.Block.Tasks.Count; i++)
        {
            text.Append(i + 1).Append("  ").Append(PlainProse.Line(session.Block.Tasks[i], world: null)).Append('\n');
        }

        return text.Append(PlainScreen.WhatNow(model)).ToString();
    }

    /// <summary>Every socket of the server in a line.</summary>
    internal static string Sockets(Model model, LabSession session)
    {
        StringBuilder text = new();
        SimTime now = session.World.Now;
        foreach (LabSocket socket in LabSocket.All(session.World))
        {
            text.Append(Fill(
                model,
                SocketKey(socket),
                ("state", TcpStates.Print(socket.State)),
                ("local", socket.Local),
                ("peer", socket.Peer?.ToString() ?? ""),
                ("recv", socket.ReceiveQueue),
                ("send", socket.SendQueue),
                ("retries", socket.Retries),
                ("left", Seconds(socket.GivesUp, now)))).Append('\n');
        }

        return text.ToString();
    }

    private static string SocketKey(LabSocket socket) =>
        socket.Stage is { } stage ? ChildKey(socket, stage) : "plain.lab-listener";

    private static string ChildKey(LabSocket socket, ChildStage stage) => stage switch
    {
        ChildStage.HalfOpen => socket.GivesUp is null ? "plain.lab-socket" : "plain.lab-half",
        ChildStage.Waiting => "plain.lab-waits",
        ChildStage.Accepted => "plain.lab-socket",
    };

    /// <summary>One line a second, of the last minute.</summary>
    internal static string Chart(Model model, LabSession session)
    {
        StringBuilder text = new();
        for (int i = Math.Max(0, session.Tape.Now - 60); i < session.Tape.Now; i++)
        {
            LabSecond second = session.Tape.Seconds[i];
            text.Append(Fill(
                model,
                session.HasAcceptQueue ? "plain.lab-accept-second" : "plain.lab-second",
                ("t", i), ("half", second.HalfOpen), ("ok", second.Connected), ("fail", second.Failed),
                ("dropped", second.Dropped), ("waits", second.AcceptQueue), ("accepted", second.Accepted),
                ("overflows", second.Overflows), ("reset", second.UsersReset))).Append('\n');
        }

        return text.Length > 0 ? text.ToString() : model.Texts.Get("plain.lab-nothing-yet");
    }

    internal static string Notebook(Model model, LabSession session)
    {
        StringBuilder text = new();
        IEnumerable<LabNote> open = session.OpenNote is { } note ? [note] : [];
        foreach (LabNote row in session.Notes.AsEnumerable().Concat(open))
        {
            string knobs = string.Join(", ", session.Block.Controls.Select(knob =>
                $"{LabControls.Names[(int)knob]} {LabControls.ValueOf(row.Knobs, knob)}"));
            text.Append(Fill(
                model,
                session.HasAcceptQueue ? "plain.lab-accept-note" : "plain.lab-note",
                ("run", row.Run), ("from", row.From), ("to", row.To), ("knobs", knobs),
                ("connected", row.Connected), ("came", row.Came), ("half", row.HalfOpen),
                ("dropped", row.Dropped), ("waits", row.AcceptQueue), ("accepted", row.Accepted),
                ("overflows", row.Overflows), ("reset", row.UsersReset))).Append('\n');
        }

        return text.Length > 0 ? text.ToString() : model.Texts.Get("lab.notebook-empty");
    }

    private static long Seconds(SimTime? until, SimTime now) => ((until ?? now) - now).Microseconds / 1_000_000;

    private static string Fill(Model model, string key, params (string Name, object Value)[] gaps) =>
        model.Texts.Format(new Message(key, EquatableArray.From(gaps.Select(gap =>
            (MessageArgument)new MessageArgument.Word(
                gap.Name, Convert.ToString(gap.Value, CultureInfo.InvariantCulture) ?? "")))));
}
