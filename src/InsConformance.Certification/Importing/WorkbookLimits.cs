namespace InsConformance.Certification.Importing;

/// <summary>Bounds on a workbook, which is hostile input: far above any requirement set, far below what would hurt.</summary>
internal static class WorkbookLimits
{
    /// <summary>Bytes of the file.</summary>
    public const long File = 64L * 1024 * 1024;

    /// <summary>Parts of the package.</summary>
    public const int Parts = 2_000;

    /// <summary>Bytes of one part once unpacked.</summary>
    public const long Part = 128L * 1024 * 1024;

    /// <summary>Shared texts.</summary>
    public const int SharedTexts = 200_000;

    /// <summary>Characters of one cell; Excel's own bound.</summary>
    public const int CellText = 32_767;

    /// <summary>Rows of a sheet.</summary>
    public const int Rows = 20_000;

    /// <summary>Columns of a sheet.</summary>
    public const int Columns = 256;

    /// <summary>Merged ranges of a sheet.</summary>
    public const int Merges = 20_000;

    /// <summary>Characters of all cells of a sheet together, merged ranges filled.</summary>
    public const long SheetText = 64L * 1024 * 1024;
}
