using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Server;

/// <summary>What comes over the wire, checked by xmllint against the schemas.</summary>
public sealed class ShapeSchemaTests
{
    [RequiresToolTheory("xmllint")]
    [InlineData(SuccessShape.S1)]
    [InlineData(SuccessShape.S2)]
    [InlineData(SuccessShape.S3)]
    public async Task Answer_InEveryShape_IsValid(SuccessShape shape)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { SuccessShape = shape });

        foreach (var search in new[] { MockUnderTest.Ecetinsi, MockUnderTest.Search("HOUILLES", "PAUL", "M", "1993-01-27"), MockUnderTest.Search("DE VINCI", "LEONARDO", "M", "2014-02-01") })
            AssertValid((await mock.CallAsync(search)).Response);
    }

    [RequiresToolTheory("xmllint")]
    [InlineData(FaultShape.F1)]
    [InlineData(FaultShape.F2)]
    public async Task Fault_InEveryShape_IsValid(FaultShape shape)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { FaultShape = shape });

        AssertValid((await mock.CallAsync(MockUnderTest.Search(null, "ZOE", "F", "1975-12-31"))).Response);
        AssertValid((await mock.CallAsync(MockUnderTest.Ecetinsi, Insi.Pki.PkiRole.WrongName)).Response);
        using var refused = await mock.PostAsync("<a/>"u8.ToArray());
        AssertValid(await refused.Content.ReadAsByteArrayAsync());
    }

    private static void AssertValid(ReadOnlyMemory<byte> message)
    {
        var result = ExternalTool.Run(
            "xmllint",
            ["--noout", "--nonet", "--schema", Repository.PathTo("src", "InsConformance.Insi", "Schemas", "insi.xsd"), "-"],
            message.ToArray());

        Assert.True(result.ExitCode == 0, result.Error);
    }
}
