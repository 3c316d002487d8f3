using System.Collections.Immutable;

namespace InsConformance.Identity.Proofs;

/// <summary>
/// The kinds of proof of one site. None is preselected (EXI SI 10 and 23), and the list and its levels are the site's (DMN INS 19).
/// Immutable, thread-safe.
/// </summary>
public sealed class ProofCatalogue
{
    private readonly ImmutableSortedDictionary<string, ProofKind> _byCode;

    private ProofCatalogue(ImmutableArray<ProofKind> kinds)
    {
        Kinds = kinds;
        _byCode = kinds.ToImmutableSortedDictionary(k => k.Code, k => k, StringComparer.Ordinal);
    }

    /// <summary>The list of requirements 4.10 (regional identitovigilance pages, [CIV] and [HD]); EHPAD and minors are special cases that no public page details.</summary>
    public static ProofCatalogue Default { get; } = new(
    [
        new("cni-fr", "Carte nationale d'identité française", ConfidenceLevel.High, "CN", "4.10 [CIV]; code [INF]"),
        new("passeport-fr", "Passeport français", ConfidenceLevel.High, "PA", "4.10 [CIV]; code [INF]"),
        new("passeport-etranger", "Passeport étranger", ConfidenceLevel.High, "PA", "4.10 [CIV]; code [INF]"),
        new("titre-sejour", "Titre de séjour", ConfidenceLevel.High, "CS", "4.10 [CIV]; code [INF]"),
        new("cni-ue", "Carte d'identité d'un pays de l'Union européenne", ConfidenceLevel.High, null, "4.10 [CIV]; code not found"),
        new("eidas", "Identification électronique eIDAS de niveau substantiel ou élevé", ConfidenceLevel.High, null, "4.10 [CIV]; code not found"),
        new("tiers-confiance", "Tiers de confiance", ConfidenceLevel.High, null, "4.10 [CIV]; code not found"),
        new("appli-carte-vitale", "Application carte Vitale", ConfidenceLevel.High, "AV", "4.10 [CIV], RNIV1 4.3.4 [FRC]; code [FRC]"),
        new("permis-conduire", "Permis de conduire", ConfidenceLevel.Insufficient, "PC", "4.10 [CIV]; code [INF]"),
        new("livret-famille", "Livret de famille", ConfidenceLevel.Insufficient, "LE", "[INF]"),
        new("acte-naissance", "Extrait d'acte de naissance", ConfidenceLevel.Insufficient, "AN", "[INF]"),
        new("carte-vitale", "Carte Vitale", ConfidenceLevel.Insufficient, null, "[INF]"),
    ]);

    /// <summary>The kinds, in the order shown.</summary>
    public ImmutableArray<ProofKind> Kinds { get; }

    /// <summary>A list of a site's own.</summary>
    /// <exception cref="ArgumentException">A code or label is empty, a code stands twice, or a ZFD-7 code is not in <see cref="Zfd7Code.All"/>.</exception>
    public static ProofCatalogue Of(IEnumerable<ProofKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ImmutableArray<ProofKind> list = [.. kinds];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in list)
        {
            if (string.IsNullOrWhiteSpace(kind.Code) || string.IsNullOrWhiteSpace(kind.Label))
                throw new ArgumentException($"proof kind '{kind.Code}' ({kind.Label}): code and label are needed", nameof(kinds));
            if (!seen.Add(kind.Code))
                throw new ArgumentException($"proof kind '{kind.Code}' stands twice", nameof(kinds));
            if (kind.Zfd7 is { } zfd7 && !Zfd7Code.IsKnown(zfd7))
                throw new ArgumentException($"proof kind '{kind.Code}': ZFD-7 code '{zfd7}' is not in its table", nameof(kinds));
        }

        return new(list);
    }

    /// <summary>The kind with that code, or <see langword="null"/>.</summary>
    public ProofKind? Find(string? code) => code is not null && _byCode.TryGetValue(code, out var kind) ? kind : null;

    /// <summary>Whether an identity may be validated with the proof: it is listed, at high confidence (DMN INS 20). No proof never is enough.</summary>
    public bool MayValidate(string? code) => Find(code) is { Confidence: ConfidenceLevel.High };

    /// <summary>The same list where one kind has another level (DMN INS 19).</summary>
    /// <exception cref="ArgumentException">The code is not in the list.</exception>
    public ProofCatalogue WithConfidence(string code, ConfidenceLevel confidence)
    {
        var kind = Find(code) ?? throw new ArgumentException($"proof kind '{code}' is not in the list", nameof(code));
        return new(Kinds.Replace(kind, kind with { Confidence = confidence }));
    }

    /// <summary>The same list with one kind more, or with that kind in place of the one of the same code.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public ProofCatalogue With(ProofKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Of(Find(kind.Code) is { } former ? Kinds.Replace(former, kind) : Kinds.Add(kind));
    }

    /// <summary>The same list without one kind; unchanged when it is not there.</summary>
    public ProofCatalogue Without(string code) => Find(code) is { } kind ? new(Kinds.Remove(kind)) : this;
}
