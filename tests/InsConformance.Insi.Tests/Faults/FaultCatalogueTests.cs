using InsConformance.Insi.Faults;
using InsConformance.Insi.Responses;

namespace InsConformance.Insi.Tests.Faults;

public sealed class FaultCatalogueTests
{
    public static TheoryData<string, FaultShape> EveryCodeAndShape()
    {
        var data = new TheoryData<string, FaultShape>();
        foreach (var entry in FaultCatalogue.Default.Entries)
        {
            data.Add(entry.Code, FaultShape.F1);
            data.Add(entry.Code, FaultShape.F2);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryCodeAndShape))]
    public void Read_EveryCataloguedFaultInEveryShape_GivesItBack(string code, FaultShape shape)
    {
        var fault = FaultCatalogue.Default.Get(code).ToFault("uuid:5b1f7c1e-6d1a-4f5e-9a43-0f6b7d2c8e11", shape);

        var reading = ResponseReader.Read(FaultWriter.Write(fault, shape));

        Assert.Equal(fault, reading.Fault);
    }
}
