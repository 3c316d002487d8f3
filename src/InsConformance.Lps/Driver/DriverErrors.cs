using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Driver;

/// <summary>Which exception each situation of a driver call gives: the one table of it.</summary>
internal static class DriverErrors
{
    private const string ContractCure = "make the LPS's driver follow docs/lps-driver.openapi.yaml; insconf run --tags @driver tells all that differs";

    public static Exception Unreachable(DriverCall call, Uri url, Exception inner) => call.IsSetUp
        ? new BlockedException(
            "lps-unreachable", $"cannot reach the LPS driver at {url} ({call}): {inner.Message}", "start the LPS's test build or correct --lps", inner)
        : new NonConformityException(
            "Le logiciel doit rester joignable pendant l'essai.", $"une réponse pour {call.Action}", $"plus de connexion à {url} ({call}) : {inner.Message}");

    public static Exception TooLate(DriverCall call, Uri url) => call.IsSetUp
        ? new BlockedException(
            "lps-timeout",
            $"the LPS driver at {url} did not answer {call} within {Seconds(call.Timeout)}",
            "check that the LPS's test build is up and not busy")
        : new NonConformityException(
            "Le logiciel doit répondre dans le délai.",
            $"une réponse pour {call.Action} en {Seconds(call.Timeout)} au plus",
            $"aucune réponse à {call} dans ce délai");

    public static Exception NotTheContract(DriverCall call, Uri url, string what, Exception? inner = null) => call.IsSetUp
        ? new BlockedException(
            "lps-not-a-driver", $"what answers at {url} does not speak the driver contract: {call} gave {what}", $"check --lps, or {ContractCure}", inner)
        : new HarnessException(LpsContract.BrokenCode, $"the LPS driver at {url} broke the driver contract: {call} gave {what}", ContractCure, inner);

    public static Exception BrokeDown(DriverCall call, Uri url, int status, string excerpt) => call.IsSetUp
        ? new BlockedException(
            "lps-error", $"the LPS driver at {url} broke down on {call}: HTTP {status}, {excerpt}", "look at the log of the LPS's test build")
        : new NonConformityException(
            "Le logiciel ne doit pas tomber en erreur interne.", $"une réponse pour {call.Action}", $"HTTP {status} à {call} : {excerpt}");

    public static Exception CapabilityNotKept(DriverCall call, int status) => new CapabilityNotKeptException(call, status);

    private static string Seconds(TimeSpan span) => FormattableString.Invariant($"{span.TotalSeconds:0.###} s");
}
