using InsConformance.Identity.Matricules;
using InsConformance.InsiMock.People.Fiction;

namespace InsConformance.InsiMock.People.Generation;

/// <summary>
/// An endless population, the same for the same seed: of two counts, the smaller population is the beginning of the larger. Household by household: one
/// adult, a pair of twins or of homonyms, or a parent with children. Not thread-safe.
/// </summary>
internal sealed class PopulationGenerator
{
    /// <summary>Births go from 1925 to this year.</summary>
    public const int LastYear = 2025;

    private const int FirstYear = 1925;
    private const int LastAdult = 2006;
    private readonly Dice _dice;
    private readonly GenerationRates _rates;
    private readonly FrenchNames _names;
    private readonly CivilRegister _register;
    private readonly Births _births;
    private readonly Histories _histories;

    public PopulationGenerator(ulong seed, GenerationRates? rates = null)
    {
        _rates = rates ?? new GenerationRates();
        _dice = new Dice(seed);
        var places = BirthPlaces.Shipped();
        _names = new FrenchNames(_dice);
        _register = new CivilRegister(FictionRules.Shipped);
        _births = new Births(_dice, _rates, places);
        _histories = new Histories(_dice, _rates, _register, places, _names);
    }

    /// <summary>The people. A household may be cut where the caller stops.</summary>
    public IEnumerable<Individual> People()
    {
        while (true)
        {
            foreach (var person in Household())
                yield return person;
        }
    }

    private IEnumerable<Individual> Household()
    {
        var roll = _dice.Next(GenerationRates.Whole);
        if (roll < _rates.TwinPairs)
            return Twins(_names.BirthName(), FirstYear, LastAdult, null);
        roll -= _rates.TwinPairs;
        if (roll < _rates.HomonymPairs)
            return Homonyms();
        return roll - _rates.HomonymPairs < _rates.Families ? Family() : [Single(FirstYear, LastAdult)];
    }

    private Individual Single(int from, int to)
    {
        var (name, sexe) = (_names.BirthName(), Sexe());
        return Person(name, sexe, _births.Draw(name, from, to, sexe), _names.GivenNames(sexe == "M", []), null, 1, Features.None);
    }

    private IEnumerable<Individual> Twins(string name, int from, int to, string? od)
    {
        string[] sexes = [Sexe(), Sexe()];
        var birth = _births.Draw(name, from, to, sexes);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sexes.Length; i++)
        {
            // Adult twins are each on their own card, alone of their day there.
            yield return Person(name, sexes[i], birth, _names.GivenNames(sexes[i] == "M", taken), od, od is null ? 1 : i + 1, Features.Twin);
        }
    }

    private IEnumerable<Individual> Homonyms()
    {
        var (name, sexe) = (_names.BirthName(), Sexe());
        var birth = _births.Draw(name, FirstYear, LastAdult, sexe);
        var prenoms = _names.GivenNames(sexe == "M", []);
        yield return Person(name, sexe, birth, prenoms, null, 1, Features.Homonym);
        yield return Person(name, sexe, _births.Elsewhere(birth), prenoms, null, 1, Features.Homonym);
    }

    private IEnumerable<Individual> Family()
    {
        // Young enough for every child to be under 19 in the last year.
        var parent = Single(1965, 1990);
        yield return parent;
        var od = parent.Ins.Active.NumIdentifiant;
        var name = parent.Traits.NomNaissance;

        // One year each: only twins share a day.
        var year = LastYear - _dice.Next(4);
        for (var children = 1 + _dice.Share([4_000, 3_800, 1_700, 500]); children > 0; children--)
        {
            if (_dice.Happens(_rates.TwinBirths))
            {
                foreach (var twin in Twins(name, year, year, od))
                    yield return twin;
            }
            else
            {
                var sexe = Sexe();
                yield return Person(name, sexe, _births.Draw(name, year, year, sexe), _names.GivenNames(sexe == "M", []), od, 1, Features.None);
            }

            year -= _dice.Between(1, 4);
        }
    }

    private Individual Person(string name, string sexe, Birth birth, string[] prenoms, string? od, int rank, Features features)
    {
        var isNia = _dice.Happens(_rates.Nia);
        var number = (sexe == "M" ? "1" : "2") + _register.Register(birth.Year, birth.MatriculeMonth, birth.Cog);
        var active = Histories.InsOf(number, isNia ? InsOid.Nia : InsOid.Nir);
        var (history, formerNames, changes) = _histories.Draw(active, birth);
        features |= birth.Features | changes | (isNia ? Features.Nia : Features.None) | (od is null ? Features.None : Features.Child);
        return new Individual(
            new PersonTraits(name, prenoms, sexe, birth.Date, birth.Cog),
            new InsRecord(active, history),
            formerNames,
            new CardFacts(od ?? number, rank),
            features);
    }

    private string Sexe() => _dice.Next(2) == 0 ? "F" : "M";
}
