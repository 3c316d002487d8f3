using System.IO.Pipelines;

namespace InsConformance.InsiMock.Transport;

/// <summary>The two directions of a connection below TLS.</summary>
internal sealed record WireTransport(PipeReader Input, WireOutput Output) : IDuplexPipe
{
    PipeWriter IDuplexPipe.Output => Output;
}
