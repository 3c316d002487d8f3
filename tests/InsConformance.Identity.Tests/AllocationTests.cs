using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Names;

namespace InsConformance.Identity.Tests;

/// <summary>The mock validates every request: what conforms must cost no more than its own value.</summary>
public class AllocationTests
{
    [Fact]
    public void IsConform_NameThatConforms_AllocatesNothing() =>
        Assert.Equal(0, AllocatedBy(() => NameCheck.IsConform("D'ARTAGNAN DE L'HERAULT", NameRules.BirthName)));

    [Fact]
    public void Begins_FirstGivenName_AllocatesNothing() =>
        Assert.Equal(0, AllocatedBy(() => FirstGivenName.Begins("JEAN-CHRISTOPHE", "JEAN CHRISTOPHE PIERRE")));

    [Fact]
    public void Normalize_NameAlreadyRight_OnlyTheResult() =>
        Assert.InRange(AllocatedBy(() => NameNormalizer.Normalize("D'ARTAGNAN", NameRules.BirthName).IsSuccess), 1, 64);

    [Fact]
    public void Parse_ValidValues_OnlyTheirObjects()
    {
        Assert.InRange(AllocatedBy(() => BirthDate.Parse("1975-12-31").Value.IsCivil), 1, 64);
        Assert.InRange(AllocatedBy(() => BirthName.Parse("ADRUN").IsSuccess), 1, 64);
        Assert.InRange(AllocatedBy(() => Matricule.Parse("180032B020401").IsSuccess), 1, 128);
    }

    /// <summary>Bytes of one call once the code is warm.</summary>
    private static long AllocatedBy(Func<bool> call)
    {
        for (var i = 0; i < 200; i++)
            Assert.True(call());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var good = call() & call() & call() & call();
        var after = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(good);
        return (after - before) / 4;
    }
}
