using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;

namespace InsConformance.Population.Bench;

/// <summary>A way to find the one person of some traits.</summary>
internal interface ISearch
{
    Person? Find(TraitsSearch search);
}
