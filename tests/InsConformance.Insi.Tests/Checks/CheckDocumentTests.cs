using System.Globalization;
using System.Text;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Checks;

/// <summary>Keeps <c>docs/insi-checks.md</c> equal to the list of checks.</summary>
public sealed class CheckDocumentTests
{
    private static readonly string Document = Repository.PathTo("docs", "insi-checks.md");

    [Fact]
    public void Document_Table_IsThePublicList()
    {
        var written = File.Exists(Document) ? File.ReadAllText(Document).ReplaceLineEndings("\n") : "";
        var expected = Write();
        if (written == expected)
            return;

        var received = Path.ChangeExtension(Document, ".received.md");
        File.WriteAllText(received, expected, new UTF8Encoding(false));
        Assert.Fail($"The document no longer says what the checks are. Read {received}; if it is right: mv '{received}' '{Document}'");
    }

    private static string Write()
    {
        var catalogue = CheckCatalogue.Default;
        var text = new StringBuilder();
        text.Append(string.Create(CultureInfo.InvariantCulture, $"""
            # Contract checks on a received request

            Every request that reaches the mock is held against these {catalogue.Checks.Count} checks. A breach never changes the answer by itself: it is kept
            with the exchange, shown in the reports, and can be asked for in a scenario. `error` is against the contract, `warning` against
            a documented practice, `information` is legal but worth knowing.

            The mark says how sure the rule is: XSD (published schema), LIVE (recorded against a real environment), CNDA (content of a CNDA
            file), OFF2 (official statement, seen second-hand), CLIENT (what clients do), INF (inferred by this project), STD (published
            standard). To correct a rule, give the mock a file with the keys of `src/InsConformance.Insi/Checks/contract-checks.yaml`, naming only what
            changes:

            ```yaml
            parameters:
              temps-max-age-seconds: {catalogue.TempsMaxAge.TotalSeconds}
              temps-max-ahead-seconds: {catalogue.TempsMaxAhead.TotalSeconds}
            checks:
              - id: idam-r
                severity: error
              - id: emetteur-form
                enabled: false
            ```

            The mock with `--strict-headers` answers a fault to every breach of severity `error`, and to a missing `wsa:Action` (`strict: true` in
            the file), which is no declared part but which every client sends.

            Titles are in French, as in the reports. This table is generated; a test compares it with the program's own list.

            | Check | What it checks | Severity | Mark |
            | --- | --- | --- | --- |

            """).ReplaceLineEndings("\n"));
        foreach (var check in catalogue.Checks)
            text.Append(CultureInfo.InvariantCulture, $"| `{check.Id}` | {check.Title} | {Word(check.Severity)} | {check.Evidence.Word()} |\n");
        return text.ToString();
    }

    private static string Word(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Error => "error",
        CheckSeverity.Warning => "warning",
        _ => "information",
    };
}
