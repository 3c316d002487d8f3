using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Answering;

/// <summary>Decides on who sent a request, by what its listener asks for. Thread-safe.</summary>
internal interface ISenderJudge
{
    /// <summary>The verdict on one call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reading">Its message; a message that cannot be read has a sender too.</param>
    SenderVerdict Judge(MockCall call, RequestReading reading);
}
