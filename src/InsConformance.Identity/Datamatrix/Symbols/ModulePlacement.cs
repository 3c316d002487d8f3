namespace InsConformance.Identity.Datamatrix.Symbols;

/// <summary>
/// Where each bit of each code word goes in the mapping matrix: ISO/IEC 16022, annex on symbol character placement [general]. Code words
/// run in diagonals; each is an L of eight modules that wraps around the edges. Three corner shapes are special; the fourth of the
/// standard only occurs in rectangles.
/// </summary>
internal sealed class ModulePlacement
{
    private readonly int _side;
    private readonly int[] _bits;
    private int _codeword;

    private ModulePlacement(int side)
    {
        _side = side;
        _bits = new int[side * side];
        Array.Fill(_bits, -1);
    }

    /// <summary>For each module, row by row, eight times the code word plus the bit (0 the highest); -1 and -2 are the fixed light and dark modules.</summary>
    public static int[] Of(int side)
    {
        var placement = new ModulePlacement(side);
        placement.Run();
        return placement._bits;
    }

    private void Run()
    {
        var (row, column) = (4, 0);
        do
        {
            Corners(row, column);
            do
            {
                if (row < _side && column >= 0 && IsFree(row, column))
                    Shape(row, column);
                row -= 2;
                column += 2;
            }
            while (row >= 0 && column < _side);
            row += 1;
            column += 3;
            do
            {
                if (row >= 0 && column < _side && IsFree(row, column))
                    Shape(row, column);
                row += 2;
                column -= 2;
            }
            while (row < _side && column >= 0);
            row += 3;
            column += 1;
        }
        while (row < _side || column < _side);

        if (IsFree(_side - 1, _side - 1))
        {
            _bits[^1] = -2;
            _bits[^(_side + 2)] = -2;
        }
    }

    private bool IsFree(int row, int column) => _bits[row * _side + column] == -1;

    private void Corners(int row, int column)
    {
        var n = _side;
        if (row == n && column == 0)
            Put([(n - 1, 0), (n - 1, 1), (n - 1, 2), (0, n - 2), (0, n - 1), (1, n - 1), (2, n - 1), (3, n - 1)]);
        if (row == n - 2 && column == 0)
            Put([(n - 3, 0), (n - 2, 0), (n - 1, 0), (0, n - 4), (0, n - 3), (0, n - 2), (0, n - 1), (1, n - 1)]);
        if (row == n + 4 && column == 2 && n % 8 == 0)
            Put([(n - 1, 0), (n - 1, n - 1), (0, n - 3), (0, n - 2), (0, n - 1), (1, n - 3), (1, n - 2), (1, n - 1)]);
    }

    private void Shape(int row, int column) => Put(
    [
        (row - 2, column - 2), (row - 2, column - 1), (row - 1, column - 2), (row - 1, column - 1),
        (row - 1, column), (row, column - 2), (row, column - 1), (row, column),
    ]);

    private void Put(ReadOnlySpan<(int Row, int Column)> modules)
    {
        for (var bit = 0; bit < modules.Length; bit++)
        {
            var (row, column) = modules[bit];
            if (row < 0)
            {
                row += _side;
                column += 4 - (_side + 4) % 8;
            }

            if (column < 0)
            {
                column += _side;
                row += 4 - (_side + 4) % 8;
            }

            _bits[row * _side + column] = _codeword * 8 + bit;
        }

        _codeword++;
    }
}
