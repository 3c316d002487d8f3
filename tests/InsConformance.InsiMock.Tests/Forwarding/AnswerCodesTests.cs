using System.Text;
using InsConformance.InsiMock.Forwarding;

namespace InsConformance.InsiMock.Tests.Forwarding;

public sealed class AnswerCodesTests
{
    [Theory]
    [InlineData("00", "00")]
    [InlineData("ECETINSI", "unreadable")]
    [InlineData("1090763220834", "unreadable")]
    [InlineData("00 ", "unreadable")]
    public void CodeCr_OnlyWhatHasTheFormOfOne_IsTold(string text, string expected) =>
        Assert.Equal(expected, AnswerCodes.Of(Encoding.UTF8.GetBytes(
            $"<Envelope xmlns='http://www.w3.org/2003/05/soap-envelope'><Body><RESULTAT xmlns='http://www.cnamts.fr/INSiResultat'><CR><CodeCR>{text}</CodeCR><LibelleCR>l</LibelleCR></CR></RESULTAT></Body></Envelope>")).CodeCr);

    [Theory]
    [InlineData("desir_1020", "desir_1020")]
    [InlineData("INSI_19", "INSI_19")]
    [InlineData("ECETINSI", "unreadable")]
    [InlineData("nir_1090763220834", "unreadable")]
    [InlineData("ECETINSI_PIERRE", "unreadable")]
    [InlineData("_19", "unreadable")]
    public void FaultCode_OnlyWhatHasTheFormOfOne_IsTold(string text, string expected) =>
        Assert.Equal(expected, AnswerCodes.Of(Encoding.UTF8.GetBytes(
            "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body><s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang='fr'>t</s:Text></s:Reason>"
            + $"<s:Detail><e:Erreur xmlns:e='urn:siram' severite='erreur' code='{text}'>d</e:Erreur></s:Detail></s:Fault></s:Body></s:Envelope>")).FaultCode);
}
