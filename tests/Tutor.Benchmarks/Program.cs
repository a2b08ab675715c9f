using Tutor.Benchmarks;

if (args is not ([] or ["--program", _] or ["--engine"]))
{
    Console.Error.WriteLine("usage: Tutor.Benchmarks [--program PATH | --engine]   (PATH: a published tcptutor; --engine: no program)");
    return 2;
}

Table.Head();
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

EngineBenchmarks.Run();
WorldBenchmarks.Run();
return 0;
