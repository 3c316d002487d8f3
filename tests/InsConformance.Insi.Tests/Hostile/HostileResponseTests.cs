using System.Text;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Responses;
using InsConformance.Insi.Results;

namespace InsConformance.Insi.Tests.Hostile;

public sealed class HostileResponseTests
{
    private const string Cr = "<CR><CodeCR>00</CodeCR><LibelleCR>OK</LibelleCR></CR>";
    private const string Id = "<IdIndividu><NumIdentifiant>1090763220834</NumIdentifiant></IdIndividu>";

    [Theory]
    [InlineData("", ResponseErrorKind.NotReadable)]
    [InlineData("<html>", ResponseErrorKind.NotReadable)]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", ResponseErrorKind.NotReadable)]
    [InlineData("<html/>", ResponseErrorKind.NotSoap)]
    [InlineData("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>", ResponseErrorKind.NotSoap)]
    [InlineData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'/>", ResponseErrorKind.NotSoap)]
    [InlineData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body/></e:Envelope>", ResponseErrorKind.NotSoap)]
    [InlineData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body/><e:Body/></e:Envelope>", ResponseErrorKind.NotSoap)]
    [InlineData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><a/></e:Body></e:Envelope>", ResponseErrorKind.UnknownContent)]
    [InlineData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><e:Fault/></e:Body></e:Envelope>", ResponseErrorKind.Incomplete)]
    [InlineData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code></e:Fault></e:Body></e:Envelope>", ResponseErrorKind.Incomplete)]
    public void Read_NotAnAnswer_IsTheExpectedError(string text, ResponseErrorKind kind) =>
        Assert.Equal(kind, ResponseReader.Read(Encoding.UTF8.GetBytes(text)).Error?.Kind);

    [Theory]
    [InlineData("", "CR")]
    [InlineData("<CR/>", "CodeCR")]
    [InlineData("<CR><CodeCR>00</CodeCR></CR>", "LibelleCR")]
    [InlineData(Cr + "<INDIVIDU/>", "INSACTIF")]
    [InlineData(Cr + "<INDIVIDU><INSACTIF/></INDIVIDU>", "TIQ")]
    [InlineData(Cr + "<INDIVIDU><INSACTIF/><TIQ/></INDIVIDU>", "IdIndividu/NumIdentifiant")]
    [InlineData(Cr + "<INDIVIDU><INSACTIF>" + Id + "</INSACTIF><TIQ/></INDIVIDU>", "OID")]
    [InlineData(Cr + "<INDIVIDU><INSACTIF>" + Id + "<OID>1</OID></INSACTIF><INSHISTO/><TIQ/></INDIVIDU>", "IdIndividu/NumIdentifiant")]
    public void Read_ResultWithoutAMandatoryPart_NamesIt(string content, string missing)
    {
        var text = $"<e:Envelope xmlns:e='{InsiNames.Soap12}'><e:Body><RESULTAT xmlns='{InsiNames.Resultat}'>{content}</RESULTAT></e:Body></e:Envelope>";

        var error = ResponseReader.Read(Encoding.UTF8.GetBytes(text)).Error;

        Assert.Equal((ResponseErrorKind.Incomplete, missing + " is missing"), (error?.Kind, error?.Message));
    }

    [Fact]
    public void Read_PartsOfAnotherNamespace_AreNotTaken()
    {
        var text = Encoding.UTF8.GetString(ResultWriter.Write(Specimens.Found, SuccessShape.S2)).Replace("<TIQ>", "<TIQ><Prenom xmlns='urn:autre'>X</Prenom>", StringComparison.Ordinal);

        Assert.Null(ResponseReader.Read(Encoding.UTF8.GetBytes(text)).Result!.Individu!.Tiq.Prenom);
    }

    [Fact]
    public void Read_ReasonInSeveralLanguages_TakesFrench()
    {
        var text = Encoding.UTF8.GetString(FaultWriter.Write(new InsiFault("Sender", null, "bonjour"), FaultShape.F2))
            .Replace("<soap:Reason>", "<soap:Reason><soap:Text xml:lang='en'>hello</soap:Text>", StringComparison.Ordinal);

        Assert.Equal("bonjour", ResponseReader.Read(Encoding.UTF8.GetBytes(text)).Fault?.Reason);
    }

    [Fact]
    public void Read_TruncatedAtEveryByte_IsAlwaysAnError()
    {
        var message = ResultWriter.Write(Specimens.Found, SuccessShape.S1);
        for (var length = 0; length < message.Length; length++)
            Assert.NotNull(ResponseReader.Read(message.AsMemory(0, length)).Error);
    }

    [Fact]
    public void Read_TwoThousandMutants_NeverThrows()
    {
        var random = new Random(20261120);
        byte[][] sources =
        [
            ResultWriter.Write(Specimens.Found, SuccessShape.S1),
            ResultWriter.Write(Specimens.Found, SuccessShape.S3),
            FaultWriter.Write(FaultCatalogue.Default.Get("insi_102").ToFault("uuid:x"), FaultShape.F1),
        ];
        for (var i = 0; i < 2000; i++)
        {
            var reading = ResponseReader.Read(Mutation.Mutate(sources[i % sources.Length], random));
            Assert.Equal(1, (reading.Result is null ? 0 : 1) + (reading.Fault is null ? 0 : 1) + (reading.Error is null ? 0 : 1));
        }
    }
}
