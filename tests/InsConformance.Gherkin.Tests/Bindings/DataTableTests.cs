using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Tests.Bindings;

public class DataTableTests
{
    private static readonly Place At = new("a.feature", 3, 5);

    [Fact]
    public void Rows_AreReadByHeader()
    {
        var table = new DataTable([["nom", "sexe"], ["ADRUN", "M"], ["HERMANN", "F"]], At);

        Assert.Equal(["ADRUN", "HERMANN"], table.Rows.Select(r => r["nom"]));
        Assert.Equal(2, table.Rows[1].Number);
        Assert.False(table.Rows[0].TryGet("lieu", out _));
        Assert.Equal("| nom     | sexe |\n| ADRUN   | M    |\n| HERMANN | F    |", table.ToString());
    }

    [Fact]
    public void Row_UnknownColumn_NamesThoseThere()
    {
        var table = new DataTable([["nom"], ["ADRUN"]], At);
        var e = Assert.Throws<InputException>(() => table.Rows[0]["sexe"]);

        Assert.Equal("a.feature:3:5: this table has no column 'sexe'; it has 'nom'", e.OneLine);
    }

    [Fact]
    public void RequireColumns_Wrong_NamesAllFaults()
    {
        var e = Assert.Throws<InputException>(() => new DataTable([["a", "b", "b", "c"]], At).RequireColumns(["a", "d"], ["c"]));

        Assert.Contains("'d' is missing, column 'b' is unknown, column 'b' is unknown, column 'b' is there twice", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToVertical_Pairs_KeepTheirOrder() =>
        Assert.Equal([("nom", "ADRUN"), ("a", "b")], new DataTable([["nom", "ADRUN"], ["a", "b"]]).ToVertical().Select(p => (p.Key, p.Value)));

    [Fact]
    public void ToVertical_DoubleOrThreeColumns_IsInputError()
    {
        Assert.Throws<InputException>(() => new DataTable([["a", "1"], ["a", "2"]]).ToVertical());
        Assert.Throws<InputException>(() => new DataTable([["a", "1", "2"]]).ToVertical());
    }
}
