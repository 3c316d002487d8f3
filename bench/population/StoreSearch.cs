using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;

namespace InsConformance.Population.Bench;

/// <summary>Ours: as the mock searches.</summary>
internal sealed class StoreSearch(InsiMock.People.Population population) : ISearch
{
    public Person? Find(TraitsSearch search) => population.Search(search).Person;
}
