using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Identity.Hl7v2;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Tests;

public sealed class PartnerMessageTests
{
    private static readonly (string Field, string Value)[] Zoe =
    [
        ("identifiant", "R1"), ("nom de naissance", "ADRUN"), ("prénoms", "ZOE ANNA"), ("sexe", "F"), ("date de naissance", "1975-12-31"),
        ("lieu de naissance", "63220"), ("nom utilisé", "MARTIN"), ("PID-32", "VALI"),
    ];

    [Theory]
    [InlineData("A28")]
    [InlineData("A31")]
    [InlineData("R01")]
    public void Message_WithAnIns_IsConformAndSaysWhatTheTableSays(string triggerEvent)
    {
        var message = Read(Write(triggerEvent, [.. Zoe, ("matricule", "275126322074974"), ("OID", "1.2.250.1.213.1.4.8"), ("donnée de santé", "GLYCEMIE")]));
        var identity = PamReader.Read(message)!;

        Assert.Empty(PidCheck.Check(message));
        Assert.Equal((triggerEvent, "275126322074974", "1.2.250.1.213.1.4.8", "VALI"), (identity.Event, identity.Ins?.Matricule, identity.Ins?.Oid, identity.Reliability.Single()));
        Assert.Equal(new("ADRUN", "ZOE", "ZOE ANNA", "F", "1975-12-31", "63220"), identity.Traits);
        Assert.Equal(("MARTIN", "R1"), (identity.NomUtilise, identity.LocalIds.Single().Value));
    }

    [Fact]
    public void Message_OfDeletion_HasTheFormerInsAlone()
    {
        var message = Read(Write("A47", [.. Zoe, ("ancien matricule", "275126322074974"), ("ancien OID", "1.2.250.1.213.1.4.8")]));

        Assert.Empty(PidCheck.Check(message));
        Assert.Equal((null, "275126322074974"), (PamReader.Read(message)!.Ins, PamReader.Read(message)!.FormerIns?.Matricule));
    }

    [Theory]
    [InlineData("A28", "prénom", "ZOE", "prénom")]
    [InlineData("A28", "prénoms", "ZOE|ANNA", "delimiter")]
    [InlineData("A99", "prénoms", "ZOE", "A99")]
    public void Table_ThatIsNoMessage_IsWrongInput(string triggerEvent, string field, string value, string word) =>
        Assert.Contains(word, Assert.Throws<InputException>(() => Write(triggerEvent, [(field, value)])).Message, StringComparison.Ordinal);

    private static string Write(string triggerEvent, (string Field, string Value)[] rows) =>
        PartnerMessage.Write("LABO", triggerEvent, new DataTable([.. rows.Select(r => (IReadOnlyList<string>)[r.Field, r.Value])]), "B1", new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero));

    private static Hl7Message Read(string text)
    {
        var reading = Hl7Reader.Read(text);
        Assert.True(reading.IsWellFormed);
        return reading.Message!;
    }
}
