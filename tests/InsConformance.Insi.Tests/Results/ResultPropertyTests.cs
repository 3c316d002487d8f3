using InsConformance.Insi.Responses;
using InsConformance.Insi.Results;

namespace InsConformance.Insi.Tests.Results;

public sealed class ResultPropertyTests
{
    public static TheoryData<SuccessShape, bool, bool> Looks()
    {
        var data = new TheoryData<SuccessShape, bool, bool>
        {
            { SuccessShape.S1, false, false },
            { SuccessShape.S2, false, false },
        };
        foreach (var pretty in new[] { true, false })
        {
            data.Add(SuccessShape.S3, pretty, true);
            data.Add(SuccessShape.S3, pretty, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Read_WhatTheWriterWrote_GivesTheShapedResult(SuccessShape shape, bool pretty, bool comments) =>
        Property.Holds(Generators.Result, result =>
            SameResult.Check(ResultShaping.Shape(result, shape), ResponseReader.Read(ResultWriter.Write(result, shape, new ResultLayout(pretty, comments))).Result));

    [Theory]
    [MemberData(nameof(Looks))]
    public void Read_WrittenAsGiven_GivesTheResultItself(SuccessShape shape, bool pretty, bool comments) =>
        Property.Holds(Generators.Result, result =>
            SameResult.Check(result, ResponseReader.Read(ResultWriter.WriteAsGiven(result, shape, new ResultLayout(pretty, comments))).Result));

    [Fact]
    public void Read_SameMessageWithOtherPrefixesCommentsAndSpaces_GivesTheSame()
    {
        var seed = 0;
        Property.Holds(Generators.Result, result =>
            SameResult.Check(result, ResponseReader.Read(Scrambler.Scramble(ResultWriter.WriteAsGiven(result, SuccessShape.S2), ++seed)).Result));
    }
}
