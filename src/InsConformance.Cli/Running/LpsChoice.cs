using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Launching;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Operating;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>Reads <c>--lps</c>.</summary>
internal static class LpsChoice
{
    /// <summary>The reference LPS, then each of its mutants.</summary>
    public const string AllMutants = "reference:all-mutants";

    /// <summary>An LPS that a person operates.</summary>
    public const string Operator = "operator";

    private const string ReferenceName = "reference";

    /// <summary>The software that the option names.</summary>
    /// <param name="text"><c>reference</c>, <c>reference:MUTANT</c>, <see cref="AllMutants"/> or the URL of a driver.</param>
    /// <param name="mutants">The known mutants.</param>
    /// <param name="known">The software of the run that is resumed, for <see cref="Operator"/>.</param>
    /// <exception cref="InputException">None of these, an unknown mutant, or an operator without a terminal.</exception>
    public static LpsTarget Parse(string text, MutantCatalogue mutants, LpsDescription? known = null)
    {
        if (text == Operator && Console.IsInputRedirected)
            throw new InputException("operator-terminal", null, "--lps operator puts questions to a person, and standard input is no terminal", "start it by hand in a terminal, without a pipe or redirection");
        if (text == Operator)
            return new LpsTarget.Operated(new ConsoleTerminal(), known);
        if (text == AllMutants)
            return new LpsTarget.Hosted(null);
        if (text == ReferenceName)
            return new LpsTarget.Reference(ThisProgram(), null);
        if (text.StartsWith(ReferenceName + ":", StringComparison.Ordinal))
            return new LpsTarget.Reference(ThisProgram(), mutants.Find(text[(ReferenceName.Length + 1)..]).Id);
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return new LpsTarget.Running(WithoutSecret(url!));
        throw new InputException("lps", null, $"'{text}' is no LPS", "use --lps reference, --lps reference:MUTANT, --lps reference:all-mutants, --lps operator or --lps http://HOST:PORT");
    }

    /// <summary>Short name for the run folder.</summary>
    public static string ShortName(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? $"{url!.Host}-{url.Port}" : text.Replace(':', '-');

    /// <summary>The address, which may carry no secret.</summary>
    /// <exception cref="InputException">It does.</exception>
    private static Uri WithoutSecret(Uri url) => url.UserInfo.Length + url.Query.Length + url.Fragment.Length == 0
        ? url
        : throw new InputException("lps", null, "--lps carries a user, a password or a query: the driver contract knows none, and the command line is kept in the evidence", $"write --lps {url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}");

    /// <summary>This very program, asked to be the reference LPS on its standard streams.</summary>
    private static LaunchOptions ThisProgram()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "insconf.dll");
        return new LaunchOptions(Environment.ProcessPath ?? "dotnet", IsHost() ? [library, "lps", "--piped"] : ["lps", "--piped"]);
    }

    private static bool IsHost() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath ?? "dotnet").Equals("dotnet", StringComparison.OrdinalIgnoreCase);
}
