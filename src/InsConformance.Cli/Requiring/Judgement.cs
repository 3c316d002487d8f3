using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Cli.Requiring;

/// <summary>What features are judged by: catalogues, how they compare, and the profiles of the product.</summary>
/// <param name="Catalogues">The catalogues that get a verdict.</param>
/// <param name="Crosswalk">These and those whose tags may speak for them.</param>
/// <param name="Scope">The chosen profiles.</param>
/// <param name="Numbers">Numbers (NIE, NIL) that the product must have, each with the profile that asks for it.</param>
internal sealed record Judgement(
    IReadOnlyList<Catalogue> Catalogues, Crosswalk Crosswalk, ProfileScope Scope, IReadOnlyDictionary<string, string> Numbers)
{
    /// <summary>Reads no more catalogues than needed: parsing all of them costs as much as playing several scenarios.</summary>
    /// <param name="home">Where they are.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="scenarios">The scenarios whose tags count.</param>
    /// <param name="all">Without <c>--catalogue</c>, judge by all catalogues rather than by those that the tags name.</param>
    /// <exception cref="InputException">An unknown catalogue, profile, use case or tag, or a fault in a data file.</exception>
    public static Judgement Read(AppHome home, JudgementRequest request, IEnumerable<ScenarioDescription> scenarios, bool all = false)
    {
        var shelf = CatalogueShelf.Open(home.Catalogues);
        var tagged = shelf.NamedBy(scenarios.SelectMany(s => s.Tags.Select(t => (t, new Place(s.Uri, s.Line)))));
        var (table, useCase) = ReadUseCase(home, request, shelf);
        var profiles = useCase is null ? request.Profiles : table!.Select(useCase, request.Profiles);
        string[] judged = request.Catalogues.Count > 0 ? [.. request.Catalogues]
            : all ? [.. shelf.Heads.Select(h => h.Id)]
            : [.. tagged.Union(Declaring(shelf, profiles))];
        var catalogues = judged.Length == 0 ? [] : shelf.Load(judged);
        var witnesses = Witnesses(shelf, tagged, catalogues);
        var links = witnesses.Count < 2 ? [] : CrosswalkFile.Load(home.Crosswalk, witnesses, [.. shelf.Heads.Select(h => h.Id)]);
        return new Judgement(
            catalogues,
            new Crosswalk(witnesses, links),
            ProfileScope.Of(profiles, catalogues.Select(c => c.Head)),
            useCase is null ? new Dictionary<string, string>() : table!.NumbersFor(useCase, profiles));
    }

    /// <summary>What a recorded run was judged by, as far as the catalogues are still there; its scope is in its own facts.</summary>
    /// <param name="home">Where the catalogues are.</param>
    /// <param name="ids">Catalogue ids of the run.</param>
    /// <exception cref="InputException">A fault in a data file.</exception>
    public static Judgement Of(AppHome home, IEnumerable<string> ids)
    {
        var crosswalk = Whole(home);
        return new Judgement([.. crosswalk.Catalogues.Where(c => ids.Contains(c.Id))], crosswalk, ProfileScope.All, new Dictionary<string, string>());
    }

    /// <summary>Every catalogue with what links them.</summary>
    /// <param name="home">Where the catalogues are.</param>
    /// <exception cref="InputException">A fault in a data file.</exception>
    public static Crosswalk Whole(AppHome home)
    {
        var catalogues = CatalogueShelf.Open(home.Catalogues).Load();
        return new Crosswalk(catalogues, CrosswalkFile.Load(home.Crosswalk, catalogues));
    }

    private static (ProfileTable? Table, UseCase? UseCase) ReadUseCase(AppHome home, JudgementRequest request, CatalogueShelf shelf)
    {
        if (request.UseCase is null)
            return (null, null);
        var table = ProfileTableFile.Load(home.ProfileTable, shelf.Heads);
        return (table, table.Find(request.UseCase));
    }

    private static IEnumerable<string> Declaring(CatalogueShelf shelf, IReadOnlyCollection<string> profiles) =>
        from head in shelf.Heads
        where head.Profiles.Any(d => profiles.Any(p => ProfileNames.Same(d, p)))
        select head.Id;

    /// <summary>The judged, those that the tags name, and those that any of them was mapped from.</summary>
    private static IReadOnlyList<Catalogue> Witnesses(CatalogueShelf shelf, IReadOnlyList<string> tagged, IReadOnlyList<Catalogue> judged)
    {
        var ids = judged.Select(c => c.Id).Union(tagged).ToArray();
        if (ids.Length == 0)
            return [];
        var origins = shelf.Load(ids).SelectMany(c => c.Proofs).Select(p => p.Proof.MappedFrom?.Catalogue).OfType<string>();
        return shelf.Load([.. ids.Union(origins)]);
    }
}
