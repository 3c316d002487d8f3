using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Tests.Fakes;

/// <summary>The CNDA's test people and a service that knows them. Contract section 4.1; all fictitious.</summary>
internal static class TestPeople
{
    private const string Nir = "1.2.250.1.213.1.4.8";
    private const string Nia = "1.2.250.1.213.1.4.9";

    public static TypedTraits Artagnan { get; } = new("D'ARTAGNAN DE L'HERAULT", ["PIERRE-ALAIN"], "M", "2001-06-17", "63220");

    public static TypedTraits Toussaint { get; } = new("ADRTROIS", ["TOUSSAINT"], "M", "1960-01-01", "2B020");

    public static TypedTraits Aeion { get; } = new("d\u2019\u00c6ion", ["C\u0153ur"], "M", "1987-01-01", "2B020");

    public static TypedTraits Ecetinsi { get; } = new("ECETINSI", ["PIERRE-ALAIN"], "M", "2009-07-14", "63220");

    public static TypedTraits Provisoire { get; } = new("PROVISOIRE", ["MATRICULE"], "M", "2009-07-01", "63220");

    public static TypedTraits DeVinci { get; } = new("DE VINCI", ["LEONARDO"], "M", "2014-02-01", LpsContract.UnknownPlace);

    public static TypedTraits Tchitchi { get; } = new("TCHITCHI", ["OLA", "CATARINA", "BELLA"], "F", "1936-06-21", "63220", NomUtilise: "MARTIN");

    public static TypedTraits Houilles { get; } = new("HOUILLES", ["PIERRE", "PAUL", "JACQUES"], "M", "1993-01-27", LpsContract.UnknownPlace);

    public static TypedTraits Corse { get; } = new("CORSE", ["ANTHONY"], "M", "1980-03-02", "2B020");

    public static TypedTraits Hermann { get; } = new("HERMANN", ["GATIEN"], "M", "1981-03-24", "63220");

    /// <summary>Met with a fault of the service whatever is sent.</summary>
    public static TypedTraits Inconnue { get; } = new("INCONNUE", ["ALICE", "BERTHE"], "F", "1990-05-05", LpsContract.UnknownPlace);

    public static SearchResult NotFound { get; } = new("01", "Aucune identite trouvee");

    public static SearchResult Several { get; } = new("02", "Plusieurs identites trouvees");

    public static FakeInsi Service(SuccessShape shape = SuccessShape.S2) => new(search =>
        search.NomNaissance == "INCONNUE" ? FakeAnswer.Fault("insi_102") : FakeAnswer.Of(Find(search), shape));

    public static SearchResult Found(Ins active, IReadOnlyList<Ins> history, Tiq traits) => new("00", "OK", new Individu(active, history, traits));

    public static SearchResult Found(string number, string key, string name, string list, string sex, string date, string place, params Ins[] history) =>
        Found(new Ins(number, key, Nir), history, new Tiq(name, null, list, sex, date, place));

    private static SearchResult Find(TraitsSearch search) => (search.NomNaissance, search.Prenoms is [var only] ? only : "") switch
    {
        ("D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN") => Found("1010663220001", "37", "D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN", "M", "2001-06-17", "63220"),
        ("ADRTROIS", "TOUSSAINT") => Found("160012B020777", "13", "ADRTROIS", "TOUSSAINT", "M", "1960-01-01", "2B020"),
        ("D'AEION", "COEUR") => Found("187012B020001", "48", "D'AEION", "COEUR", "M", "1987-01-01", "2B020"),
        ("ECETINSI", "PIERRE-ALAIN") => Found(
            "1090763220834", "89", "ECETINSI", "PIERRE-ALAIN MURIEL FLORIANT", "M", "2009-07-14", "63220",
            new Ins("2090763220834", "39", Nir, null, "2019-03-01", "2019-02-28"), new Ins("2090663220123", "55", Nir)),
        ("PROVISOIRE", "MATRICULE") => Found(
            new Ins("1090763220888", "35", Nia), [], new Tiq("PROVISOIRE", null, "MATRICULE", "M", "2009-07-01", "63220")),
        ("DE VINCI", "LEONARDO") => search.LieuNaissance == "63220"
            ? Found("1140263220001", "15", "DE VINCI", "LEONARDO", "M", "2014-02-01", "63220")
            : Several,
        ("TCHITCHI", "CATARINA") => Found("2360663220836", "56", "TCHITCHI", "CATARINA BELLA", "F", "1936-06-21", "63220"),
        ("CORSE", "ANTHONY") => Found(
            "180032B020401", "23", "CORSE", "ANTHONY", "M", "1980-03-02", "2B020", new Ins("180032B020401", "23", Nir)),
        ("HERMANN", "GATIEN") => Found(
            "1810363220456", "76", "HERMANN", "GATIEN", "M", "1981-03-24", "63220", new Ins("1810363220456", "76", Nir), new Ins("2810363220456", "26", Nir)),
        _ => NotFound,
    };
}
