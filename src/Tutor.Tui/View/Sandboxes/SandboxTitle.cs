using Tutor.Study.Sandbox;
using Tutor.Tui.App;

namespace Tutor.Tui.View.Sandboxes;

/// <summary>The top line of a sandbox: its name, whose rules are followed, the step, the time.</summary>
internal static class SandboxTitle
{
    internal static void Draw(Sheet sheet, Screen.Sandbox screen)
    {
        string name = screen.Name.Length > 0
            ? sheet.Words.Fill("sandbox.title-named", ("name", screen.Name))
            : sheet.Words["sandbox.title"];
        string step = screen.LookBack is null
            ? sheet.Words.Fill("sandbox.step", ("n", screen.Session.At))
            : sheet.Words.Fill("sandbox.step-back", ("n", screen.ShownAt), ("m", screen.Session.At));
        string time = sheet.Words.Fill("sandbox.time", ("time", screen.Shown.World.Now.ToString()));
        TitleLine.Draw(sheet, name, Profiles(sheet, screen), time, step);
    }

    /// <summary>The profiles of both hosts; one when they are the same.</summary>
    private static string Profiles(Sheet sheet, Screen.Sandbox screen)
    {
        string client = Profile(sheet, screen, SandboxHosts.Client);
        string server = Profile(sheet, screen, SandboxHosts.Server);
        return client == server
            ? sheet.Words.Fill("title.profile", ("name", client))
            : sheet.Words.Fill("title.profile", ("name", $"{client} | {server}"));
    }

    private static string Profile(Sheet sheet, Screen.Sandbox screen, string host)
    {
        (string profile, bool isChanged) = PolicySwitch.ProfileOf(screen.Shown.World[host].Tcb.Policy);
        return isChanged ? sheet.Words.Fill("sandbox.profile-changed", ("profile", profile)) : profile;
    }
}
