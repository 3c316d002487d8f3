using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>Header <c>ContexteLPS</c>. Contract section 2.4.</summary>
internal static class LpsChecks
{
    private const string Name = "ContexteLPS";
    private const string NomPrefix = "urn:lps:";

    public static void Run(ref CheckRun run)
    {
        if (run.Request.Lps is not { } lps)
            return;
        if (lps.ContextVersion != InsiNames.LpsVersion)
            run.Report("lps-context-version", ContextMessages.Expected(Name, "attribut Version", InsiNames.LpsVersion, lps.ContextVersion), At(ref run, ""));
        if (lps.Nature is not (null or InsiNames.LpsNature))
            run.Report("lps-nature", ContextMessages.Expected(Name, "attribut Nature", InsiNames.LpsNature, lps.Nature), At(ref run, ""));
        if (string.IsNullOrEmpty(lps.Id))
            run.Report("lps-id-present", ContextMessages.Missing(Name, "Id"), At(ref run, "Id"));
        else if (!Guid.TryParseExact(lps.Id, "D", out _))
            run.Report("lps-id-uuid", ContextMessages.Expected(Name, "Id", "un UUID", lps.Id), At(ref run, "Id"));
        if (string.IsNullOrEmpty(lps.Temps))
            run.Report("lps-temps-present", ContextMessages.Missing(Name, "Temps"), At(ref run, "Temps"));
        else if (TempsCheck.Problem(lps.Temps, run.Context) is { } problem)
            run.Report("lps-temps-" + problem.Word, ContextMessages.Temps(Name, problem), At(ref run, "Temps"));
        if (string.IsNullOrEmpty(lps.Emetteur))
            run.Report("lps-emetteur-present", ContextMessages.Missing(Name, "Emetteur"), At(ref run, "Emetteur"));
        Software(ref run, lps);
    }

    private static void Software(ref CheckRun run, LpsContext lps)
    {
        if (run.Request.Find(InsiNames.ContexteLps, Name, "LPS") is null)
        {
            run.Report("lps-block-present", ContextMessages.Missing(Name, "le bloc LPS"), At(ref run, ""));
            return;
        }

        if (string.IsNullOrEmpty(lps.Idam))
            run.Report("idam-present", ContextMessages.Missing(Name, "IDAM"), InBlock(ref run, "IDAM"));
        else if (lps.Idam.Length != 12 || lps.Idam.AsSpan().ContainsAnyExcept(Alphanumerics))
            run.Report("idam-form", ContextMessages.Expected(Name, "IDAM", "12 caractères alphanumériques", lps.Idam), InBlock(ref run, "IDAM"));
        if (lps.Idam is not null && lps.IdamR != InsiNames.IdamR)
            run.Report("idam-r", ContextMessages.Expected(Name, "attribut R de IDAM", InsiNames.IdamR, lps.IdamR), InBlock(ref run, "IDAM"));
        if (string.IsNullOrEmpty(lps.LpsVersion))
            run.Report("lps-version-present", ContextMessages.Missing(Name, "Version du logiciel"), InBlock(ref run, "Version"));
        if (string.IsNullOrEmpty(lps.Instance))
            run.Report("lps-instance-present", ContextMessages.Missing(Name, "Instance"), InBlock(ref run, "Instance"));
        else if (!Guid.TryParseExact(lps.Instance, "D", out _))
            run.Report("lps-instance-uuid", ContextMessages.Expected(Name, "Instance", "un UUID", lps.Instance), InBlock(ref run, "Instance"));
        if (string.IsNullOrEmpty(lps.Nom))
            run.Report("lps-nom-present", ContextMessages.Missing(Name, "Nom"), InBlock(ref run, "Nom"));
        else
            Nom(ref run, lps.Nom, lps.LpsVersion);
    }

    private static void Nom(ref CheckRun run, string nom, string? version)
    {
        var rest = nom.StartsWith(NomPrefix, StringComparison.Ordinal) ? nom.AsSpan(NomPrefix.Length) : default;
        var colon = rest.IndexOf(':');
        if (colon <= 0 || colon == rest.Length - 1 || rest[(colon + 1)..].Contains(':') || rest.ContainsAny(" \t\r\n"))
            run.Report("lps-nom-form", ContextMessages.Expected(Name, "Nom", "urn:lps:nom:version", nom), InBlock(ref run, "Nom"));
        else if (!string.IsNullOrEmpty(version) && !rest[(colon + 1)..].SequenceEqual(version))
            run.Report("lps-nom-version", $"ContexteLPS : Nom annonce une autre version que Version ({Visible.Text(version)}) ; reçu : {Visible.Text(nom)}.", InBlock(ref run, "Nom"));
    }

    private static readonly System.Buffers.SearchValues<char> Alphanumerics =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static SeenElement? At(ref CheckRun run, string child) => run.Place(InsiNames.ContexteLps, Name, child);

    private static SeenElement? InBlock(ref CheckRun run, string child) => run.Place(InsiNames.ContexteLps, "LPS", child, Name);
}
