using System.Buffers.Binary;
using System.Numerics;

namespace Tutor.Tcp.Listening;

/// <summary>
/// SipHash-2-4: a hash of 64 bits that nobody without the 128-bit key can predict (J.-P. Aumasson, D. J. Bernstein:
/// "SipHash: a fast short-input PRF", 2012). Linux makes its cookies with it (net/ipv4/syncookies.c).
/// </summary>
public static class SipHash
{
    /// <summary>The hash of <paramref name="text"/>; any length, never fails.</summary>
    /// <param name="key0">The first 64 bits of the key, little-endian.</param>
    /// <param name="key1">Its other 64 bits.</param>
    /// <param name="text">What to hash.</param>
    public static ulong Of(ulong key0, ulong key1, ReadOnlySpan<byte> text)
    {
        // Section 2 of the paper: four words of state, made of the key and "somepseudorandomlygeneratedbytes".
        var state = new State(
            key0 ^ 0x736f6d6570736575,
            key1 ^ 0x646f72616e646f6d,
            key0 ^ 0x6c7967656e657261,
            key1 ^ 0x7465646279746573);
        ReadOnlySpan<byte> rest = text;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            state.Take(BinaryPrimitives.ReadUInt64LittleEndian(rest));
        }

        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        rest.CopyTo(last);
        last[^1] = (byte)(text.Length & 0xFF);
        state.Take(BinaryPrimitives.ReadUInt64LittleEndian(last));
        return state.Finish();
    }

    private ref struct State(ulong v0, ulong v1, ulong v2, ulong v3)
    {
        private ulong _v0 = v0;
        private ulong _v1 = v1;
        private ulong _v2 = v2;
        private ulong _v3 = v3;

        public void Take(ulong word)
        {
            _v3 ^= word;
            Round();
            Round();
            _v0 ^= word;
        }

        public ulong Finish()
        {
            _v2 ^= 0xFF;
            Round();
            Round();
            Round();
            Round();
            return _v0 ^ _v1 ^ _v2 ^ _v3;
        }

        private void Round()
        {
            unchecked
            {
                _v0 += _v1;
                _v2 += _v3;
                _v1 = BitOperations.RotateLeft(_v1, 13) ^ _v0;
                _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
                _v0 = BitOperations.RotateLeft(_v0, 32);
                _v2 += _v1;
                _v0 += _v3;
                _v1 = BitOperations.RotateLeft(_v1, 17) ^ _v2;
                _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
                _v2 = BitOperations.RotateLeft(_v2, 32);
            }
        }
    }
}
