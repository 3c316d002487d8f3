using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Answering;

/// <summary>Answers one operation to a sender who is let in. Thread-safe.</summary>
internal interface IOperationHandler
{
    Reply Answer(ReceivedRequest request, MockCall call);
}
