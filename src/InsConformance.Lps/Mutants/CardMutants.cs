using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Readers;
using InsConformance.Insi.Assertions;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults around cards. CNDA tests 1.02 and 1.03, contract sections 2.4, 2.6 and 6.4.</summary>
internal static class CardMutants
{
    private const string Alone = "1";

    /// <summary>Makes the assertion Vitale once, at reading.</summary>
    public static LpsRules VitaleAssertionKept(LpsRules conform) => conform with { KeepsVitaleAssertion = _ => true };

    /// <summary>Takes whatever carte Vitale is in for the one that was read.</summary>
    public static LpsRules SwappedCardUnnoticed(LpsRules conform) => conform with { IsCardThatWasRead = (_, _) => true };

    /// <summary>Presents a refused PIN once more, « in case the reader was wrong ».</summary>
    public static LpsRules PinRetried(LpsRules conform) => conform with
    {
        PresentPin = present => present() is { Outcome: not PinOutcome.WrongPin } answer ? answer : present(),
    };

    /// <summary>Sends the last assertion again when the card is gone.</summary>
    public static LpsRules SessionSurvivesCardRemoval(LpsRules conform)
    {
        AssertionXml? last = null;
        return conform with
        {
            PsAssertion = make =>
            {
                try
                {
                    return last = conform.PsAssertion(make);
                }
                catch (CardReaderException) when (last is not null)
                {
                    return last;
                }
            },
        };
    }

    /// <summary>Takes the first key that signs.</summary>
    public static LpsRules SignsWithAuthenticationKey(LpsRules conform) => conform with
    {
        SigningKey = card => (card.AuthenticationCertificate, card.SignForAuthentication),
    };

    /// <summary>Goes on with the <c>Emetteur</c> of the software certificate in card mode.</summary>
    public static LpsRules StructureAsEmetteurInCardMode(LpsRules conform) => conform with { CardEmetteur = (_, structure) => structure };

    /// <summary>Takes everybody for an only child.</summary>
    public static LpsRules BirthRankIgnored(LpsRules conform) => conform with
    {
        Vitale = request => request with
        {
            Search = request.Search with { RangNaissance = Alone },
            Couverture = request.Couverture.Rang is null ? request.Couverture : request.Couverture with { Rang = Alone },
        },
    };
}
