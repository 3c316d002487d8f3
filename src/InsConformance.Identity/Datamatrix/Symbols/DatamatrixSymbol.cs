namespace InsConformance.Identity.Datamatrix.Symbols;

/// <summary>
/// A square Data Matrix symbol, ECC 200 (ISO/IEC 16022), without its quiet zone. Pure computing; proved by an independent decoder.
/// Immutable, thread-safe.
/// </summary>
public sealed class DatamatrixSymbol
{
    private const byte Unlatch = 254;
    private const byte Pad = 129;

    private readonly bool[] _modules;

    private DatamatrixSymbol(int size, bool[] modules, int dataCodewords)
    {
        Size = size;
        _modules = modules;
        DataCodewords = dataCodewords;
    }

    /// <summary>Modules on a side: 10 to 132, even.</summary>
    public int Size { get; }

    /// <summary>Code words that the text took, before padding.</summary>
    public int DataCodewords { get; }

    /// <summary>Whether a module is dark; row 0 is at the top.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the symbol.</exception>
    public bool this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Size);
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Size);
            return _modules[row * Size + column];
        }
    }

    /// <summary>The smallest symbol that holds <paramref name="payload"/>.</summary>
    /// <returns>
    /// Otherwise <see cref="IdentityErrorCode.Empty"/>, <see cref="IdentityErrorCode.CharacterNotAllowed"/> for a character outside ASCII, or
    /// <see cref="IdentityErrorCode.WrongLength"/>.
    /// </returns>
    public static ParseResult<DatamatrixSymbol> Encode(string? payload)
    {
        if (string.IsNullOrEmpty(payload))
            return new(new IdentityError(IdentityErrorCode.Empty, "rien à écrire dans le symbole", 0, 0));
        if (payload.Length > DatamatrixFormat.MaxPayload)
            return new(TooLong(payload));
        var foreign = payload.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        if (foreign >= 0)
            return new(new IdentityError(IdentityErrorCode.CharacterNotAllowed, $"{CharacterWords.Quote(payload[foreign])} en position {foreign + 1} ; attendu de l'ASCII", foreign, 1));

        var (codewords, endsInC40) = Encodation.Shortest(payload);
        var size = SymbolSize.All.FirstOrDefault(s => s.DataCodewords >= codewords.Count);
        return size is null ? new(TooLong(payload)) : new(Draw(size, codewords, endsInC40));
    }

    private static IdentityError TooLong(string payload) =>
        new(IdentityErrorCode.WrongLength, $"{payload.Length} caractères : plus que le plus grand symbole n'en tient", 0, payload.Length);

    private static DatamatrixSymbol Draw(SymbolSize size, List<byte> codewords, bool endsInC40)
    {
        if (endsInC40 && codewords.Count < size.DataCodewords)
            codewords.Add(Unlatch);
        var used = codewords.Count;
        while (codewords.Count < size.DataCodewords)
            codewords.Add(codewords.Count == used ? Pad : RandomPad(codewords.Count + 1));

        var all = new byte[size.DataCodewords + size.ErrorCodewords];
        codewords.CopyTo(all);
        for (var block = 0; block < size.Blocks; block++)
        {
            var data = codewords.Where((_, i) => i % size.Blocks == block).ToArray();
            var check = ReedSolomon.Check(data, size.ErrorCodewords / size.Blocks);
            for (var i = 0; i < check.Length; i++)
                all[size.DataCodewords + i * size.Blocks + block] = check[i];
        }

        return new(size.Modules, Modules(size, all), used);
    }

    /// <summary>The pad code words after the first are scrambled by their place, from 1.</summary>
    private static byte RandomPad(int place)
    {
        var value = Pad + 149 * place % 253 + 1;
        return (byte)(value > 254 ? value - 254 : value);
    }

    private static bool[] Modules(SymbolSize size, byte[] codewords)
    {
        var modules = new bool[size.Modules * size.Modules];
        var placement = ModulePlacement.Of(size.MappingModules);
        var step = size.RegionModules + 2;
        for (var row = 0; row < size.Modules; row++)
        {
            for (var column = 0; column < size.Modules; column++)
                modules[row * size.Modules + column] = IsDark(row, column);
        }

        return modules;

        bool IsDark(int row, int column)
        {
            var (y, x) = (row % step, column % step);
            if (x == 0 || y == step - 1)
                return true;
            if (y == 0)
                return x % 2 == 0;
            if (x == step - 1)
                return y % 2 == 1;
            var bit = placement[(row / step * size.RegionModules + y - 1) * size.MappingModules + column / step * size.RegionModules + x - 1];
            return bit == -2 || (bit >= 0 && (codewords[bit / 8] & (0x80 >> (bit % 8))) != 0);
        }
    }
}
