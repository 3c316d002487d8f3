using InsConformance.Foundation;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>The calls of the scenario, in order. One per scenario.</summary>
public sealed class Calls(MockServer mock)
{
    private long _start;

    /// <summary>CN of the client certificate that every call must come with; <see langword="null"/> when the scenario does not say.</summary>
    public string? CertificateName { get; internal set; }

    /// <summary>Counts from now on.</summary>
    internal void Begin() => _start = mock.Journal.Mark();

    /// <summary>The calls so far, after checking the certificate of each.</summary>
    /// <exception cref="NonConformityException">A call came with another certificate.</exception>
    internal IReadOnlyList<Call> Checked()
    {
        Call[] calls =
        [
            .. mock.Journal.Snapshot(_start).Select((e, i) => new Call(i + 1, e, RequestReader.Read(e.Request).Request)),
        ];
        foreach (var call in calls)
            CheckCertificate(call);
        return calls;
    }

    private void CheckCertificate(Call call)
    {
        if (CertificateName is null)
            return;
        var subject = call.Exchange.Tls?.ClientSubject;
        var isNamed = subject is not null && subject.Split(',', StringSplitOptions.TrimEntries).Contains($"CN={CertificateName}", StringComparer.Ordinal);
        Expect.True(
            isNamed,
            "Les appels sont faits avec le certificat logiciel du scénario.",
            $"appel {call.Number} avec le certificat CN={CertificateName}",
            subject ?? "aucun certificat client");
    }
}
