using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Answering;

/// <summary>Answers <c>rechercherInsAvecCarteVitale</c>: required fields, coherence with the context when it is asked for, then the search.</summary>
internal sealed class VitaleSearchHandler(Population population, CndaFiles files, FaultReplies faults) : IOperationHandler
{
    public Reply Answer(ReceivedRequest request, MockCall call)
    {
        var switches = call.Switches;
        var search = (VitaleSearch)request.Payload;
        if (RequiredFields.FirstFault(search, switches.StrictFormats) is { } code)
            return faults.Of(code, request.MessageId, switches);
        if (switches.CardMismatch is CardMismatch.Fault && CardDifferences.Of(search, request.Bam?.Couverture).Any)
            return faults.Of("insi_vitale_coherence", request.MessageId, switches);
        var outcome = population.Search(search);
        if (outcome.EntryId is { } id && switches.CndaFiles.TryGetValue(id, out var file))
            return ResultReplies.Of(files.Get(file));
        return outcome switch
        {
            { Person: { } person } => ResultReplies.Of(person, switches),
            { Count: > 1 } => ResultReplies.Of(CodeCr.SeveralIdentities, switches),
            _ when switches.UnknownCard is UnknownCard.Insi101 => faults.Of("insi_101", request.MessageId, switches),
            _ => ResultReplies.Of(CodeCr.NoIdentity, switches),
        };
    }
}
