using System.Globalization;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Tests;

/// <summary>What a row costs in memory that must be collected again: it decides how the workbook of a large run does.</summary>
public sealed class WorkbookAllocationTests
{
    private const int Few = 2_000;
    private const int Many = 12_000;

    [Fact]
    public void Write_RowsOfTextsAndNumbers_AllocateNothingEach()
    {
        IReadOnlyList<Cell> row = [Cell.Of("un texte <entre> chevrons"), Cell.Of(12), Cell.Of(3.4, CellStyle.Decimal), Cell.Of(Samples.Start), Cell.Of("")];

        Assert.InRange(BytesPerRow(_ => row), -1, 8);
    }

    [Fact]
    public void Write_RowsWithALinkOfTheirOwn_AllocateLittleMoreThanTheLink()
    {
        var targets = Enumerable.Range(0, Many).Select(n => string.Create(CultureInfo.InvariantCulture, $"echanges/{n:00000}-urn_uuid_00000000-0000-4000-8000-000000000000.xml")).ToArray();
        var rows = targets.Select(t => (IReadOnlyList<Cell>)[Cell.Link(t, "requête")]).ToArray();

        Assert.InRange(BytesPerRow(n => rows[n]), 1, 2_000);
    }

    private static double BytesPerRow(Func<int, IReadOnlyList<Cell>> row)
    {
        // The first writes everything once, so that what is made once counts in neither.
        Allocated(row, Few);
        // A collection that comes in between empties pooled buffers, which are then made again: the least of three is what rows cost.
        return (double)(Least(Many) - Least(Few)) / (Many - Few);

        long Least(int rows) => Enumerable.Range(0, 3).Min(_ => Allocated(row, rows));
    }

    private static long Allocated(Func<int, IReadOnlyList<Cell>> row, int rows)
    {
        var columns = Enumerable.Range(0, 5).Select(_ => new Column("c", 20)).ToArray();
        var sheet = new Sheet("s", columns, HasHeader: true, Enumerable.Range(0, rows).Select(row));
        var before = GC.GetAllocatedBytesForCurrentThread();
        WorkbookFile.Write(Stream.Null, new WorkbookProperties("t", "s", "c", "f", Samples.Start), [sheet]);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
