using InsConformance.Cards.Personas;
using InsConformance.Cards.Vitale;
using InsConformance.Foundation;
using InsConformance.Identity.Matricules;
using InsConformance.Insi.Results;
using InsConformance.InsiMock;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.People.Fiction;

namespace InsConformance.Reports.Fiction;

/// <summary>
/// What may leave in evidence: values of the personas (population, cards), of generated populations, of the lists in which somebody declared values to be
/// invented, and matricules that nobody real can bear. docs/decisions/0030-only-fictitious-data.md says what this proves and what not. Filled, then read.
/// </summary>
public sealed class KnownPeople
{
    private const int ShortestBeginning = 2;
    private const int ShortestNear = 4;
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _matricules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _authorisations = [.. MockOptions.DefaultIdams];

    /// <summary>Reads the personas.</summary>
    /// <param name="fixtures">Folder that holds <c>population</c>, <c>cards</c> and <c>fictifs.yaml</c>.</param>
    /// <param name="populations">Further population files, generated ones too.</param>
    /// <param name="declared">Further lists of values declared to be invented, in the form of <c>fictifs.yaml</c>.</param>
    /// <exception cref="InputException">A file cannot be read, with its place.</exception>
    public static KnownPeople Load(string fixtures, IReadOnlyList<string>? populations = null, IReadOnlyList<string>? declared = null)
    {
        var known = new KnownPeople();
        known.Add(PopulationFolder.Load(Path.Combine(fixtures, "population")));
        if (populations is { Count: > 0 })
            known.Add(PopulationFiles.Load(populations));
        var cards = Path.Combine(fixtures, "cards");
        foreach (var persona in CardWorkshop.CpxPersonas(cards))
            known.Add(persona);
        foreach (var persona in VitalePersonaFile.LoadFolder(cards))
            known.Add(persona.Content);
        foreach (var file in (declared ?? []).Prepend(Path.Combine(fixtures, "fictifs.yaml")))
            DeclaredValues.AddTo(known, file);
        return known;
    }

    /// <summary>Whether evidence may bear an authorisation number (IDAM).</summary>
    public bool IsKnownAuthorisation(string number) => IsKnown(IdentityKind.AuthorisationNumber, number);

    internal void Add(IdentityKind kind, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        switch (kind)
        {
            case IdentityKind.Name:
                AddName(value);
                break;
            case IdentityKind.BirthDate:
                _dates.Add(Spelling.Date(value) ?? value);
                break;
            case IdentityKind.Matricule:
                _matricules.Add(Spelling.Number(value)[..Math.Min(Matricule.Length, Spelling.Number(value).Length)]);
                break;
            case IdentityKind.AuthorisationNumber:
                _authorisations.Add(value.Trim());
                break;
            default:
                _numbers.Add(value.Trim());
                // An id of an employee is the structure's with the employee's own: each may stand alone.
                _numbers.UnionWith(value.Split('/'));
                break;
        }
    }

    internal bool IsKnown(IdentityKind kind, string value) => kind switch
    {
        IdentityKind.Name => Unknown(value).Count == 0,
        IdentityKind.BirthDate => Spelling.Date(value) is not { } date || _dates.Contains(date),
        IdentityKind.Matricule => IsKnownMatricule(value),
        _ when string.IsNullOrWhiteSpace(value) => true,
        IdentityKind.AuthorisationNumber => _authorisations.Contains(value.Trim()),
        _ => _numbers.Contains(value.Trim()) || IsVirtualCard(value.Trim()),
    };

    /// <summary>Whether a known value of the same length differs in one character at most: what a fault played at a card makes of it.</summary>
    internal bool IsNearlyKnown(IdentityKind kind, string value)
    {
        var (values, near) = kind switch
        {
            IdentityKind.Name => (_words, Spelling.Words(value).Select(Spelling.Name).Where(w => !_words.Contains(w)).ToArray()),
            IdentityKind.BirthDate => (_dates, [Spelling.Date(value) ?? value]),
            IdentityKind.Matricule => (_matricules, [Spelling.Of(kind, value)]),
            _ => (_numbers, new[] { value.Trim() }),
        };
        return near.All(n => n.Length >= ShortestNear && values.Any(v => v.Length == n.Length && v.Zip(n).Count(p => p.First != p.Second) <= 1));
    }

