using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Replaying;

namespace InsConformance.Cli.Serving;

/// <summary>The real service or its recording behind the mock; both absent for the mock alone.</summary>
internal sealed record RealServiceRequest(ForwardSettings? Forward, ReplaySettings? Replay)
{
    /// <summary>The line of the banner that says who answers, or <see langword="null"/>.</summary>
    public string? Banner => Forward is { } forward
        ? $"service réel    {forward.Endpoint}   (échanges gardés dans {forward.KeepFolder}, {(forward.KeepSecrets ? "secrets EN CLAIR" : "secrets masqués")})"
        : Replay is { } replay ? $"enregistrement  {replay.Folder}   (répond à la place du simulateur)" : null;
}
