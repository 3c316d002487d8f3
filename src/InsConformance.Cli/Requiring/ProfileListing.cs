using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Cli.Requiring;

/// <summary>Lists use cases and profiles, or checks a choice of them.</summary>
internal static class ProfileListing
{
    public static ExitCode Run(JudgementRequest request, bool json)
    {
        var home = AppHome.Find();
        var shelf = CatalogueShelf.Open(home.Catalogues);
        var table = ProfileTableFile.Load(home.ProfileTable, shelf.Heads);
        if (request.UseCase is null && request.Profiles.Count > 0)
            throw new InputException("profile-check", null, "a choice of profiles is checked for a use case", $"add --use-case with one of: {string.Join(", ", table.UseCases.Select(u => u.Id))}");
        var chosen = request.UseCase is null ? null : table.Select(table.Find(request.UseCase), request.Profiles);
        var numbers = chosen is null ? null : table.NumbersFor(table.Find(request.UseCase!), chosen);
        if (json)
            WriteJson(table, shelf, chosen, numbers);
        else if (chosen is null)
            Write(Console.Out, table, shelf);
        else
            WriteChoice(Console.Out, chosen, numbers!);
        return ExitCode.Conform;
    }

    private static void Write(TextWriter output, ProfileTable table, CatalogueShelf shelf)
    {
        output.WriteLine($"Cas d'usage de {table.Catalogue} ({table.Source}, {table.Evidence.Word()})");
        foreach (var useCase in table.UseCases)
        {
            output.WriteLine();
            output.WriteLine($"{useCase.Id}  {useCase.Title}");
            foreach (var profile in useCase.Mandatory)
                output.WriteLine($"  obligatoire  {profile}");
            foreach (var choice in table.ExactlyOne)
                output.WriteLine($"  un seul      {string.Join(" | ", choice.Profiles)}");
            foreach (var profile in useCase.Optional)
                output.WriteLine($"  facultatif   {profile}");
        }

        output.WriteLine();
        foreach (var contradiction in table.Contradictions)
            output.WriteLine($"Contradiction de la source : {contradiction.Question} Lecture choisie : {contradiction.Chosen}. Autre lecture : {string.Join(" ; ", contradiction.Others.Select(o => $"{o.Value} ({o.Key})"))}.");
        output.WriteLine();
        foreach (var head in shelf.Heads.Where(h => h.Profiles.Count > 0))
            output.WriteLine($"Profils de {head.Id} : {string.Join(" | ", head.Profiles)}");
    }

    private static void WriteChoice(TextWriter output, IReadOnlyList<string> chosen, IReadOnlyDictionary<string, string> numbers)
    {
        output.WriteLine("Profils du dossier :");
        foreach (var profile in chosen)
            output.WriteLine($"  ✔ {profile}");
        foreach (var (number, profile) in numbers)
            output.WriteLine($"  Le {number} est à fournir (profil {profile}).");
    }

    private static void WriteJson(ProfileTable table, CatalogueShelf shelf, IReadOnlyList<string>? chosen, IReadOnlyDictionary<string, string>? numbers) => CoverageJson.Print(json =>
    {
        json.WriteStartObject();
        json.WriteString("catalogue", table.Catalogue);
        json.WriteString("source", table.Source);
        json.WriteString("evidence", table.Evidence.Word());
        json.WriteStartArray("useCases");
        foreach (var useCase in table.UseCases)
        {
            json.WriteStartObject();
            json.WriteString("id", useCase.Id);
            json.WriteString("title", useCase.Title);
            CoverageJson.WriteTexts(json, "mandatory", useCase.Mandatory);
            CoverageJson.WriteTexts(json, "optional", useCase.Optional);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("exactlyOne");
        foreach (var choice in table.ExactlyOne)
        {
            json.WriteStartObject();
            json.WriteString("name", choice.Name);
            CoverageJson.WriteTexts(json, "profiles", choice.Profiles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("contradictions");
        foreach (var contradiction in table.Contradictions)
        {
            json.WriteStartObject();
            json.WriteString("id", contradiction.Id);
            json.WriteString("question", contradiction.Question);
            json.WriteString("chosen", contradiction.Chosen);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("profiles");
        foreach (var head in shelf.Heads.Where(h => h.Profiles.Count > 0))
            CoverageJson.WriteTexts(json, head.Id, head.Profiles);
        json.WriteEndObject();
        if (chosen is not null)
        {
            CoverageJson.WriteTexts(json, "selected", chosen);
            CoverageJson.WriteTexts(json, "numbers", numbers!.Keys);
        }

        json.WriteEndObject();
    });
}
