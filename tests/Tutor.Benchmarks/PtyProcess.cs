using System.Diagnostics;
using System.Text;

namespace Tutor.Benchmarks;

/// <summary>A program in a pseudo-terminal of 160 by 50, with what the kernel counts of it. Linux only.</summary>
internal sealed class PtyProcess : IDisposable
{
    private const int PatienceMs = 30_000;
    private const int SigKill = 9;
    private readonly int master;
    private readonly int pid;
    private readonly byte[] buffer = new byte[65_536];

    private bool isOver;

    private PtyProcess(int master, int pid) => (this.master, this.pid) = (master, pid);

    /// <summary>Starts a program.</summary>
    /// <param name="path">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Its variables, as <c>NAME=value</c>.</param>
    public static PtyProcess Start(string path, IEnumerable<string> arguments, IEnumerable<string> environment)
    {
        int master = PtyNative.OpenMaster(PtyNative.ReadWrite | PtyNative.NoControllingTerminal);
        Check(master < 0 ? 1 : PtyNative.Grant(master) | PtyNative.Unlock(master));
        Span<byte> name = stackalloc byte[64];
        Check(PtyNative.Name(master, name, (nuint)name.Length));
        string terminal = Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]);

        // Kept open until the program has it open: a terminal that nobody holds forgets its size.
        int slave = PtyNative.Open(terminal, PtyNative.ReadWrite | PtyNative.NoControllingTerminal);
        Check(PtyNative.Control(slave, PtyNative.SetWindowSize, new PtyNative.WindowSize(50, 160, 0, 0)));

        Span<byte> attributes = new byte[PtyNative.OpaqueBytes];
        Span<byte> actions = new byte[PtyNative.OpaqueBytes];
        Check(PtyNative.InitAttributes(attributes));
        Check(PtyNative.SetFlags(attributes, PtyNative.NewSession));
        Check(PtyNative.InitActions(actions));
        Check(PtyNative.AddOpen(actions, 0, terminal, PtyNative.ReadWrite, 0));
        Check(PtyNative.AddDuplicate(actions, 0, 1));
        Check(PtyNative.AddDuplicate(actions, 0, 2));
        Check(PtyNative.Spawn(
            out int pid, path, actions, attributes, [path, .. arguments, null], [.. environment, null]));
        _ = PtyNative.Close(slave);
        return new PtyProcess(master, pid);
    }

    /// <summary>Types.</summary>
    public void Type(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        PtyNative.Write(master, bytes, (nuint)bytes.Length);
    }

    /// <summary>Reads until a text has come.</summary>
    /// <returns>How many bytes came.</returns>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public int ReadUntil(ReadOnlySpan<byte> text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int length = 0;
        while (buffer.AsSpan(0, length).IndexOf(text) < 0)
        {
            int count = length < buffer.Length && watch.ElapsedMilliseconds < PatienceMs ? Read(length) : 0;
            if (count <= 0)
            {
                throw new TimeoutException("Not printed: " + Encoding.UTF8.GetString(text));
            }

            length += count;
        }

        return length;
    }

    /// <summary>A number of a file below <c>/proc/PID</c>, such as <c>wchar</c> of <c>io</c>.</summary>
    public long Count(string file, string name)
    {
        foreach (string line in File.ReadLines($"/proc/{pid}/{file}"))
        {
            if (line.StartsWith(name + ":", StringComparison.Ordinal))
            {
                return long.Parse(line[(name.Length + 1)..].Replace("kB", "", StringComparison.Ordinal).Trim());
            }
        }

        return 0;
    }

    /// <summary>Nanoseconds that the main thread has run.</summary>
    public long CpuNs() => long.Parse(File.ReadAllText($"/proc/{pid}/schedstat").Split(' ')[0]);

    /// <summary>Ends it, however it is.</summary>
    /// <returns>The CPU time of all its threads, in milliseconds, from its start to now.</returns>
    public double End()
    {
        Span<long> usage = stackalloc long[PtyNative.UsageWords];
        _ = PtyNative.Kill(pid, SigKill);
        Check(PtyNative.Wait(pid, out _, 0, usage) == pid ? 0 : 1);
        isOver = true;
        return ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3);
    }

    /// <summary>Reads until the program has closed the terminal.</summary>
    public void ReadToEnd()
    {
        while (Read(0) > 0)
        {
        }
    }

    /// <summary>How often the main thread has waited for something.</summary>
    public long Waits() => Count("status", "voluntary_ctxt_switches");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!isOver)
        {
            End();
        }

        _ = PtyNative.Close(master);
    }

    private int Read(int offset)
    {
        Span<PtyNative.PollFd> wanted = [new() { Descriptor = master, Wanted = PtyNative.PollIn }];
        Span<byte> free = buffer.AsSpan(offset);
        return PtyNative.Poll(wanted, 1, PatienceMs) > 0 ? (int)PtyNative.Read(master, free, (nuint)free.Length) : 0;
    }

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new InvalidOperationException("No pseudo-terminal.");
        }
    }
}
