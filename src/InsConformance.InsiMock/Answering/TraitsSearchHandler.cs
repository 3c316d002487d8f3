using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Answering;

/// <summary>Answers <c>rechercherInsAvecTraitsIdentite</c>: required fields, then the search.</summary>
internal sealed class TraitsSearchHandler(Population population, CndaFiles files, FaultReplies faults) : IOperationHandler
{
    public Reply Answer(ReceivedRequest request, MockCall call)
    {
        var switches = call.Switches;
        var search = (TraitsSearch)request.Payload;
        if (RequiredFields.FirstFault(search, switches.StrictFormats) is { } code)
            return faults.Of(code, request.MessageId, switches);
        var outcome = population.Search(search, switches.PrenomMatching);
        if (outcome.EntryId is { } id && switches.CndaFiles.TryGetValue(id, out var file))
            return ResultReplies.Of(files.Get(file));
        return outcome switch
        {
            { Person: { } person } => ResultReplies.Of(person, switches),
            { Count: > 1 } => ResultReplies.Of(CodeCr.SeveralIdentities, switches),
            _ => switches.UnknownPerson switch
            {
                UnknownPerson.Insi102 => faults.Of("insi_102", request.MessageId, switches),
                UnknownPerson.Desir1020 => faults.Of("desir_1020", request.MessageId, switches),
                _ => ResultReplies.Of(CodeCr.NoIdentity, switches),
            },
        };
    }
}
