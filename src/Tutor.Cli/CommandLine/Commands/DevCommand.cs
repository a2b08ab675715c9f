using System.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;
using Tutor.Terminal;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>dev FILE[#ITEM]</c>: the tutor over a lesson that is being written.</summary>
internal static class DevCommand
{
    /// <summary>The command.</summary>
    /// <param name="setting">What it is built from.</param>
    /// <param name="request">What the options ask for.</param>
    public static Command Of(CommandSetting setting, Func<ParseResult, Request> request)
    {
        Argument<string> place = new("FILE[#ITEM]") { Description = setting.Help("dev.file") };
        Command dev = setting.Command("dev");
        dev.Add(place);
        dev.SetAction(parsed => Run(setting, request(parsed), parsed.GetRequiredValue(place)));
        return dev;
    }

    private static int Run(CommandSetting setting, Request request, string place)
    {
        (string path, string? item) = Split(place);
        DocumentFile file = DocumentFile.Read(path);
        if (file.Text is not { } text)
        {
            return Refuse(setting, file.Problem!);
        }

        Authoring authoring = new(setting.Around, path, text.Text);
        if (item is not null && Unknown(authoring.Read.Lesson, item) is { } unknown)
        {
            return Refuse(setting, unknown);
        }

        bool isColourless = request.NoColour || new TerminalTaste(setting.Around.Variable).NoColour;
        ColourMode colours = isColourless ? ColourMode.None : ColourMode.Sixteen;
        using TerminalHost? host = request.Plain ? null : setting.Around.OpenTerminal(new() { Colours = colours });
        return host is null
            ? Refuse(setting, Message.Of("cli.dev.no-terminal"))
            : authoring.Run(host, request, item);
    }

    /// <summary>The part behind the last <c>#</c> is an item, unless a file of the whole name is there.</summary>
    private static (string Path, string? Item) Split(string place)
    {
        int mark = place.LastIndexOf('#');
        return mark < 0 || File.Exists(place) ? (place, null) : (place[..mark], place[(mark + 1)..]);
    }

    private static Message? Unknown(Lesson? lesson, string item)
    {
        string[] items = [.. lesson?.ItemIds() ?? []];
        if (lesson is null || items.Contains(item))
        {
            return null;
        }

        return NearestName.Of(item, items) is { } nearest
            ? Message.Of("cli.dev.unknown-item.nearest", Word("item", item), Word("nearest", nearest))
            : Message.Of("cli.dev.unknown-item", Word("item", item));
    }

    private static int Refuse(CommandSetting setting, Message message)
    {
        setting.Around.Error().WriteLine($"tcptutor: {setting.Texts.Format(message)}");
        return ExitCode.Usage;
    }

    private static MessageArgument.Word Word(string name, string value) => new(name, value);
}
