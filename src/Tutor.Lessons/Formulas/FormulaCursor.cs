using System.Globalization;
using Tutor.Lessons.Reading;
using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Formulas;

/// <summary>Recursive descent: or, and, not, comparison, sum, atom. Null after the first error.</summary>
internal sealed class FormulaCursor(string text, bool learner)
{
    private static readonly (string Sign, Operator Operator)[] Comparisons =
    [
        ("==", Operator.Equal), ("!=", Operator.NotEqual), ("<=", Operator.LessOrEqual),
        (">=", Operator.GreaterOrEqual), ("<", Operator.Less), (">", Operator.Greater),
    ];

    private static readonly string[] States = [.. Enum.GetValues<TcpState>().Select(TcpStates.Print)];

    private int _at;
    private int _depth;

    public FormulaError? Error { get; private set; }

    public Expression? ReadAll()
    {
        Expression? root = ReadOr();
        SkipSpace();
        return root is null || _at == text.Length ? root
            : Fail(Peek() == '=' ? "formula.single-equals" : "formula.unexpected", _at, Rest());
    }

    private Expression? ReadOr() => ReadChain("or", Operator.Or, ReadAnd);

    private Expression? ReadAnd() => ReadChain("and", Operator.And, ReadNot);

    private Expression? ReadChain(string word, Operator @operator, Func<Expression?> readOperand)
    {
        Expression? left = readOperand();
        while (left is not null && TakeWord(word))
        {
            Expression? right = readOperand();
            left = right is null ? null : new Expression.Binary(@operator, left, right);
        }

        return left;
    }

    private Expression? ReadNot()
    {
        if (!TakeWord("not"))
        {
            return ReadComparison();
        }

        Expression? operand = Nested(ReadNot);
        return operand is null ? null : new Expression.Not(operand);
    }

    private Expression? ReadComparison()
    {
        Expression? left = ReadSum();
        if (left is null || TakeComparison() is not { } comparison)
        {
            return left;
        }

        Expression? right = ReadSum();
        if (right is null)
        {
            return null;
        }

        int at = _at;
        return TakeComparison() is null
            ? new Expression.Binary(comparison, left, right)
            : Fail("formula.chained", at, "");
    }

    private Expression? ReadSum()
    {
        Expression? left = ReadAtom();
        while (left is not null && TakeSign() is { } sign)
        {
            Expression? right = ReadAtom();
            left = right is null ? null : new Expression.Binary(sign, left, right);
        }

        return left;
    }

    private Expression? ReadAtom()
    {
        SkipSpace();
        char next = Peek();
        return next switch
        {
            '\0' when _at == text.Length => Fail("formula.incomplete", _at, ""),
            '(' => ReadBracket(),
            >= '0' and <= '9' => ReadNumber(),
            _ when char.IsAsciiLetter(next) => ReadName(),
            _ => Fail("formula.unexpected", _at, Rest()),
        };
    }

    private Expression? ReadBracket()
    {
        _at++;
        Expression? inner = Nested(ReadOr);
        SkipSpace();
        if (inner is null)
        {
            return null;
        }

        if (Peek() != ')')
        {
            return Fail("formula.bracket", _at, "");
        }

        _at++;
        return inner;
    }

    private Expression? ReadNumber()
    {
        int start = _at;
        while (char.IsAsciiDigit(Peek()))
        {
            _at++;
        }

        return uint.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture,
            out uint value)
            ? new Expression.Number(value)
            : Fail("formula.number-range", start, text[start.._at]);
    }

    private Expression? ReadName()
    {
        int start = _at;
        if (char.IsAsciiLetterUpper(Peek()) && ReadState(out Expression? state))
        {
            return state;
        }

        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() is '_' or '.')
        {
            _at++;
        }

        return learner ? LearnerName(start) : AuthorName(start);
    }

    // A state's name holds hyphens, so it is read greedily: FIN-WAIT-1 is one word, ISS-1 is not a state.
    private bool ReadState(out Expression? state)
    {
        int end = _at;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end])
            || text[end] == '-'))
        {
            end++;
        }

        string word = text[_at..end];
        TcpState? value = TcpStates.TryParse(word, out TcpState parsed) ? parsed : null;
        state = null;
        if (value is null && (learner || (end < text.Length && char.IsAsciiLetterLower(text[end]))))
        {
            return false;
        }

        state = value is { } known
            ? new Expression.State(known)
            : Fail("formula.unknown-state", _at, word, NearestName.Of(word, States));
        _at = end;
        return true;
    }

    private Expression? AuthorName(int start)
    {
        string name = text[start.._at];
        string[] parts = name.Split('.');
        return parts is [{ Length: > 0 } side, { Length: > 0 } field]
            ? new Expression.Name(side, field, start + 1)
            : Fail("formula.name-side", start, name);
    }

    private Expression? LearnerName(int start)
    {
        string name = text[start.._at];
        string lower = name.ToLowerInvariant();
        if (lower.StartsWith("snd.", StringComparison.Ordinal) || lower.StartsWith("rcv.", StringComparison.Ordinal))
        {
            lower = lower.Replace('.', '_');
        }

        return lower.Contains('.', StringComparison.Ordinal)
            ? Fail("formula.no-side", start, name)
            : new Expression.Name("", lower, start + 1);
    }

    private Expression? Nested(Func<Expression?> read)
    {
        if (++_depth > FormulaParser.MaxDepth)
        {
            return Fail("formula.too-deep", _at, "");
        }

        Expression? inner = read();
        _depth--;
        return inner;
    }

    private Operator? TakeComparison()
    {
        SkipSpace();
        foreach ((string sign, Operator value) in Comparisons)
        {
            if (text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal))
            {
                _at += sign.Length;
                return value;
            }
        }

        return null;
    }

    private Operator? TakeSign()
    {
        SkipSpace();
        Operator? sign = Peek() switch { '+' => Operator.Add, '-' => Operator.Subtract, _ => null };
        _at += sign is null ? 0 : 1;
        return sign;
    }

    private bool TakeWord(string word)
    {
        SkipSpace();
        int end = _at + word.Length;
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal)
            || (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.')))
        {
            return false;
        }

        _at = end;
        return true;
    }

    private char Peek() => _at < text.Length ? text[_at] : '\0';

    private string Rest() => text[_at..Math.Min(text.Length, _at + 12)];

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }

    private Expression? Fail(string key, int at, string found, string? nearest = null)
    {
        Error ??= new FormulaError(
            Message.Of(
                nearest is null ? key : key + ".nearest",
                new MessageArgument.Word("found", found),
                new MessageArgument.Word("nearest", nearest ?? "")),
            at + 1);
        return null;
    }
}
