using Tutor.Study.Labs;
using Tutor.Tcp.Labs;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Labs;

/// <summary>The attacker: how many SYNs, from where, and what comes back.</summary>
internal static class AttackerPane
{
    internal static void Draw(Sheet sheet, Rect frame, LabSession session)
    {
        Rect room = sheet.Pane(frame, sheet.Words["lab.attacker"]);
        bool isRoomy = room.Height > 12;
        LabLine.Knob(sheet, room, 0, session, LabKnob.Rate);
        LabLine.Knob(sheet, room, 1, session, LabKnob.Sources);
        int row = isRoomy ? 3 : 2;
        LabLine.Count(sheet, room, row++, "lab.sent", session.World.Floods[0].Sent);
        LabLine.Count(sheet, room, row++, "lab.seen", LabWorld.AnswersSeen(session.World));
        row += isRoomy ? 1 : 0;
        Rect rest = room.SplitTop(row).Below;
        sheet.Put(rest, About(sheet, session.Knobs, rest, isRoomy));
    }

    private static List<TextRow> About(Sheet sheet, LabKnobs knobs, Rect rest, bool isRoomy)
    {
        string key = LabControls.ValueOf(knobs, LabKnob.Sources);
        List<TextRow> rows = [];
        if (isRoomy)
        {
            string network = knobs.Sources switch
            {
                FloodSources.MadeUp => LabWorld.MadeUpNetwork.ToString(),
                FloodSources.Own => LabWorld.AttackerEnd.Address.ToString(),
                FloodSources.Botnet => LabWorld.BotnetNetwork.ToString(),
                FloodSources.Bystanders => LabWorld.BystanderNetwork.ToString(),
            };
            rows.AddRange(Words.Wrap(
                sheet.Words.Fill("lab.about.network", ("network", network)), rest.Width, sheet.Theme.Plain));
            rows.Add(TextRow.Empty);
        }

        rows.AddRange(Words.Wrap(sheet.Words["lab.about." + key], rest.Width, sheet.Theme.Plain));
        return rows;
    }
}
