using Tutor.Cli.Outside;

namespace Tutor.Cli.Tests.Outside;

public class StateDirectoryTests
{
    [PosixFact]
    public void The_default_is_below_the_home_directory() =>
        Assert.Equal("/home/ann/.local/state/tcptutor", Find(("HOME", "/home/ann")));

    [PosixFact]
    public void The_variable_of_the_specification_goes_first() =>
        Assert.Equal("/var/s/tcptutor", Find(("HOME", "/home/ann"), ("XDG_STATE_HOME", "/var/s")));

    [PosixFact]
    public void A_relative_path_is_ignored() => Assert.Equal(
        "/home/ann/.local/state/tcptutor",
        Find(("HOME", "/home/ann"), ("XDG_STATE_HOME", "state")));

    [PosixFact]
    public void An_empty_value_counts_as_not_set() => Assert.Null(Find(("HOME", ""), ("XDG_STATE_HOME", "")));

    private static string? Find(params (string Name, string Value)[] variables) =>
        StateDirectory.Find(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
