using System.CommandLine;
using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf pki</c>.</summary>
internal static class PkiCommand
{
    private const string Help = """
        The fictitious test authorities, certificates (INSI-AUTO, INSI-MANU, the mock's server, CPx cards) and revocation lists. Made on first use, kept in
        the user's cache folder.

        Examples:
          insconf pki show
          insconf pki export ./certificats --password secret    PEM and PKCS#12 files for your LPS
        """;

    public static Command Create(TimeProvider clock)
    {
        var create = new Command("create", "Makes the certificates now if they are absent or expired, and says where they are.");
        create.SetAction(_ =>
        {
            using var store = PkiStore.OpenOrCreate(time: clock);
            Console.WriteLine(Path.Combine(store.Folder, PkiStore.FileName));
            return (int)ExitCode.Conform;
        });

        var show = new Command("show", "Lists the certificates: role, subject, issuer, end of validity.");
        show.SetAction(_ =>
        {
            using var store = PkiStore.OpenOrCreate(time: clock);
            foreach (var role in Enum.GetValues<PkiRole>())
            {
                var certificate = store.Certificate(role);
                Console.WriteLine($"{PkiStore.NameOf(role)}");
                Console.WriteLine($"  subject  {certificate.Subject}");
                Console.WriteLine($"  issuer   {certificate.Issuer}");
                Console.WriteLine($"  until    {certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            }

            return (int)ExitCode.Conform;
        });

        var folder = new Argument<string>("folder") { Description = "Where to write; created when absent." };
        var password = new Option<string>("--password") { Description = "Password of the PKCS#12 files.", DefaultValueFactory = _ => "fictif" };
        var export = new Command("export", "Writes every certificate as PEM and PKCS#12, the authorities to trust and their revocation lists.") { folder, password };
        export.SetAction(parsed =>
        {
            using var store = PkiStore.OpenOrCreate(time: clock);
            foreach (var file in store.Export(parsed.GetValue(folder)!, parsed.GetValue(password)!))
                Console.WriteLine(file);
            return (int)ExitCode.Conform;
        });

        return new Command("pki", Help) { create, show, export };
    }
}
