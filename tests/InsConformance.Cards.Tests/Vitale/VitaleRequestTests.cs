using InsConformance.Cards.Vitale;
using InsConformance.Insi.Requests;

namespace InsConformance.Cards.Tests.Vitale;

/// <summary>From a reading to RECVITALE and COUVERTURE. Contract sections 1.3 and 2.3.</summary>
public sealed class VitaleRequestTests
{
    private static readonly VitaleReading Reading = new VitaleReader().Read(new InProcessConnection(Vitale2Card.Create(VitaleContents.Two)));

    [Fact]
    public void Of_BeneficiaryWithOwnNumber_SendsItBesideTheInsuredPersons()
    {
        var request = VitaleRequest.Of(Reading, Reading.Beneficiaries[0]);

        Assert.Equal(new VitaleSearch(new CardMatricule("2760763991905"), new CardMatricule("2760763991905"), "DE VINCI", "1976-07-14", "1"), request.Search);
        Assert.Equal(new Couverture { AssureNum = "2760763991905", BeneficiaireNum = "2760763991905", DateNai = "1976-07-14", Rang = "1" }, request.Couverture);
        Assert.Equal((0, VitaleOrigin.ChipAndSynthetic), (request.Missing.Count, request.Origin));
    }

    [Fact]
    public void Of_BeneficiaryWithoutNumber_IsToldByTheInsuredPersonAndTheRank()
    {
        var request = VitaleRequest.Of(Reading, Reading.Beneficiaries[1]);

        Assert.Equal(new VitaleSearch(null, new CardMatricule("2760763991905"), "DE VINCI", "2016-05-09", "2"), request.Search);
        Assert.Equal(new Couverture { AssureNum = "2760763991905", DateNai = "2016-05-09", Rang = "2" }, request.Couverture);
    }

    [Fact]
    public void Of_RegimePractice_PutsTheBodyIntoTheContext() => Assert.Equal(
        new Couverture { GrandRegime = "01", Organisme = "999", CodeCentre = "0001" },
        VitaleRequest.Of(Reading, Reading.Beneficiaries[0], CouverturePractice.Regime).Couverture);

    [Theory]
    [InlineData("19571332", "1957-13-32")]
    [InlineData("00000000", "0000-00-00")]
    [InlineData("20240230", "2024-02-30")]
    public void Of_DateOfNoCalendar_KeepsItsDigits(string onCard, string sent)
    {
        var card = Vitale2Card.Create(VitaleContents.Two with { Beneficiaries = [VitaleContents.Two.Beneficiaries[0] with { DateNaissance = onCard }] });
        var reading = new VitaleReader().Read(new InProcessConnection(card));

        Assert.Equal(sent, VitaleRequest.Of(reading, reading.Beneficiaries[0]).Search.DateNaissance);
    }

    [Fact]
    public void Of_CorsicanNumber_KeepsItsLetter()
    {
        var insured = VitaleContents.Two.Insured with { Nir = VitaleContents.Nir("160012B020777") };
        var reading = new VitaleReader().Read(new InProcessConnection(Vitale2Card.Create(VitaleContents.Two with { Insured = insured })));

        Assert.Equal("160012B020777", VitaleRequest.Of(reading, reading.Beneficiaries[1]).Search.MatriculeOd?.NumIdentifiant);
    }

    [Fact]
    public void Of_BeneficiaryWithoutAnyName_TakesTheInsuredPersons()
    {
        var nameless = Reading.Beneficiaries[1] with { NomNaissance = null, NomUsuel = null };
        var reading = Reading with { Beneficiaries = [Reading.Beneficiaries[0], nameless] };

        Assert.Equal("DE VINCI", VitaleRequest.Of(reading, nameless).Search.NomNaissance);
    }

    [Fact]
    public void Of_NothingThatFits_NamesWhatIsMissing()
    {
        var blank = new VitaleBeneficiary { Position = 1, DateNaissance = "76-07-14" };
        var reading = Reading with { Insured = null, Beneficiaries = [blank] };

        var request = VitaleRequest.Of(reading, blank);

        Assert.Equal(new VitaleSearch(null, null, null, null, null), request.Search);
        Assert.Equal(["MatriculeOD", "NomNaissance", "DateNaissance", "RangNaissance"], request.Missing);
    }

    [Fact]
    public void Of_BeneficiaryOfAnotherCard_Refused()
    {
        var other = Vitale2Card.Create(VitaleContents.Two with { Beneficiaries = [VitaleContents.Two.Beneficiaries[0] with { Prenom = "AUTRE" }] });
        var reading = new VitaleReader().Read(new InProcessConnection(other));

        Assert.Throws<ArgumentException>(() => VitaleRequest.Of(reading, Reading.Beneficiaries[0]));
    }
}
