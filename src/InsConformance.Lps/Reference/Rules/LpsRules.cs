using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Vitale;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Cards;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>
/// The rules around a call, one member each, as <see cref="ConformRules"/> keeps them. A mutant is this record with one member replaced:
/// the engine around it does not know which LPS it is.
/// </summary>
internal sealed record LpsRules
{
    /// <summary>The rules of identities, whatever the call.</summary>
    public required IdentityRules Identity { get; init; }

    /// <summary>What the entry form lets through and keeps.</summary>
    public EntryRules Entry { get; init; } = EntryRules.Conform;

    /// <summary>How identities that are already there are looked for.</summary>
    public FindingRules Finding { get; init; } = FindingRules.Conform;

    /// <summary>What the identity screen shows.</summary>
    public ScreenRules Screen { get; init; } = ScreenRules.Conform;

    /// <summary>What a document says of an identity.</summary>
    public DocumentRules Document { get; init; } = DocumentRules.Conform;

    /// <summary>How the driver contract is served.</summary>
    public AdapterRules Adapter { get; init; } = AdapterRules.Conform;

    /// <summary>What is taken of received identities and what is sent.</summary>
    public ExchangeRules Exchange { get; init; } = ExchangeRules.Conform;

    /// <summary>Which stored name is the birth name to search.</summary>
    public required Func<LpsTraits, string> BirthName { get; init; }

    /// <summary>How a birth name is written for the service.</summary>
    public required Func<string, NameWriting> WriteBirthName { get; init; }

    /// <summary>How a given name is written for the service.</summary>
    public required Func<string, NameWriting> WriteGivenName { get; init; }

    /// <summary>Which place goes into the search, or none.</summary>
    public required Func<LpsTraits, string?> BirthPlace { get; init; }

    /// <summary>The given names of the calls, in order, from those of the identity.</summary>
    public required Func<IReadOnlyList<string>, IReadOnlyList<string>> Attempts { get; init; }

    /// <summary>Whether the next attempt is made after this end of a call.</summary>
    public required Func<CallOutcome, bool> GoesOnAfter { get; init; }

    /// <summary>Last touch on a request before it is written.</summary>
    public required Func<SearchRequest, SearchRequest> Request { get; init; }

    /// <summary>What is understood of what came back.</summary>
    public required Func<CallOutcome, CallOutcome> Understand { get; init; }

    /// <summary>Which identity of an answer is proposed to the user, or none.</summary>
    public required Func<SearchCriteria, SearchResult, Individu?> Candidate { get; init; }

    /// <summary>The nature of a matricule, from its OID.</summary>
    public required Func<string, InsNature?> Nature { get; init; }

    /// <summary>The form in which a matricule is kept.</summary>
    public required Func<string, string> Matricule { get; init; }

    /// <summary>Which former INS are kept.</summary>
    public required Func<Individu, IReadOnlyList<Ins>> History { get; init; }

    /// <summary>Presents a PIN, which is given as the one act that costs a try.</summary>
    public required Func<Func<PinAnswer>, PinAnswer> PresentPin { get; init; }

    /// <summary>The assertion PS of a call, from the act that lets the card make one.</summary>
    public required Func<Func<AssertionXml>, AssertionXml> PsAssertion { get; init; }

    /// <summary>Which key of the card signs the assertion PS, with its certificate.</summary>
    public required Func<CpxSession, (X509Certificate2 Certificate, AssertionSigner Signer)> SigningKey { get; init; }

    /// <summary><c>Emetteur</c> in card mode, from the card's NameID and the <c>Emetteur</c> of the software certificate.</summary>
    public required Func<string, string, string> CardEmetteur { get; init; }

    /// <summary>Whether a Vitale assertion that is there serves another call.</summary>
    public required Func<VitaleAssertionUse, bool> KeepsVitaleAssertion { get; init; }

    /// <summary>Whether the carte Vitale in the reader is the one that was read, from a digest of each.</summary>
    public required Func<string, string, bool> IsCardThatWasRead { get; init; }

    /// <summary>Last touch on what a carte Vitale gives before it is sent.</summary>
    public required Func<VitaleRequest, VitaleRequest> Vitale { get; init; }
}
