using System.Globalization;
using Tutor.Lessons.Packs;
using Tutor.Testing;
using Xunit.Abstractions;

namespace Tutor.Lessons.Tests.Fuzzing;

/// <summary>
/// Damaged files of a pack: whoever reads them answers with findings, at places inside the file, at a cost in
/// proportion to its size, and never with an exception. <c>TUTOR_FUZZ_SEED</c> and <c>TUTOR_FUZZ_CASES</c> say which
/// and how many.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int DefaultSeed = 9293;
    private const int DefaultCases = 20_000;

    [Fact]
    public void Every_damaged_file_is_read_without_an_exception()
    {
        int seed = Setting("TUTOR_FUZZ_SEED", DefaultSeed);
        int cases = Setting("TUTOR_FUZZ_CASES", DefaultCases);
        Dictionary<string, byte[]> pack = Files();
        string[] paths = [.. pack.Keys.Order(StringComparer.Ordinal)];
        string[] texts = [.. paths.Select(path => PackText.Decode(pack[path]))];
        Dictionary<string, int> turns = [];
        for (int number = 0; number < cases; number++)
        {
            Random random = new(unchecked((seed * 1_000_003) + number));
            int file = random.Next(paths.Length);
            byte[] damaged = new Mutation(random, texts).Of(texts[file]);
            try
            {
                new FuzzCase(pack, paths[file], damaged, random, turns).Run();
            }
            catch (Exception e)
            {
                string name = $"tutor-fuzz-{seed}-{number}-{Path.GetFileName(paths[file])}";
                string kept = Path.Combine(Path.GetTempPath(), name);
                File.WriteAllBytes(kept, damaged);
                Assert.Fail($"seed {seed}, case {number}, {paths[file]} damaged as in {kept}\n{e}");
            }
        }

        output.WriteLine(string.Join(", ", turns.Select(turn => $"{turn.Key} {turn.Value}")));
        if (cases >= DefaultCases)
        {
            Assert.Equal(9, turns.Count);
            // Most damage is small enough that something is left to read.
            Assert.InRange(turns["lesson with blocks"], turns["lesson"] / 4, turns["lesson"]);
        }
    }

    /// <summary>The core pack, and beside its lessons two that have all that the format has, and a shared scenario.</summary>
    private static Dictionary<string, byte[]> Files()
    {
        Pack core = CorePack.Load();
        Dictionary<string, byte[]> files = core.Files.Paths.ToDictionary(path => path, core.Files.Read);
        string every = Path.Combine(Repository.Root, "tests/Tutor.Lessons.Tests/Fixtures/every-construct.md");
        files["every-construct.md"] = File.ReadAllBytes(every);
        files["scenarios/shared.yaml"] = File.ReadAllBytes(
            Path.Combine(Repository.Root, "tests/Tutor.Lessons.Tests/Fixtures/shared-scenario.yaml"));
        files["README.md"] = File.ReadAllBytes(Path.Combine(Repository.Root, "lessons/README.md"));
        return files;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value)
            ? value
            : otherwise;
}
