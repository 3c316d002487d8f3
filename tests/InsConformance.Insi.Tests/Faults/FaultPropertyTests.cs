using InsConformance.Insi.Faults;
using InsConformance.Insi.Responses;

namespace InsConformance.Insi.Tests.Faults;

public sealed class FaultPropertyTests
{
    [Theory]
    [InlineData(FaultShape.F1)]
    [InlineData(FaultShape.F2)]
    public void Read_WhatTheWriterWrote_GivesTheShapedFault(FaultShape shape) =>
        Property.Holds(Generators.Fault, fault => Assert.Equal(FaultShaping.Shape(fault, shape), ResponseReader.Read(FaultWriter.Write(fault, shape)).Fault));

    [Theory]
    [InlineData(FaultShape.F1)]
    [InlineData(FaultShape.F2)]
    public void Read_SameFaultWithOtherPrefixesCommentsAndSpaces_GivesTheSame(FaultShape shape)
    {
        var seed = 0;
        Property.Holds(Generators.Fault, fault =>
            Assert.Equal(fault, ResponseReader.Read(Scrambler.Scramble(FaultWriter.WriteAsGiven(fault, shape), ++seed)).Fault));
    }

    [Fact]
    public void Shape_F2_SaysSenderForAnUnavailableBackEnd()
    {
        var fault = FaultCatalogue.Default.Get("insi_102");

        Assert.Equal("Receiver", fault.ToFault("uuid:x", FaultShape.F1).SoapCode);
        Assert.Equal("Sender", fault.ToFault("uuid:x", FaultShape.F2).SoapCode);
    }
}
