using System.Text;

namespace InsConformance.Identity.Names;

/// <summary>One normalisation under way: the characters written so far, and where each came from.</summary>
internal sealed class Normalization(string text, NormalizationOptions options)
{
    private readonly StringBuilder _output = new(text.Length + 4);
    private readonly List<int> _origins = new(text.Length + 4);
    private readonly List<NameChange> _changes = [];
    private readonly List<IdentityError> _refusals = [];

    public NormalizationResult Run(NameRules rules)
    {
        var (start, end) = options.TrimSpaces ? Trimmed() : (0, text.Length);
        if (start > 0)
            Changed(NameChangeKind.TrimmedSpace, 0, start, "");
        for (var i = start; i < end;)
            i += Take(i);
        if (end < text.Length)
            Changed(NameChangeKind.TrimmedSpace, end, text.Length - end, "");

        var value = _output.ToString();
        if (_refusals.Count == 0)
            _refusals.AddRange(NameCheck.Errors(value, rules).Select(InTypedText));
        return new NormalizationResult(_refusals.Count == 0 ? value : null, _refusals, _changes);
    }

    /// <summary>Takes the character at <paramref name="i"/>; gives how many UTF-16 units that was.</summary>
    private int Take(int i)
    {
        var c = text[i];
        if (char.IsAsciiLetterUpper(c) || c is '\'' or '-')
        {
            Write([c], i);
            return 1;
        }

        if (LatinLetters.IsCombiningMark(c) && FollowsLetter(i))
        {
            Changed(NameChangeKind.Diacritic, i, 1, "");
            return 1;
        }

        if (IsSpace(c))
        {
            TakeSpace(c, i);
            return 1;
        }

        if (CharacterFold.TryFold(c, out var to, out var kind, out var isCertain) && (isCertain || IsAgreed(kind)))
        {
            Write(to, i);
            Changed(kind, i, 1, to.ToString());
            return 1;
        }

        var (error, length) = CharacterRefusal.At(text, i);
        _refusals.Add(error);
        return length;
    }

    private void TakeSpace(char c, int i)
    {
        if (options.CollapseSpaces && i > 0 && IsSpace(text[i - 1]))
        {
            Changed(NameChangeKind.CollapsedSpace, i, 1, "");
            return;
        }

        Write(" ", i);
        if (c != ' ')
            Changed(NameChangeKind.Space, i, 1, " ");
    }

    private bool IsAgreed(NameChangeKind kind) => kind switch
    {
        NameChangeKind.OtherLatinLetter => options.TransliterateOtherLatinLetters,
        NameChangeKind.Apostrophe => options.AcceptApostropheLookalikes,
        NameChangeKind.Hyphen => options.AcceptDashes,
        _ => false,
    };

    /// <summary>Whether the nearest character before the marks at <paramref name="i"/> is a letter that was written.</summary>
    private bool FollowsLetter(int i)
    {
        while (i > 0 && LatinLetters.IsCombiningMark(text[i - 1]))
            i--;
        return i > 0 && _origins.Count > 0 && _origins[^1] == i - 1 && char.IsAsciiLetterUpper(_output[^1]);
    }

    private (int Start, int End) Trimmed()
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsSpace(char c) =>
        c == ' ' || (CharacterFold.TryFold(c, out _, out var kind, out _) && kind == NameChangeKind.Space);

    private void Write(ReadOnlySpan<char> characters, int origin)
    {
        foreach (var c in characters)
        {
            _output.Append(c);
            _origins.Add(origin);
        }
    }

    /// <summary>Records a change, joined to the one before it when they touch and are of one kind.</summary>
    private void Changed(NameChangeKind kind, int position, int length, string to)
    {
        var from = text.Substring(position, length);
        if (_changes is [.., var last] && last.Kind == kind && last.Position + last.From.Length == position)
            _changes[^1] = last with { From = last.From + from, To = last.To + to };
        else
            _changes.Add(new NameChange(kind, position, from, to));
    }

    /// <summary>An error found in the output, at its place in the text that was typed.</summary>
    private IdentityError InTypedText(IdentityError error)
    {
        if (_origins.Count == 0)
            return error with { Position = 0, Length = text.Length };
        var first = _origins[Math.Min(error.Position, _origins.Count - 1)];
        var last = _origins[Math.Clamp(error.Position + error.Length - 1, 0, _origins.Count - 1)];
        return error with { Position = first, Length = error.Length == 0 ? 0 : last - first + 1 };
    }
}
