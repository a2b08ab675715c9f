using Tutor.Lessons.Checking;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Translating;

namespace Tutor.Lessons.Tests.Fuzzing;

/// <summary>One damaged file, and everything that reads it.</summary>
/// <param name="pack">The undamaged files, by path.</param>
/// <param name="path">The damaged one.</param>
/// <param name="octets">What is in it.</param>
/// <param name="random">Decides which of the readers that take long have their turn.</param>
/// <param name="turns">Counts how often each reader has its turn, and how many lessons come out.</param>
internal sealed class FuzzCase(
    IReadOnlyDictionary<string, byte[]> pack, string path, byte[] octets, Random random, Dictionary<string, int> turns)
{
    private const int MostFindings = 1_000;
    private const int LongestFinding = 3_000;
    private const long LeastOctets = 8_000_000;
    private const int OctetsEach = 3_000;

    private readonly string _text = Text(octets, random);
    private SourceText? _lines;

    private SourceText Source => _lines ??= new SourceText(path, _text);

    /// <summary>Reads it with whatever would read such a file.</summary>
    public void Run()
    {
        if (path.EndsWith(PackManifest.File, StringComparison.Ordinal) || random.Next(10) == 0)
        {
            Measure("pack", ReadPack);
        }

        if (random.Next(5) == 0)
        {
            Measure("document", () => Hold(PlainDocument.Read(path, _text)));
        }

        if (SharedScenarios.IsFile(path))
        {
            Measure("scenario", () => Hold(SharedScenarios.Check(Damaged())));
        }
        else if (path.StartsWith("i18n/", StringComparison.Ordinal))
        {
            Measure("translation", Translate);
        }
        else if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            Measure("lesson", ReadLesson);
            Measure("head", () => Hold(LessonReader.ReadHead(path, _text)));
            RunSeldom();
        }
    }

    /// <summary>What a file cannot hold, half of a surrogate pair, an editor's text can.</summary>
    private static string Text(byte[] octets, Random random)
    {
        string text = PackText.Decode(octets);
        string half = random.Next(2) == 0 ? "\uD83C" : "\uDFF3";
        return random.Next(20) > 0 ? text : text.Insert(random.Next(text.Length + 1), half);
    }

    private void ReadLesson()
    {
        LessonResult result = LessonReader.Read(path, _text);
        Hold(result);
        if (result.Lesson is { Blocks.IsEmpty: false })
        {
            Turn("lesson with blocks");
        }
    }

    private void RunSeldom()
    {
        if (random.Next(50) == 0)
        {
            Turn("check");
            Hold(LessonCheck.Check(path, _text, withSets: false).Findings);
        }

        string translation = $"i18n/zh-Hans/{path}";
        if (random.Next(20) == 0 && pack.TryGetValue(translation, out byte[]? theirs))
        {
            LessonTranslation over = new(translation, PackText.Decode(theirs), "en");
            Measure("overlay", () => LessonOverlay.Apply(new SourceLesson(path, _text), over));
        }
    }

    private MemoryPackFiles Damaged() => new(new Dictionary<string, byte[]>(pack) { [path] = octets });

    private void ReadPack()
    {
        MemoryPackFiles read = Damaged();
        PackResult result = PackReader.Read(read, "1.0.0");
        Hold(result.Findings);
        Pack? loaded = PackReader.Load(read);
        Assert.True(loaded is not null || result.Pack is null, "A pack that can be read cannot be loaded.");
    }

    private void Translate()
    {
        string lesson = path[(path.IndexOf('/', "i18n/".Length) + 1)..];
        if (lesson == PackManifest.File)
        {
            PackManifest manifest = PackOverlay.Over(new() { Id = "a", Version = "1.0.0", Title = "T" }, _text);
            Assert.DoesNotContain(manifest.Title + manifest.Summary, char.IsControl);
            return;
        }

        SourceLesson source = new(lesson, PackText.Decode(pack[lesson]));
        LessonTranslation translation = new(path, _text, "en");
        Hold(LessonOverlay.Apply(source, translation).Findings);
        _ = TranslationStamps.Write(source, translation);
    }

    private void Hold(LessonResult result)
    {
        Hold(result.Findings);
        int blocks = result.Lesson?.Blocks.Count ?? 0;
        Assert.True(blocks <= Source.LineCount + 1, $"{blocks} blocks of {Source.LineCount} lines");
    }

    private void Hold(IEnumerable<Finding> findings)
    {
        int count = 0;
        foreach (Finding finding in findings)
        {
            string said = finding.ToString();
            Assert.True(++count <= MostFindings, "too many findings");
            Assert.True(said.Length <= LongestFinding, $"a finding of {said.Length} characters [{finding.Id}]");
            Assert.True(SafeText.Clean(said) == said, $"not safe for a terminal: {SafeText.Clean(said)}");
            if (finding.File == path)
            {
                HoldPlace(finding);
            }
        }
    }

    private void HoldPlace(Finding finding)
    {
        (int line, int column) = (finding.At.Line, finding.At.Column);
        bool isInside = line >= 1 && line <= Source.LineCount && column >= 1
            && column <= Source.StartOf(line) - Source.StartOf(line - 1) + 1;
        Assert.True(isInside, $"outside of the file: {finding}");
    }

    /// <summary>What a reader takes, in octets allocated: the same in every run, unlike a time.</summary>
    private void Measure(string what, Action read)
    {
        Turn(what);
        long before = GC.GetAllocatedBytesForCurrentThread();
        read();
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(
            taken <= LeastOctets + ((long)OctetsEach * octets.Length),
            $"{what} allocated {taken} octets for a file of {octets.Length}");
    }

    private void Turn(string what) => turns[what] = turns.GetValueOrDefault(what) + 1;
}
