namespace InsConformance.Identity.Datamatrix.Symbols;

/// <summary>
/// The fewest code words for ASCII text, by ASCII (pairs of digits in one) and C40 encodation, found by dynamic programming. Left aside:
/// the other encodations, and a C40 run that ends inside a triplet.
/// </summary>
internal sealed class Encodation
{
    private const byte LatchC40 = 230;
    private const byte Unlatch = 254;
    private const int Unreached = int.MaxValue / 2;

    /// <summary>States: 0 is ASCII; 1, 2 and 3 are C40 with that many values minus one waiting for their triplet.</summary>
    private const int States = 4;

    private readonly string _text;
    private readonly int[,] _cost;
    private readonly (int Index, int State)[,] _from;

    private Encodation(string text)
    {
        _text = text;
        _cost = new int[text.Length + 1, States];
        _from = new (int, int)[text.Length + 1, States];
    }

    /// <summary>The code words, and whether they end in C40, so that an unlatch must follow unless the symbol is exactly full.</summary>
    public static (List<byte> Codewords, bool EndsInC40) Shortest(string text)
    {
        var encodation = new Encodation(text);
        encodation.Fill();
        return encodation.Trace();
    }

    private void Fill()
    {
        for (var i = 0; i <= _text.Length; i++)
        {
            for (var state = 0; state < States; state++)
                _cost[i, state] = Unreached;
        }

        _cost[0, 0] = 0;
        Span<byte> room = stackalloc byte[2];
        for (var i = 0; i <= _text.Length; i++)
        {
            var (ascii, c40) = (_cost[i, 0], _cost[i, 1]);
            Relax(i, 1, ascii + 1, i, 0);
            Relax(i, 0, c40 + 1, i, 1);
            if (i == _text.Length)
                break;
            Relax(i + 1, 0, _cost[i, 0] + 1, i, 0);
            if (IsPair(i))
                Relax(i + 2, 0, _cost[i, 0] + 1, i, 0);
            var values = C40.Values(_text[i], room).Length;
            for (var waiting = 0; waiting < 3; waiting++)
            {
                var together = waiting + values;
                Relax(i + 1, 1 + together % 3, _cost[i, 1 + waiting] + together / 3 * 2, i, 1 + waiting);
            }
        }
    }

    private void Relax(int index, int state, int cost, int fromIndex, int fromState)
    {
        if (cost >= _cost[index, state])
            return;
        _cost[index, state] = cost;
        _from[index, state] = (fromIndex, fromState);
    }

    private (List<byte> Codewords, bool EndsInC40) Trace()
    {
        var end = _text.Length;
        var endsInC40 = _cost[end, 1] < _cost[end, 0];
        var path = new Stack<(int Index, int State)>();
        for (var at = (Index: end, State: endsInC40 ? 1 : 0); at != (0, 0); at = _from[at.Index, at.State])
            path.Push(at);

        var codewords = new List<byte>(_cost[end, endsInC40 ? 1 : 0]);
        var waiting = new List<byte>(4);
        var now = (Index: 0, State: 0);
        foreach (var next in path)
        {
            if (next.Index == now.Index)
                codewords.Add(next.State == 0 ? Unlatch : LatchC40);
            else if (now.State == 0)
                codewords.Add(Ascii(now.Index, next.Index - now.Index));
            else
                AddC40(_text[now.Index], waiting, codewords);
            now = next;
        }

        return (codewords, endsInC40);
    }

    private byte Ascii(int index, int length) =>
        (byte)(length == 2 ? 130 + (_text[index] - '0') * 10 + (_text[index + 1] - '0') : _text[index] + 1);

    private static void AddC40(char c, List<byte> waiting, List<byte> codewords)
    {
        foreach (var value in C40.Values(c, stackalloc byte[2]))
        {
            waiting.Add(value);
            if (waiting.Count < 3)
                continue;
            var triplet = 1600 * waiting[0] + 40 * waiting[1] + waiting[2] + 1;
            codewords.Add((byte)(triplet / 256));
            codewords.Add((byte)(triplet % 256));
            waiting.Clear();
        }
    }

    private bool IsPair(int index) => index + 1 < _text.Length && char.IsAsciiDigit(_text[index]) && char.IsAsciiDigit(_text[index + 1]);
}
