using Tutor.Benchmarks;

if (args is not ([] or ["--program", _] or ["--engine"] or ["--check"] or ["--check", _] or ["--keys"] or ["--keys", _]
    or ["--keys", _, _]))
{
    Console.Error.WriteLine(
        "usage: Tutor.Benchmarks [--engine | --program PATH | --check [PATH] | --keys [LANGUAGE [FAMILY]]]"
        + "   (PATH: a published tcptutor)");
    return 2;
}

Table.Head();
if (args is ["--keys", ..])
{
    KeyBenchmarks keys = new(args is [_, string language, ..] ? language : "en");
    if (args is [_, _, string family])
    {
        keys.RunKeys(family);
    }
    else
    {
        keys.Run();
    }

    return 0;
}

if (args is ["--check", ..])
{
    ParseBenchmarks.Run();
    DirectoryInfo packs = Directory.CreateTempSubdirectory("tcptutor-bench-");
    try
    {
        string tutor = args is [_, string given] ? given : Published.Tutor(Path.Combine(packs.FullName, "tutor"));
        new CheckBenchmarks(tutor, packs.FullName).Run();
    }
    finally
    {
        packs.Delete(recursive: true);
    }

    return 0;
}

if (OperatingSystem.IsLinux() && args is not ["--engine"])
{
    DirectoryInfo directory = Directory.CreateTempSubdirectory("tcptutor-bench-");
    try
    {
        string tutor = args is [_, string given] ? given : Published.Tutor(Path.Combine(directory.FullName, "tutor"));
        string empty = Published.Empty(Path.Combine(directory.FullName, "empty"));
        new ProgramBenchmarks(tutor, empty, Path.Combine(directory.FullName, "state")).Run();
    }
    finally
    {
        directory.Delete(recursive: true);
    }
}

ListenerBenchmarks.Run();
EngineBenchmarks.Run();
WorldBenchmarks.Run();
return 0;
