using InsConformance.Insi.Responses;
using InsConformance.Insi.Results;

namespace InsConformance.Insi.Tests.Results;

public sealed class ResultRoundTripTests
{
    [Theory]
    [InlineData(SuccessShape.S1)]
    [InlineData(SuccessShape.S2)]
    [InlineData(SuccessShape.S3)]
    public void Read_WrittenInAnyShape_GivesTheShapedResult(SuccessShape shape)
    {
        var shaped = ResultShaping.Shape(Specimens.Found, shape);

        var reading = ResponseReader.Read(ResultWriter.Write(Specimens.Found, shape));

        SameResult.Check(shaped, reading.Result);
    }
}
