using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SampleDriver;

/// <summary>The software under test: identities in memory, and the search of their INS. Yours is in its place. One request at a time.</summary>
internal sealed partial class ToyLps(InsiClient insi, Uri insiUrl)
{
    private static readonly XNamespace Result = "http://www.cnamts.fr/INSiResultat";
    private static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";

    private readonly Dictionary<string, TypedTraits> _identities = [];
    private Uri _insiUrl = insiUrl;

    public void Reset(ResetRequest request)
    {
        if (request.InsiUrl is { } text)
            _insiUrl = Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : throw new ProblemException(400, "request-invalid", "Requête illisible", "insiUrl n'est pas une URL", "insiUrl");
        _identities.Clear();
    }

    public LpsIdentity Create(TypedTraits typed)
    {
        Check(typed);
        var id = $"E{_identities.Count + 1}";
        _identities.Add(id, typed);
        return Read(id);
    }

    public LpsIdentity Read(string id)
    {
        var t = Find(id);
        return new LpsIdentity(
            id, "PROV", new LpsTraits(t.NomNaissance!, t.PremierPrenom ?? t.Prenoms![0], string.Join(' ', t.Prenoms!), t.Sexe!, t.DateNaissance!, t.LieuNaissance, t.NomUtilise, t.PrenomUtilise, t.NumeroAssure), [], []);
    }

    /// <summary>One call for each given name, then one with all of them: the first 00 or fault ends it.</summary>
    public async Task<SearchOutcome> SearchAsync(string id, CancellationToken ct)
    {
        var traits = Find(id);
        var name = Written(traits.NomNaissance!);
        string[] names = [.. traits.Prenoms!.Select(Written)];
        if (names.Append(name).FirstOrDefault(n => !Transmissible().IsMatch(n)) is { } refused)
            return new SearchOutcome("refused", 0, $"« {refused} » ne peut pas être transmis à INSi.", Refusal: new LpsNotice("caractere-refuse", $"« {refused} » ne peut pas être transmis à INSi."));

        SearchOutcome? last = null;
        var calls = 0;
        foreach (var prenom in names.Length > 1 ? [.. names, string.Join(' ', names)] : names)
        {
            calls++;
            try
            {
                last = Understood(await insi.SearchAsync(_insiUrl, traits, name, prenom, ct), calls);
            }
            catch (IOException e)
            {
                return new SearchOutcome("failed", calls, $"INSi ne répond pas : {e.Message}");
            }

            if (last is not { Outcome: "answered", CodeCr: not "00" })
                break;
        }

        return last!;
    }

    private static void Check(TypedTraits typed)
    {
        var missing = new (string Field, string? Value)[]
        {
            ("nomNaissance", typed.NomNaissance), ("prenoms", typed.Prenoms is [var first, ..] ? first : null), ("sexe", typed.Sexe), ("dateNaissance", typed.DateNaissance), ("lieuNaissance", typed.LieuNaissance),
        }.FirstOrDefault(f => string.IsNullOrWhiteSpace(f.Value)).Field;
        if (missing is not null)
            throw new ProblemException(422, "traits-incomplete", "Traits incomplets", $"À remplir : {missing}.", missing);
        if (typed.Sexe is not ("M" or "F" or "I"))
            throw new ProblemException(422, "trait-invalid", "Trait invalide", "Le sexe est M, F ou I.", "sexe");
        if (!DateForm().IsMatch(typed.DateNaissance!))
            throw new ProblemException(422, "trait-invalid", "Trait invalide", "La date est AAAA-MM-JJ.", "dateNaissance");
    }

    private TypedTraits Find(string id) =>
        _identities.GetValueOrDefault(id) ?? throw new ProblemException(404, "identity-unknown", "Identité inconnue", $"Aucune identité « {id} ».");

    private static SearchOutcome Understood(XElement body, int calls)
    {
        if (body.Element(Soap + "Fault") is { } fault)
        {
            var words = fault.Descendants(Soap + "Text").FirstOrDefault()?.Value ?? "INSi répond par une erreur.";
            string? Detail(string name) => fault.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
            return new SearchOutcome("fault", calls, words, Fault: new FaultReport(words, Detail("code"), Detail("severite")));
        }

        var cr = body.Element(Result + "RESULTAT")?.Element(Result + "CR");
        if (cr?.Element(Result + "CodeCR")?.Value is not { } code)
            return new SearchOutcome("failed", calls, "La réponse d'INSi n'a pas pu être lue.");
        var label = cr.Element(Result + "LibelleCR")?.Value;
        var found = body.Element(Result + "RESULTAT")!.Element(Result + "INDIVIDU");
        return new SearchOutcome("answered", calls, label ?? code, code, label, code == "00" && found is not null ? new InsiProposal(Returned(found), true, []) : null);
    }

    private static InsiReturn Returned(XElement found)
    {
        var tiq = found.Element(Result + "TIQ");
        string? Trait(string name) => tiq?.Element(Result + name)?.Value;
        return new InsiReturn(
            InsOf(found.Element(Result + "INSACTIF")!),
            [.. found.Elements(Result + "INSHISTO").Select(InsOf)],
            new ReturnedTraits(Trait("NomNaissance"), Trait("ListePrenom"), Trait("Sexe"), Trait("DateNaissance"), Trait("LieuNaissance"), Trait("Prenom")));
    }

    private static LpsIns InsOf(XElement ins)
    {
        var id = ins.Element(Result + "IdIndividu")!;
        return new LpsIns(
            id.Element(Result + "NumIdentifiant")!.Value, ins.Element(Result + "OID")!.Value, id.Element(Result + "Cle")?.Value, ins.Element(Result + "DateDeb")?.Value, ins.Element(Result + "DateFin")?.Value);
    }

    /// <summary>A name in the characters that INSi takes; accents of French only, which is enough for an example.</summary>
    private static string Written(string name)
    {
        const string accented = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ";
        const string plain = "AAACEEEEIIOOUUUY";
        var upper = name.ToUpperInvariant().Replace("Œ", "OE", StringComparison.Ordinal).Replace("Æ", "AE", StringComparison.Ordinal).Replace('’', '\'').Trim();
        return string.Concat(upper.Select(c => accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? plain[at] : c));
    }

    [GeneratedRegex("^[A-Z' -]+$")]
    private static partial Regex Transmissible();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex DateForm();
}
