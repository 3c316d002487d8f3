using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Profiles;

/// <summary>Which profiles the products of each use case select. Immutable, thread-safe. Made by <see cref="ProfileTableFile"/>.</summary>
public sealed record ProfileTable
{
    /// <summary>The catalogue whose profiles these are.</summary>
    public required string Catalogue { get; init; }

    /// <summary>Where the table was read.</summary>
    public required string Source { get; init; }

    /// <summary>How sure it is.</summary>
    public required EvidenceMark Evidence { get; init; }

    /// <summary>In file order.</summary>
    public required IReadOnlyList<UseCase> UseCases { get; init; }

    /// <summary>Choices of one.</summary>
    public required IReadOnlyList<ExactlyOne> ExactlyOne { get; init; }

    /// <summary>What profiles ask for.</summary>
    public required IReadOnlyList<ProfileDemand> Demands { get; init; }

    /// <summary>What the source leaves open, and how it is read.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    /// <summary>The use case of an id.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public UseCase Find(string id) => UseCases.FirstOrDefault(u => u.Id == id)
        ?? throw new InputException("unknown-use-case", null, $"no use case is called '{id}'", $"use one of: {string.Join(", ", UseCases.Select(u => u.Id))}");

    /// <summary>The profiles of a product: those of its use case and those chosen besides.</summary>
    /// <param name="useCase">The use case.</param>
    /// <param name="chosen">Optional profiles and the choices of one, in any spelling of case and accents.</param>
    /// <exception cref="InputException">A profile that the use case does not offer, none or several where exactly one is selected, a profile that another one needs.</exception>
    public IReadOnlyList<string> Select(UseCase useCase, IReadOnlyCollection<string> chosen)
    {
        var offered = useCase.Mandatory.Concat(useCase.Optional).Concat(ExactlyOne.SelectMany(e => e.Profiles)).ToArray();
        var selected = new HashSet<string>(useCase.Mandatory, StringComparer.Ordinal);
        foreach (var name in chosen)
        {
            selected.Add(offered.FirstOrDefault(o => ProfileNames.Same(o, name))
                ?? throw new InputException("profile", null, $"the use case {useCase.Id} has no profile '{name}'", $"use one of: {string.Join(" | ", offered.Except(useCase.Mandatory))}"));
        }

        foreach (var choice in ExactlyOne)
        {
            if (choice.Profiles.Count(selected.Contains) != 1)
                throw new InputException("profile-choice", null, $"exactly one profile is to be selected for: {choice.Name}", $"add --profile with one of: {string.Join(" | ", choice.Profiles)}");
        }

        foreach (var demand in DemandsOn(useCase, selected))
        {
            foreach (var missing in demand.Profiles.Where(p => !selected.Contains(p)))
                throw new InputException("profile-demand", null, $"the profile '{demand.Profile}' needs the profile '{missing}' ({demand.Source})", $"add --profile \"{missing}\"");
        }

        return [.. offered.Where(selected.Contains).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The numbers (<c>NIE</c>, <c>NIL</c>) that the selected profiles ask for, each with the profile that asks.</summary>
    public IReadOnlyDictionary<string, string> NumbersFor(UseCase useCase, IReadOnlyCollection<string> selected)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var demand in DemandsOn(useCase, selected))
        {
            foreach (var number in demand.Numbers)
                numbers.TryAdd(number, demand.Profile);
        }

        return numbers;
    }

    /// <summary>A profile of this table as the table writes it, whatever the spelling of case and accents; <see langword="null"/> when it has none of that name.</summary>
    public string? Known(string name) => UseCases.SelectMany(u => u.Mandatory.Concat(u.Optional)).Concat(ExactlyOne.SelectMany(e => e.Profiles))
        .FirstOrDefault(p => ProfileNames.Same(p, name));

    /// <summary>The demands that hold for a use case and a choice of profiles.</summary>
    public IEnumerable<ProfileDemand> DemandsOn(UseCase useCase, IReadOnlyCollection<string> selected) =>
        Demands.Where(d => selected.Contains(d.Profile) && !d.UnlessUseCases.Contains(useCase.Id));
}
