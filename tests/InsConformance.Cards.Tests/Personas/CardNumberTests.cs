namespace InsConformance.Cards.Tests.Personas;

/// <summary>Programs cache the files of a card under the first eight digits of its number. Cards study section 3.10 [M].</summary>
public sealed class CardNumberTests
{
    [Fact]
    public void Content_OfTheShippedPersonas_HasNumbersThatDifferInTheFirstEightDigits()
    {
        var workshop = Workshop.Shipped;
        var numbers = workshop.CpxPersonas().Select(p => workshop.Content(p).CardNumber).ToArray();

        Assert.All(numbers, n => Assert.Matches("^99[0-9]{8}$", n));
        Assert.Equal(numbers.Length, numbers.Select(n => n[..8]).Distinct().Count());
    }

    [Theory]
    [InlineData("carte: CPS", "carte: CPF")]
    [InlineData("899900000011", "899900000102")]
    [InlineData("civilite: 22", "civilite: 31")]
    [InlineData("nom: FICTIVE", "nom: FICTIVA")]
    [InlineData("prenom: CLAIRE", "prenom: CLARA")]
    [InlineData("prenom: CLAIRE", "prenom: CLAIRE\n  nomExercice: FICTIVE MARTIN")]
    [InlineData("profession: 60", "profession: 10")]
    [InlineData("profession: 60", "profession: 60\n  professionFuture: 10")]
    [InlineData("profession: 60", "profession: 60\n  specialite: SM26")]
    [InlineData("titre: Infirmier", "titre: Infirmière")]
    [InlineData("mode: 1", "mode: 7")]
    [InlineData("CENTRE DE SANTE FICTIF", "CENTRE DE SOINS FICTIF")]
    [InlineData("1990000001", "1990000009")]
    [InlineData("SA05", "SA06")]
    [InlineData("pin:", "validite: perimee\npin:")]
    [InlineData("pin:", "validite: { debut: 2026-01-01, fin: 2028-12-31 }\npin:")]
    [InlineData("pin:", "revoquee: true\npin:")]
    [InlineData("pin:", "sansContact: true\npin:")]
    public void Content_OfAChangedPersona_HasAnotherNumber(string old, string @new)
    {
        var workshop = Workshop.Shipped;
        var before = workshop.Content(workshop.FindCpx("cps-infirmier"));
        var after = workshop.Content(Workshop.Changed("cps-infirmier", old, @new));

        Assert.NotEqual(before.CardNumber[..8], after.CardNumber[..8]);
        Assert.NotEqual(before.Signature.Certificate.GetPublicKeyString(), after.Signature.Certificate.GetPublicKeyString());
    }

    [Theory]
    [InlineData("code: \"1234\"", "code: \"4321\"")]
    [InlineData("libelle: CPS", "libelle: Carte CPS")]
    [InlineData("evidence: OFF2", "evidence: INF")]
    public void Content_WhatNoFileOfTheCardHolds_LeavesItsNumber(string old, string @new)
    {
        var workshop = Workshop.Shipped;

        Assert.Equal(
            workshop.Content(workshop.FindCpx("cps-infirmier")).CardNumber, workshop.Content(Workshop.Changed("cps-infirmier", old, @new)).CardNumber);
    }
}
