using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Bindings;

namespace InsConformance.Steps.Tests;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("right-missing", "Vous n'avez pas ce droit.", "Refusé", true)]
    [InlineData("field-locked", null, "Champ verrouillé", true)]
    [InlineData("field-locked", null, " ", false)]
    [InlineData("request-invalid", "Membre inconnu : matricule.", "Requête illisible", false)]
    public void Refusal_OfTheUser_IsOneThatSaysWhyAndNotOneOfTheDriver(string code, string? detail, string title, bool isRefusal)
    {
        var steps = new UserSteps(null!, new Patient { Refusal = new LpsProblem(title, 409, code, detail) }, new ActingUser());
        Assert.Equal(isRefusal, Record.Exception(steps.Refuses) is null);
    }

    [Fact]
    public void Refusal_ThatDidNotCome_IsANonConformity() =>
        Assert.Throws<NonConformityException>(new UserSteps(null!, new Patient(), new ActingUser()).Refuses);
}
