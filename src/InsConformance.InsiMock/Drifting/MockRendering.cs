using InsConformance.Insi;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Drifting;

/// <summary>How the mock would write what the real service said, so that shapes and labels compare even where the mock would say something else.</summary>
internal sealed class MockRendering(FaultCatalogue faults, SwitchSettings switches)
{
    public SeenAnswer? Of(SeenAnswer real)
    {
        if (real.Reading.Result is { } result)
            return new SeenAnswer(200, InsiNames.ContentType, ResultWriter.Write(Labelled(result), switches.SuccessShape));
        if (real.Reading.Fault is not { } fault)
            return null;
        var reply = fault.DetailCode is { } code && faults.Find(code) is not null
            ? new FaultReplies(faults).Of(code, fault.MessageId, switches)
            : FaultReplies.Of(fault, switches);
        return new SeenAnswer(reply.Status, reply.ContentType, reply.Body);
    }

    private static SearchResult Labelled(SearchResult result) =>
        CodeCrWords.TryParse(result.CodeCr, out var code) ? result with { LibelleCr = code.Label() } : result;
}
