using FsCheck.Fluent;
using InsConformance.Identity.Attributes;
using InsConformance.Identity.Statuses;

namespace InsConformance.Identity.Tests.Statuses;

public class StatusMachineTests
{
    private const string Columns = "aucune PROV RECUP VALI QUAL";

    /// <summary>
    /// Every event on every status, copied from requirements 4.2. A cell is the status reached and what becomes of the INS (s set, k kept,
    /// x invalidated, none), <c>!</c> when the worklist is due; <c>-</c> when the event is refused.
    /// </summary>
    [Theory]
    [InlineData(IdentityEvent.Creation, "PROV - - - -")]
    [InlineData(IdentityEvent.InsiReturnAccepted, "- RECUPs RECUPs QUALs QUALs")]
    [InlineData(IdentityEvent.HighConfidenceValidation, "- VALI QUALk VALI QUALk")]
    [InlineData(IdentityEvent.AutomaticValidation, "- - - - -")]
    [InlineData(IdentityEvent.StrictTraitChanged, "- PROV PROVx VALI VALIx")]
    [InlineData(IdentityEvent.FirstGivenNameChanged, "- PROV RECUPk VALI QUALk")]
    [InlineData(IdentityEvent.ComplementaryTraitChanged, "- PROV RECUPk VALI QUALk")]
    [InlineData(IdentityEvent.HomonymeSet, "- PROV RECUPk VALI QUALk")]
    [InlineData(IdentityEvent.HomonymeRemoved, "- PROV RECUPk VALI QUALk")]
    [InlineData(IdentityEvent.DouteuseSet, "- PROV PROVx PROV PROVx")]
    [InlineData(IdentityEvent.DouteuseRemoved, "- PROV RECUPk VALI QUALk")]
    [InlineData(IdentityEvent.FictiveSet, "- PROV PROVx PROV PROVx")]
    [InlineData(IdentityEvent.FictiveRemoved, "- PROV RECUPk VALI QUALk")]
    [InlineData(IdentityEvent.VerificationConfirmed, "- - RECUPk - QUALk")]
    [InlineData(IdentityEvent.VerificationDenied, "- - PROVx! - PROVx!")]
    [InlineData(IdentityEvent.DemotionToProvisoire, "- - PROVx PROV PROVx")]
    [InlineData(IdentityEvent.DemotionToValidee, "- - - - VALIx")]
    [InlineData(IdentityEvent.IncomingOwnDomainQualified, "QUALs QUALs QUALs QUALs QUALs")]
    [InlineData(IdentityEvent.IncomingOwnDomainValidated, "VALI VALI VALIx VALI VALIx")]
    [InlineData(IdentityEvent.IncomingOwnDomainUnvalidated, "PROV PROV PROVx PROV PROVx")]
    [InlineData(IdentityEvent.IncomingInsDeletion, "- PROV PROVx VALI VALIx")]
    [InlineData(IdentityEvent.IncomingOtherDomainWithoutIns, "PROV PROV RECUPk VALI QUALk")]
    [InlineData(IdentityEvent.IncomingOtherDomainConfirmed, "RECUPs PROV! RECUPk VALI! QUALk")]
    [InlineData(IdentityEvent.IncomingOtherDomainDenied, "PROV! PROV! RECUPk! VALI! QUALk!")]
    [InlineData(IdentityEvent.IncomingTrustedSender, "QUALs QUALs QUALs QUALs QUALs")]
    public void Apply_EveryStatus_ReachesTheCellOfTheTable(IdentityEvent identityEvent, string row) =>
        Assert.Equal(row, string.Join(' ', States().Select(state => Cell(StatusMachine.Apply(state, identityEvent)))));

    [Fact]
    public void Apply_Table_HasARowForEveryEvent()
    {
        var rows = typeof(StatusMachineTests).GetMethod(nameof(Apply_EveryStatus_ReachesTheCellOfTheTable))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>()
            .Select(data => (IdentityEvent)data.GetData(null!).Single()[0]);

        Assert.Equal(Enum.GetValues<IdentityEvent>(), rows);
        Assert.Equal(Columns.Split(' ').Length, States().Count());
    }

