using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Recording.Masking;

namespace InsConformance.InsiMock.Recording;

/// <summary>An exchange whose request is stored and whose answer is awaited.</summary>
internal sealed record PendingExchange(int Number, MockCall Call, string? MessageId, RecordedMessage Request, Secrets Secrets);
