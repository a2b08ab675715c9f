namespace Tutor.Benchmarks;

/// <summary>A family of screens: how one gets there, and the keys that are pressed there again and again.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Go">The way from the list of lessons.</param>
/// <param name="Keys">The keys, parted by spaces; after the last one the screen is put back as it was.</param>
internal sealed record KeyWay(string Name, Func<KeySession, KeySession> Go, string Keys)
{
    private const string Lesson = "handshake";
    private const string Exercise = "hs-client";
    private const int LabSeconds = 60;
    private const int Segments = 40;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KeyWay> All { get; } =
    [
        new("first minute", session => First(session), "Enter Enter a Enter"),
        new("list", session => session, "Down Down Down PgDn Up Up Home End"),
        new("list: filter typed", session => session.Keys("/"), "s e g m e n t Backspace Down"),
        new("list: lesson opened and left", session => session.Keys("Down Down Down"), "Enter n q"),
        new("reader", session => session.Open("states", ""), "Down Down PgDn Up End Home Tab n p"),
        new("reader: search typed", session => session.Open("states", "").Keys("/"), "c o n n e c t Backspace"),
        new("reader: hits", session => session.Open("states", "").Keys("/ t h e Enter"), "n n n N"),
        new("lesson: page by page", session => session.Open("teardown", ""), "n n n n n n n n n n n n p p p"),
        new("worked example", session => session.Open(Lesson, "hs-watch"), "Space Space Enter Space [ [ ] e"),
        new("exercise: field typed", Typing, "5 0 0 1 Backspace 9 Tab 1 Tab Shift-Tab = i s s"),
        new("exercise: field typed, dark", Dark, "5 0 0 1 Backspace 9 Tab 1 Tab Shift-Tab = i s s"),
        new("exercise: flags toggled", session => session.Open(Lesson, "hs-drill"), "s a f r p s + a"),
        new("exercise: segment sent", Typing, "5 0 0 0 Enter h u U h e"),
        new("exercise: numbers", Typing, "v v v"),
        new("exercise: time", Closing, "[ [ [ ] ] [ e"),
        new("explain", Wrong, "e Down Esc"),
        new("what-if opened and stepped", Wrong, "w Space Space [ ] Esc"),
        new("predict", session => Typing(session).Keys("5 0 0 1"), "o Down Up 2 Enter"),
        new("header bytes", Closing, "x Down Down Up [ [ ]"),
        new("diagram", Closing, "d Down PgDn Tab Up"),
        new("drill", session => session.Open(Lesson, "hs-drill"), "s Tab 5 0 0 1 Enter u"),
        new("endless drill", session => session.Keys("D"), "Down Up Space Enter n"),
        new("endless drill opened and left", session => session.Keys("Down Down"), "D q"),
        new("quiz", session => session.Open(Lesson, "").Keys("q Q"), "Down Up Tab Right Enter Enter Down"),
        new("question: several", session => session.Open("layers", "q-application"), "1 Down Space Up 3 Enter"),
        new("question: number", session => session.Open("layers", "q-three"), "4 2 Backspace 1 Backspace Enter"),
        new("question: flags", session => session.Open(Lesson, "q-answer-flags"), "s a f f Enter"),
        new("question: state", session => session.Open(Lesson, "q-states"), "Down Down Up Enter"),
        new("question: order", session => session.Open(Lesson, "q-order"), "Space Down Space Up Enter"),
        new("question: match", session => session.Open("layers", "ly-map"), "1 Down 2 Down Space Up"),
        new("lab at second 60", ToLab, ". . [ [ ] Tab + - c Down . t"),
        new("lab: runs on", ToLab, "Space Space Space"),
        new("lab: notebook", session => ToLab(session).Keys("N"), "Down End Home Esc N"),
        new("lab: sockets", session => ToLab(session).Keys("t"), "Down Down PgDn End Home"),
        new("sandbox, 40 segments", ToSandbox, "s Enter Enter x u [ [ ] ] Up Down Tab Down Down d Esc e"),
        new("sandbox: segment written", session => ToSandbox(session).Keys("i"), "a Tab 5 0 0 Tab = i s s Down"),
        new("palette opened and typed", Typing, ": n u m b e r Down Down Backspace"),
        new("glossary opened and typed", Typing, "K w i n d Down Down Backspace"),
        new("settings", session => Typing(session).Keys(","), "Down Right Left Up Down Down"),
        new("theme switched", session => Typing(session).Keys(","), "Right Right Right Right"),
        new("packs", session => session.Keys("P"), "Down PgDn End Home"),
        new("help", session => Typing(session).Keys("?"), "Down Down PgDn / h i n t Backspace"),
        new("report", session => Typing(session).Keys("!"), "W h y n o t ?"),
    ];

    /// <summary>
    /// Keys that read texts and lessons anew, as the start of the program does: nobody presses them again and again.
    /// </summary>
    public static IReadOnlyList<KeyWay> Readings { get; } =
    [
        new("language switched", session => Typing(session).Keys(", Down Down Down"), "Right Right Right Right"),
    ];

    private static KeySession First(KeySession session)
    {
        session.Model = Tui.App.FirstMinuteUpdate.Begin(session.Model, 0, isColourless: false);
        return session;
    }

    private static KeySession Typing(KeySession session) => session.Open(Lesson, Exercise).Keys("Enter");

    private static KeySession Dark(KeySession session) => Typing(session).Keys(", Right Esc");

    private static KeySession Wrong(KeySession session) => Typing(session).Keys("5 0 0 0 Enter");

    private static KeySession Closing(KeySession session) => session.Open("teardown", "td-active").Keys("S");

    /// <summary>The lab while it is flooded, its predictions made.</summary>
    private static KeySession ToLab(KeySession session)
    {
        session.Open("syn-flood", "flood-lab").Keys("Enter");
        while (Lab(session).Tape.Now < LabSeconds)
        {
            int before = Lab(session).Tape.Now;
            session.Keys("Space");
            if (Lab(session).Tape.Now == before)
            {
                session.Keys("Enter");
            }
        }

        return session;
    }

    private static Study.Labs.LabSession Lab(KeySession session) =>
        ((Tui.App.Activity.Experimenting)session.Lesson.Activity).Session;

    /// <summary>A sandbox in which both hosts have sent to and fro.</summary>
    private static KeySession ToSandbox(KeySession session)
    {
        session.Keys("s o Right p Left Space Space Space");
        while (((Tui.App.Screen.Sandbox)session.Model.Screen).Session.World.Sent < Segments)
        {
            session.Keys("s Enter Enter Enter");
        }

        return session;
    }
}
