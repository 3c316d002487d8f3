using System.Text;
using InsConformance.Foundation;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Responses;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Faults;

/// <summary>Every catalogued fault in every form: its bytes fixed in a file, and valid for xmllint but for what the service itself was seen to break.</summary>
public sealed class FaultFormTests
{
    private const string MessageId = "uuid:5b1f7c1e-6d1a-4f5e-9a43-0f6b7d2c8e11";

    public static TheoryData<string> Forms() => [.. FaultForms.All.Select(f => f.Name)];

    [Fact]
    public void Names_AreUnique_AndTheRecordedShapesComeFirst()
    {
        Assert.Equal(FaultForms.All.Count, FaultForms.All.Select(f => f.Name).Distinct().Count());
        Assert.Equal(["F1", "F2"], FaultForms.All.Take(2).Select(f => f.Name));
        Assert.Equal("shape", Assert.Throws<InputException>(() => FaultForms.Get("F3")).Code);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_EveryCataloguedFault_GivesItsGoldenBytes(string form)
    {
        var text = new StringBuilder();
        foreach (var entry in FaultCatalogue.Default.Entries)
            text.Append("== ").Append(entry.Code).Append('\n').Append(Encoding.UTF8.GetString(Message(entry, form))).Append('\n');

        Golden.Verify(text.ToString(), "txt", form);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_EveryCataloguedFault_GivesItBack(string form)
    {
        foreach (var entry in FaultCatalogue.Default.Entries)
            Assert.Equal(FaultShaping.Shape(entry.ToFault(MessageId, FaultForms.Get(form).Shape), FaultForms.Get(form)), ResponseReader.Read(Message(entry, form)).Fault);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_WhatTheWriterWrote_GivesTheShapedFault(string form) => Property.Holds(Generators.Fault, fault =>
        Assert.Equal(FaultShaping.Shape(fault, FaultForms.Get(form)), ResponseReader.Read(FaultWriter.Write(fault, FaultForms.Get(form))).Fault));

    /// <summary>Known deviation: the service sent <c>severite="fatal"</c> with insi_102, which its own schema has not. Contract section 3.3.</summary>
    [RequiresToolTheory("xmllint")]
    [MemberData(nameof(Forms))]
    public void Write_EveryCataloguedFault_IsValidForXmllintButForFatal(string form)
    {
        using var folder = new TemporaryFolder();
        foreach (var entry in FaultCatalogue.Default.Entries)
        {
            var path = folder.Write(entry.Code + ".xml", Encoding.UTF8.GetString(Message(entry, form)));

            var verdict = Xmllint.Validate(path);

            var deviates = entry.Code == "insi_102";
            Assert.True(verdict.ExitCode == (deviates ? Xmllint.Invalid : 0), verdict.Error);
            Assert.Equal(deviates, verdict.Error.Contains("'severite'", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Write_Insi102AsIn2022_HasItsTextsOfThen()
    {
        var fault = ResponseReader.Read(Message(FaultCatalogue.Default.Get("insi_102"), "F1-2022")).Fault!;

        Assert.Equal("L appel au service de recherche avec les traits d identité renvoie une erreur technique.", fault.DetailText);
        Assert.StartsWith("Le service est temporairement inaccessible.\nVeuillez", fault.Reason, StringComparison.Ordinal);
    }

    private static byte[] Message(FaultEntry entry, string form) =>
        FaultWriter.Write(entry.ToFault(MessageId, FaultForms.Get(form).Shape), FaultForms.Get(form));
}
