using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Faults;

/// <summary>Tells whether a rule counts a call. Thread-safe.</summary>
internal sealed class CallMatcher(Population population)
{
    public bool Fits(CallFilter filter, MockCall call) =>
        (filter.Operation is not { } operation || operation == call.Inspection?.Operation)
        && (filter.Listener is not { } listener || listener == call.Listener.Word())
        && (filter.MessageId is not { } pattern || MessageIdPattern.Fits(pattern, call.Inspection?.MessageId))
        && (filter.Traits is not { } traits || (Payload(call) is TraitsSearch search && traits.Fits(search)))
        && (filter.Identity is not { } id || IsOf(id, Payload(call)));

    private static RequestPayload? Payload(MockCall call) => call.Inspection is { Reading: { IsRequest: true } reading } ? reading.Request.Payload : null;

    private bool IsOf(string id, RequestPayload? payload) => payload switch
    {
        TraitsSearch search => TraitsOf(id) is { } traits && IsOf(traits, search),
        VitaleSearch search => population.Search(search).EntryId == id,
        _ => false,
    };

    private PersonTraits? TraitsOf(string id) => population.Find(id)?.Traits ?? population.Absent.FirstOrDefault(a => a.Id == id)?.Traits;

    // Whichever given name the loop of the LPS has come to, and with or without the birthplace.
    private static bool IsOf(PersonTraits traits, TraitsSearch search) =>
        search.NomNaissance == traits.NomNaissance
        && search.Sexe == traits.Sexe
        && search.DateNaissance == traits.DateNaissance
        && search.Prenoms.All(p => p == traits.ListePrenom || traits.Prenoms.Contains(p, StringComparer.Ordinal));
}
