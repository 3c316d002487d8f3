using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.People;
using InsConformance.Lps.Mutants;

namespace InsConformance.Cli.Doctoring;

/// <summary>The list of things to look at.</summary>
internal static class Symptoms
{
    private static readonly (string Program, string Package, string Use)[] TestPrograms =
    [
        ("xmllint", "libxml2-utils", "proves XML and schemas"),
        ("openssl", "openssl", "proves certificates"),
        ("soffice", "libreoffice-calc", "opens the workbook"),
        ("chromium", "chromium", "renders the report"),
        ("opensc-tool", "opensc", "proves CPx cards"),
        ("softhsm2-util", "softhsm2", "holds the keys of: insconf cards export --softhsm; used"),
        ("cardpeek", "cardpeek", "proves cartes Vitale"),
        ("node", "nodejs", "runs foreign SOAP clients and formatters"),
    ];

    public static IEnumerable<Symptom> All(TimeProvider clock)
    {
        yield return new("Runtime", true, true, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}");
        var home = Try("Features and fixtures", () => AppHome.Find(), h => h.Root, out var found);
        yield return home;
        if (found is not null)
        {
            yield return Try("Population", () => PopulationFolder.Load(Path.Combine(found.Fixtures, "population")), p => $"{p.Count} fictitious people", out _);
            yield return Try("Catalogues", () => CatalogueFolder.Load(found.Catalogues), c => string.Join(", ", c.Select(x => $"{x.Id} {x.Version}")), out _);
            yield return Try("Mutants", () => MutantCatalogue.Load(found.Mutants), m => $"{m.Mutants.Count} mutants of the reference LPS", out _);
        }

        yield return Try("Test certificates", () => PkiStore.OpenOrCreate(time: clock), Describe, out var store);
        store?.Dispose();
        yield return Port(8443, "insconf mock, mutual TLS", "insconf mock --port N");
        yield return Port(8444, "insconf mock, card mode", "insconf mock --card-port N");
        yield return Port(8440, "insconf mock, admin", "insconf mock --admin-port N");
        foreach (var symptom in CardSymptoms.All())
            yield return symptom;
        foreach (var (program, package, use) in TestPrograms)
        {
            var path = OnPath(program);
            yield return new(program, path is not null, false, path ?? $"absent; {use} in ./test", $"apt-get install {package}");
        }
    }

    private static Symptom Try<T>(string subject, Func<T> look, Func<T, string> describe, out T? value)
        where T : class
    {
        value = null;
        try
        {
            value = look();
            return new(subject, true, true, describe(value));
        }
        catch (InsConformanceException e)
        {
            return new(subject, false, true, e.OneLine);
        }
    }

    private static string Describe(PkiStore store) =>
        $"{store.Folder}, INSI-AUTO until {store.Certificate(PkiRole.InsiAuto).NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static Symptom Port(int port, string use, string cure)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return new($"Port {port}", true, false, $"free ({use})");
        }
        catch (SocketException)
        {
            return new($"Port {port}", false, false, $"in use ({use})", cure);
        }
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);
}
