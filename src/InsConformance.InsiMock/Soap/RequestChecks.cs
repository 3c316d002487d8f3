using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Soap;

/// <summary>Runs the contract checks on each request, with the history of one mock. Thread-safe.</summary>
internal sealed class RequestChecks(TimeProvider clock)
{
    private readonly CallHistory _history = new();

    public IReadOnlyList<CheckFinding> Run(ReceivedRequest request, ReceivedMessage message) => ContractChecks.Run(request, new CheckContext
    {
        Clock = clock,
        History = _history,
        ContentType = message.ContentType,
        Certificate = message.Units,
    });

    public void Reset() => _history.Clear();
}
