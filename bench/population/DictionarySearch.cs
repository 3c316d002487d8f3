using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;

namespace InsConformance.Population.Bench;

/// <summary>
/// What one would write first: every person an object, in a dictionary by the text of the traits. It answers one spelling only (the first given name, the
/// place given), so it does less than ours. Its people come from our file, which spares it the reading of a text file of its own.
/// </summary>
internal sealed class DictionarySearch : ISearch
{
    private readonly Dictionary<string, Person> _people;

    public DictionarySearch(InsiMock.People.Population population)
    {
        _people = new Dictionary<string, Person>(population.Count, StringComparer.Ordinal);
        for (var i = 0; i < population.Count; i++)
        {
            var person = population[i];
            _people[Key(person.Traits.NomNaissance, person.Traits.Prenoms[0], person.Traits.Sexe, person.Traits.DateNaissance, person.Traits.LieuNaissance)] = person;
        }
    }

    public Person? Find(TraitsSearch search) =>
        _people.GetValueOrDefault(Key(search.NomNaissance, search.Prenoms[0], search.Sexe, search.DateNaissance, search.LieuNaissance));

    private static string Key(string? name, string prenom, string? sexe, string? date, string? place) => $"{name}|{prenom}|{sexe}|{date}|{place}";
}
