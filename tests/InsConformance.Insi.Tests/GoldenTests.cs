using System.Text;
using InsConformance.Foundation;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests;

/// <summary>The bytes of every shape, fixed in files; the same messages go past xmllint.</summary>
public sealed class GoldenTests
{
    private const string MessageId = "uuid:5b1f7c1e-6d1a-4f5e-9a43-0f6b7d2c8e11";

    private static readonly SearchResult Corsican = new("00", "OK", new Individu(
        new Ins("297022A020778", "78", "1.2.250.1.213.1.4.8"), [], new Tiq("ADRTROIS", null, "DOMINIQUE", "F", "1997-02-26", "2A020")));

    private static readonly Dictionary<string, Func<byte[]>> Messages = new(StringComparer.Ordinal)
    {
        ["request"] = () => Specimens.RequestBytes(),
        ["request-security"] = () => SearchRequestWriter.Write(Specimens.Request() with { EmptySecurity = true }),
        ["request-card"] = () => SearchRequestWriter.Write(Specimens.Request() with
        {
            Bam = Specimens.Request().Bam! with
            {
                Couverture = new Couverture
                {
                    AssureNum = "1810163220751",
                    BeneficiaireNum = "297022A020778",
                    DateNai = "1997-02-26",
                    Rang = "1",
                }
            }
        }),
        ["S1"] = () => ResultWriter.Write(Specimens.Found, SuccessShape.S1),
        ["S1-corsican"] = () => ResultWriter.Write(Corsican, SuccessShape.S1),
        ["S2"] = () => ResultWriter.Write(Specimens.Found, SuccessShape.S2),
        ["S2-corsican"] = () => ResultWriter.Write(Corsican, SuccessShape.S2),
        ["S2-01"] = () => ResultWriter.Write(CodeCr.NoIdentity.ToResult(), SuccessShape.S2),
        ["S2-02"] = () => ResultWriter.Write(CodeCr.SeveralIdentities.ToResult(), SuccessShape.S2),
        ["S3"] = () => ResultWriter.Write(Specimens.Found, SuccessShape.S3),
        ["S3-comments"] = () => ResultWriter.Write(Specimens.Found, ResultForms.Get("S3-comments")),
        ["S3-one-line"] = () => ResultWriter.Write(Specimens.Found, ResultForms.Get("S3-one-line")),
        ["F1-insi_102"] = () => FaultWriter.Write(FaultCatalogue.Default.Get("insi_102").ToFault(MessageId, FaultShape.F1), FaultShape.F1),
        ["F1-desir_550"] = () => FaultWriter.Write(FaultCatalogue.Default.Get("desir_550").ToFault(MessageId, FaultShape.F1), FaultShape.F1),
        ["F2-desir_550"] = () => FaultWriter.Write(FaultCatalogue.Default.Get("desir_550").ToFault(MessageId, FaultShape.F2), FaultShape.F2),
        ["F2-insi_111"] = () => FaultWriter.Write(FaultCatalogue.Default.Get("insi_111").ToFault(MessageId, FaultShape.F2), FaultShape.F2),
        ["F2-version"] = () => FaultWriter.Write(new ReadFault("VersionMismatch", "soap-version", "Le message est en SOAP 1.1.", 1, 2, 1).ToFault(), FaultShape.F2),
    };

    public static TheoryData<string> Names() => [.. Messages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EveryShape_GivesItsGoldenBytes(string name)
    {
        var bytes = Messages[name]();

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope ", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Golden.Verify(text, "xml", name);
    }

    // Two known deviations from the schemas: severite="fatal" as the service sent it, and the empty Security header of some clients.
    [RequiresToolTheory("xmllint")]
    [MemberData(nameof(Names))]
    public void Write_EveryShape_IsValidForXmllint(string name)
    {
        var deviation = name switch { "F1-insi_102" => "severite", "request-security" => "Security", _ => null };

        var result = Xmllint.Validate(Messages[name]());

        Assert.True(result.ExitCode == (deviation is null ? 0 : Xmllint.Invalid), result.Error);
        Assert.Contains(deviation ?? "validates", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CharacterThatXmlCannotCarry_IsWrongInput()
    {
        var error = Assert.Throws<InputException>(() => SearchRequestWriter.Write(Specimens.Request() with { Action = "a\u0001" }));

        Assert.Equal("text-not-xml", error.Code);
        Assert.Contains("U+0001 at position 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LoneSurrogate_IsWrongInput() =>
        Assert.Throws<InputException>(() => SearchRequestWriter.Write(Specimens.Request() with { Action = "\uD83D" }));
}
