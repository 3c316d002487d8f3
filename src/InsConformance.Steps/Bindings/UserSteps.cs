using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>Who acts, and what they may do.</summary>
[Binding]
public sealed class UserSteps(ILpsDriver lps, Patient patient, ActingUser acting)
{
    private static readonly Vocabulary<LpsRight> Rights = new(
        "right",
        "right",
        ("consulter", LpsRight.Read),
        ("modifier", LpsRight.Write),
        ("modifier les traits verrouillés", LpsRight.LockedTraits),
        ("valider", LpsRight.Validate),
        ("appeler INSi", LpsRight.Insi));

    /// <summary>Acts as somebody else from now on.</summary>
    [Given("l'utilisateur du LPS est {string}")]
    [When("l'utilisateur du LPS est {string}")]
    public void Is(string login) => acting.Name = login;

    /// <summary>Gives rights, separated by commas, and no others.</summary>
    [Given("l'utilisateur {string} n'a que ces droits : {string}")]
    [When("l'utilisateur {string} n'a que ces droits : {string}")]
    public async Task Has(string login, string rights, CancellationToken ct) =>
        await lps.SetRightsAsync(login, new UserRights(Rights.Values(rights)), ct);

    /// <summary>Looks at the identity.</summary>
    [When("l'utilisateur consulte l'identité")]
    public async Task Looks(CancellationToken ct) =>
        await Attempt.RunAsync(patient, () => lps.GetIdentityAsync(patient.Id, acting.Name, ct));

    /// <summary>The last act was refused.</summary>
    [Then("le LPS refuse l'action et dit pourquoi")]
    public void Refuses() => Expect.True(
        patient.Refusal is { Code: not LpsProblemCodes.RequestInvalid } refusal && !string.IsNullOrWhiteSpace(refusal.Detail ?? refusal.Title),
        "Une action que la règle ou les droits excluent n'est pas faite, et l'utilisateur sait pourquoi.",
        "une action refusée avec sa raison",
        patient.Refusal switch
        {
            null => "une action acceptée",
            { Code: LpsProblemCodes.RequestInvalid } unread => $"une demande que le pilote du logiciel n'a pas comprise : {unread.Detail ?? unread.Title}",
            _ => "un refus sans raison",
        });

    /// <summary>The last act was taken.</summary>
    [Then("le LPS accepte l'action")]
    public void Takes() => Expect.True(
        patient.Refusal is null, "Une action que la règle et les droits permettent est faite.", "une action acceptée", $"un refus : {patient.Refusal?.Detail ?? patient.Refusal?.Title}");
}
