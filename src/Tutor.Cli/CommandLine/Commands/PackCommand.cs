using System.CommandLine;
using Tutor.Cli.Packs;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>pack new | add | list | update | remove | migrate</c>.</summary>
internal static class PackCommand
{
    /// <summary>The command.</summary>
    public static Command Of(CommandSetting setting)
    {
        Command pack = setting.Command("pack");
        PackDesk desk = new(setting.Around, setting.Texts);
        pack.Add(Taking(setting, "new", "NAME", name => new PackMaking(desk).Make(name)));
        pack.Add(Taking(setting, "add", "SOURCE", source => new PackAdding(desk).Add(source)));
        pack.Add(List(setting, desk));
        pack.Add(Update(setting, desk));
        pack.Add(Taking(setting, "remove", "ID", id => new PackRemoving(desk).Remove(id)));
        pack.Add(Taking(setting, "migrate", "DIR", folder => new PackMigrating(desk).Migrate(folder)));
        return pack;
    }

    private static Command Taking(CommandSetting setting, string name, string value, Func<string, int> run)
    {
        Argument<string> argument = new(value) { Description = setting.Help($"pack.{name}.{value}") };
        Command command = new(name, setting.Help($"pack.{name}")) { argument };
        command.SetAction(parsed => run(parsed.GetRequiredValue(argument)));
        return command;
    }

    private static Command List(CommandSetting setting, PackDesk desk)
    {
        Command list = new("list", setting.Help("pack.list"));
        list.SetAction(_ => new PackListing(desk).List());
        return list;
    }

    private static Command Update(CommandSetting setting, PackDesk desk)
    {
        Argument<string?> id = new("ID")
        {
            Description = setting.Help("pack.update.ID"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command update = new("update", setting.Help("pack.update")) { id };
        update.SetAction(parsed => new PackUpdating(desk).Update(parsed.GetValue(id)));
        return update;
    }
}
