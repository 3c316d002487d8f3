using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Recording;
using InsConformance.InsiMock.Replaying;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>What stands between the clients and the mock when the real service has a part: it is called, or its recording answers. Thread-safe.</summary>
internal sealed class RealService : IDisposable
{
    private const int Format = 1;

    private readonly ForwardClient? _client;
    private readonly ExchangeRecorder? _recorder;
    private readonly Recordings? _recordings;
    private readonly bool _elseMock;

    /// <summary>Takes the folder of a recording to make, or loads the one to answer from.</summary>
    /// <exception cref="Foundation.InputException">That folder cannot be used.</exception>
    /// <exception cref="Foundation.BlockedException">That folder cannot be written.</exception>
    public RealService(MockOptions options)
    {
        if (options.Forward is { } forward)
        {
            _recorder = new ExchangeRecorder(RecordingFolder.Create(forward.KeepFolder, Facts(forward, options.Clock)), forward);
            _client = new ForwardClient(forward);
        }
        else if (options.Replay is { } replay)
        {
            _recordings = Recordings.Load(replay);
            _elseMock = replay.ElseMock;
        }
    }

    /// <summary>The link to put before the mock's own.</summary>
    public IAnswerer Before(IAnswerer mock) =>
        _recorder is not null ? new Forwarder(_client!, _recorder, mock)
        : _recordings is not null ? new Replayer(_recordings, _elseMock, mock)
        : mock;

    /// <summary>Replays from the first answers again; a recording being made goes on.</summary>
    public void Reset() => _recordings?.Reset();

    public void Dispose()
    {
        _client?.Dispose();
        _recorder?.Dispose();
    }

    private static RecordingFacts Facts(ForwardSettings settings, TimeProvider clock) => new()
    {
        Format = Format,
        StartedAt = clock.GetUtcNow(),
        Endpoint = settings.Endpoint.GetLeftPart(UriPartial.Path),
        KeepsSecrets = settings.KeepSecrets,
        MasksIdentities = settings.MaskIdentities,
        CertificateNotAfter = settings.Certificate is { } certificate ? new DateTimeOffset(certificate.NotAfter.ToUniversalTime()) : null,
    };
}
