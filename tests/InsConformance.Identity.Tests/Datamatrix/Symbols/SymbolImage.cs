using System.Text;
using InsConformance.Identity.Datamatrix.Symbols;

namespace InsConformance.Identity.Tests.Datamatrix.Symbols;

/// <summary>A symbol as a grey picture that image tools read.</summary>
internal static class SymbolImage
{
    private const int Module = 5;
    private const int Quiet = 4;

    /// <summary>A binary PGM, five pixels to a module, four modules of quiet zone.</summary>
    public static byte[] Pgm(DatamatrixSymbol symbol)
    {
        var side = (symbol.Size + 2 * Quiet) * Module;
        var pixels = new byte[side * side];
        Array.Fill(pixels, (byte)255);
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var (row, column) = (y / Module - Quiet, x / Module - Quiet);
                if (row >= 0 && column >= 0 && row < symbol.Size && column < symbol.Size && symbol[row, column])
                    pixels[y * side + x] = 0;
            }
        }

        return [.. Encoding.ASCII.GetBytes($"P5\n{side} {side}\n255\n"), .. pixels];
    }
}
