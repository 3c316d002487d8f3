using InsConformance.Foundation;

namespace InsConformance.Lps.Contract;

/// <summary>
/// What an LPS may declare in <c>GET /lps</c>. Describe, reset, create and read an identity are the floor that every LPS has;
/// a scenario that needs an undeclared capability is left to a person and never passes. Thread-safe.
/// </summary>
public static class LpsCapabilities
{
    /// <summary><c>POST /reset</c> takes <c>insiUrl</c>: the harness may aim the LPS at its own INSi endpoint.</summary>
    public const string InsiUrl = "insi-url";

    /// <summary><c>PUT /clock</c>: the harness may move or freeze the clock of the LPS.</summary>
    public const string Clock = "clock";

    /// <summary><c>PATCH /identities/{id}/traits</c>.</summary>
    public const string ChangeTraits = "change-traits";

    /// <summary><c>POST /identities/{id}/insi/search</c> with mode <c>traits</c>.</summary>
    public const string SearchTraits = "search-traits";

    /// <summary><c>POST /identities/{id}/insi/accept</c>.</summary>
    public const string Accept = "accept";

    /// <summary><c>GET /audit</c>.</summary>
    public const string Audit = "audit";

    /// <summary><c>POST /cards/session</c> and <c>DELETE /cards/session</c>: calls in card mode, signed by the professional's card.</summary>
    public const string CardSession = "card-session";

    /// <summary><c>GET /cards/vitale</c> and the search with mode <c>vitale</c>.</summary>
    public const string Vitale = "vitale";

    /// <summary><c>POST /reset</c> takes <c>pcscReaders</c>: the harness may say which readers of the machine the LPS looks into.</summary>
    public const string PcscReaders = "pcsc-readers";

    /// <summary><c>POST /reset</c> takes <c>emulatedReaders</c>: the LPS can look into readers of the harness instead of those of the machine.</summary>
    public const string EmulatedReaders = "emulated-readers";

    /// <summary>Every capability of this contract, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } = [InsiUrl, Clock, ChangeTraits, SearchTraits, Accept, Audit, CardSession, Vitale, PcscReaders, EmulatedReaders];

    /// <summary>Checks that an LPS declares what a step needs.</summary>
    /// <param name="lps">The LPS as it described itself.</param>
    /// <param name="capability">One of <see cref="All"/>.</param>
    /// <exception cref="ManualProofException">It does not: the proof is to be attached by a person.</exception>
    public static void Require(LpsDescription lps, string capability)
    {
        ArgumentNullException.ThrowIfNull(lps);
        if (lps.Declares(capability))
            return;
        throw new ManualProofException(
            $"{lps.Name} {lps.Version} ne déclare pas la capacité « {capability} » : {Purpose(capability)} n'a pas pu être piloté.",
            "jouer ce pas à la main dans le logiciel et joindre la preuve (copie d'écran, trames), ou déclarer et réaliser cette capacité dans le pilote du logiciel (docs/lps-driver.md)");
    }

    private static string Purpose(string capability) => capability switch
    {
        InsiUrl => "le raccordement au service INSi du banc",
        Clock => "le réglage de l'horloge du logiciel",
        ChangeTraits => "la modification des traits",
        SearchTraits => "la recherche INSi par traits",
        Accept => "l'acceptation du retour INSi",
        Audit => "la lecture du journal des appels",
        CardSession => "l'ouverture d'une session avec la carte du professionnel",
        Vitale => "la lecture de la carte Vitale",
        PcscReaders => "le choix des lecteurs PC/SC",
        EmulatedReaders => "le raccordement aux lecteurs émulés du banc",
        _ => "ce pas",
    };
}
