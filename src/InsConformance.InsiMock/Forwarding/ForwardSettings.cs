using System.Security.Cryptography.X509Certificates;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>The real service behind the mock. The certificates belong to the caller.</summary>
public sealed record ForwardSettings
{
    /// <summary>Address of the real service, e.g. <c>https://qualiflps-services-ps-tlsm.ameli.fr:443/lps</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The editor's own client certificate with its private key; <see langword="null"/> for card mode, where the assertion authenticates.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Intermediate authorities to send with the client certificate; default none.</summary>
    public X509Certificate2Collection Chain { get; init; } = [];

    /// <summary>
    /// Authorities by which the server certificate is judged, its root included; default <see langword="null"/>, those of the system. The judgement cannot be
    /// switched off. Revocation is not looked up.
    /// </summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>Deadline of a whole call; default 30 seconds, 1 to 600. The contract gives none [INF].</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Folder of the recording: absent or empty, since a recording never mixes with another.</summary>
    public required string KeepFolder { get; init; }

    /// <summary>Whether authorisation numbers, card names, structures and signatures are stored in clear; default no, masked.</summary>
    public bool KeepSecrets { get; init; }

    /// <summary>Whether the identities of patients are masked too; default no. Such a recording cannot be replayed.</summary>
    public bool MaskIdentities { get; init; }

    internal IEnumerable<string> Faults(TimeProvider clock)
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme != Uri.UriSchemeHttps || Endpoint.UserInfo.Length > 0)
            yield return $"Forward.Endpoint is {Endpoint}, expected an https address without user name, e.g. https://host/lps";
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(10))
            yield return $"Forward.Timeout is {Timeout.TotalSeconds:0.###} s, expected 1 to 600, e.g. 30";
        if (KeepFolder.Length == 0)
            yield return "Forward.KeepFolder is empty, e.g. enregistrement";
        if (Certificate is { } certificate && ClientCertificateFile.WhyUnusable(certificate, clock) is { } why)
            yield return $"Forward.Certificate {why}";
    }
}
