namespace InsConformance.InsiMock.Hosting;

/// <summary>The fixed ports of <c>insconf mock</c>.</summary>
public static class MockPorts
{
    /// <summary>Mutual TLS, software certificate.</summary>
    public const int MutualTls = 8443;

    /// <summary>TLS without client certificate, for card and PSC assertions.</summary>
    public const int Card = 8444;

    /// <summary>Admin, plain HTTP on loopback.</summary>
    public const int Admin = 8440;
}