    /// <summary>Cards that the workshop makes bear ten digits from 99 on, behind the issuer's five bytes or alone.</summary>
    private static bool IsVirtualCard(string number) =>
        number is ['9', '9', ..] or ['8', '0', '2', '5', '0', '0', '0', '0', '0', '1', '9', '9', ..] && number.Length is 10 or 20 && number.All(char.IsAsciiDigit);

    /// <summary>The words of a name that no known name holds or begins with.</summary>
    internal IReadOnlyList<string> Unknown(string name) =>
        [.. Spelling.Words(name).Where(w => !_words.Contains(Spelling.Name(w)) && !_beginnings.Contains(Spelling.Name(w)) && w.Length > 1)];

    /// <summary>Every 13 characters in a row that are a matricule must be known: a field may hold more than its number.</summary>
    private bool IsKnownMatricule(string value)
    {
        var number = Spelling.Number(value);
        for (var i = 0; i + Matricule.Length <= number.Length; i++)
        {
            if (Matricule.TryParse(number.Substring(i, Matricule.Length), out var matricule))
                return _matricules.Contains(matricule.Value) || FictionRules.Shipped.IsCertainlyFictitious(matricule);
        }

        return true;
    }

    private void AddName(string name)
    {
        var words = Spelling.Words(name).Select(Spelling.Name).ToArray();
        // Software that drops separators runs words together.
        foreach (var word in words.Append(string.Concat(words)))
        {
            _words.Add(word);
            for (var length = ShortestBeginning; length < word.Length; length++)
                _beginnings.Add(word[..length]);
        }
    }

    private void Add(Population population)
    {
        for (var i = 0; i < population.Count; i++)
        {
            var person = population[i];
            Add(person.Traits);
            Add(person.Ins);
            foreach (var variant in person.Variants.Values)
                Add(variant);
            Add(IdentityKind.Matricule, person.Card?.MatriculeOd);
        }

        foreach (var absent in population.Absent)
            Add(absent.Traits);
    }

    private void Add(PersonTraits traits)
    {
        Add(IdentityKind.Name, traits.NomNaissance);
        Add(IdentityKind.Name, traits.ListePrenom);
        foreach (var prenom in traits.Prenoms)
            Add(IdentityKind.Name, prenom);
        Add(IdentityKind.BirthDate, traits.DateNaissance);
    }

    private void Add(InsRecord record)
    {
        foreach (Ins ins in record.History.Prepend(record.Active))
            Add(IdentityKind.Matricule, ins.NumIdentifiant);
    }

    private void Add(CpxPersona persona)
    {
        var holder = persona.Holder;
        foreach (var name in new[] { holder.Nom, holder.Prenom, holder.NomExercice })
            Add(IdentityKind.Name, name);
        foreach (var number in persona.Activities.Select(a => a.StructIdNat).Append(holder.PsIdNat).Append(holder.OrganizationalUnit).Append(persona.IdentifiantFacturation))
            Add(IdentityKind.CardNumber, number);
        // The billing number of a structure is its id without the digit of its kind.
        foreach (var structure in persona.Activities.Select(a => a.StructIdNat).OfType<string>().Where(s => s.Length > 1))
            Add(IdentityKind.CardNumber, structure[1..]);
    }

    private void Add(VitaleCardContent card)
    {
        Add(IdentityKind.CardNumber, card.Serial);
        Add(IdentityKind.Matricule, card.Insured.Nir);
        foreach (var person in card.Beneficiaries)
        {
            Add(IdentityKind.Name, person.NomNaissance);
            Add(IdentityKind.Name, person.NomUsage);
            Add(IdentityKind.Name, person.Prenom);
            Add(IdentityKind.BirthDate, person.DateNaissance);
            Add(IdentityKind.Matricule, person.Nir);
        }
    }
}
