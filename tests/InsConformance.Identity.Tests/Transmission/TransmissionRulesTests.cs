using InsConformance.Identity.Statuses;
using InsConformance.Identity.Transmission;

namespace InsConformance.Identity.Tests.Transmission;

public class TransmissionRulesTests
{
    [Theory]
    [InlineData("PROV", false, "PROV")]
    [InlineData("RECUP", false, "PROV")]
    [InlineData("VALI", false, "VALI")]
    [InlineData("QUAL", true, "VALI")]
    public void For_EveryStatus_InsLeavesOnlyWhenQualified(string code, bool ins, string pid32)
    {
        var status = IdentityStatusText.Parse(code).Value;

        Assert.Equal(new TransmissionRule(ins, ins, ins, pid32), TransmissionRules.For(status));
    }

    [Theory]
    [InlineData("QUAL", IdentityEvent.StrictTraitChanged, "A47")]
    [InlineData("QUAL", IdentityEvent.VerificationDenied, "A47")]
    [InlineData("QUAL", IdentityEvent.DouteuseSet, "A47")]
    [InlineData("QUAL", IdentityEvent.ComplementaryTraitChanged, "A31")]
    [InlineData("RECUP", IdentityEvent.StrictTraitChanged, "A31")]
    [InlineData("RECUP", IdentityEvent.HighConfidenceValidation, "A31")]
    [InlineData("PROV", IdentityEvent.StrictTraitChanged, "A31")]
    [InlineData("QUAL", IdentityEvent.VerificationConfirmed, null)]
    [InlineData("QUAL", IdentityEvent.Creation, null)]
    [InlineData("aucune", IdentityEvent.Creation, null)]
    public void EventFor_EachChange_TheLeastToSend(string code, IdentityEvent identityEvent, string? expected)
    {
        var state = IdentityStatusText.Parse(code).TryGetValue(out var status) ? IdentityState.Of(status, status.HoldsIns()).Value : null;

        Assert.Equal(expected, Propagation.EventFor(StatusMachine.Apply(state, identityEvent)));
    }
}