    [Theory]
    [InlineData(IdentityEvent.InsiReturnAccepted, false)]
    [InlineData(IdentityEvent.HighConfidenceValidation, false)]
    [InlineData(IdentityEvent.IncomingOwnDomainQualified, true)]
    [InlineData(IdentityEvent.IncomingOwnDomainValidated, true)]
    [InlineData(IdentityEvent.IncomingTrustedSender, true)]
    public void Apply_DouteuseOrFictive_NothingRises(IdentityEvent identityEvent, bool worklist)
    {
        foreach (var attribute in new[] { IdentityAttributes.Douteuse, IdentityAttributes.Fictive })
        {
            var change = StatusMachine.Apply(IdentityState.Of(IdentityStatus.Provisoire, false, attribute).Value, identityEvent);

            Assert.Equal(StatusRefusal.BlockedByAttribute, change.Refusal);
            Assert.Equal(change.From, change.To);
            Assert.Equal(worklist, change.IsWorklistDue);
        }
    }

    [Fact]
    public void Apply_AttributesThatDoNotCombine_Refused()
    {
        var fictive = StatusMachine.Apply(IdentityState.Created, IdentityEvent.FictiveSet).To!;
        var homonyme = StatusMachine.Apply(IdentityState.Created, IdentityEvent.HomonymeSet).To!;

        Assert.Equal(StatusRefusal.AttributesNotCombinable, StatusMachine.Apply(fictive, IdentityEvent.DouteuseSet).Refusal);
        Assert.Equal(StatusRefusal.AttributesNotCombinable, StatusMachine.Apply(fictive, IdentityEvent.HomonymeSet).Refusal);
        Assert.Equal(StatusRefusal.AttributesNotCombinable, StatusMachine.Apply(homonyme, IdentityEvent.FictiveSet).Refusal);
        Assert.Equal(IdentityAttributes.Homonyme | IdentityAttributes.Douteuse, StatusMachine.Apply(homonyme, IdentityEvent.DouteuseSet).To!.Attributes);
    }

    [Fact]
    public void Apply_AutomaticValidationOn_Validates()
    {
        var options = new StatusOptions { AutomaticValidation = true };

        Assert.Equal("- VALI QUALk VALI QUALk", string.Join(' ', States().Select(s => Cell(StatusMachine.Apply(s, IdentityEvent.AutomaticValidation, options)))));
    }

    [Fact]
    public void Apply_ConfirmedIncomingThatRaises_GivesTheInsToTheKnown()
    {
        var options = new StatusOptions { ConfirmedIncomingRaisesKnown = true };

        Assert.Equal("RECUPs RECUPs RECUPk QUALs QUALk", string.Join(' ', States().Select(s => Cell(StatusMachine.Apply(s, IdentityEvent.IncomingOtherDomainConfirmed, options)))));
    }

    [Fact]
    public void Apply_NoSuchEvent_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StatusMachine.Apply(null, (IdentityEvent)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => StatusMachine.Apply(IdentityState.Created, (IdentityEvent)99));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Apply_AnyHistory_KeepsTheInvariants(bool everythingOn) => Properties.Hold(
        Gen.Elements(Enum.GetValues<IdentityEvent>()).ArrayOf().Resize(40),
        events =>
        {
            var options = new StatusOptions { AutomaticValidation = everythingOn, ConfirmedIncomingRaisesKnown = everythingOn };
            IdentityState? state = null;
            foreach (var identityEvent in events)
            {
                var change = StatusMachine.Apply(state, identityEvent, options);
                if (change.From != state || (!change.IsAccepted && change.To != state) || change.Source.Length == 0 || !EffectTold(change))
                    return false;
                state = change.To;
                if (state is not null && !IdentityState.Of(state.Status, state.HasIns, state.Attributes).IsSuccess)
                    return false;
            }

            return true;
        });

    /// <summary>The effect that is told is the one that happened.</summary>
    private static bool EffectTold(StatusChange change) => (change.From?.HasIns ?? false, change.To?.HasIns ?? false) switch
    {
        (false, false) => change.Ins == InsEffect.None,
        (false, true) => change.Ins == InsEffect.Set,
        (true, false) => change.Ins == InsEffect.Invalidated,
        _ => change.Ins is InsEffect.Kept or InsEffect.Set,
    };

    private static IEnumerable<IdentityState?> States() =>
        Columns.Split(' ').Select(code => IdentityStatusText.Parse(code).TryGetValue(out var status) ? IdentityState.Of(status, status.HoldsIns()).Value : null);

    private static string Cell(StatusChange change)
    {
        if (!change.IsAccepted)
            return "-";
        var effect = change.Ins switch { InsEffect.Set => "s", InsEffect.Kept => "k", InsEffect.Invalidated => "x", _ => "" };
        return change.To!.Status.Code() + effect + (change.IsWorklistDue ? "!" : "");
    }
}
