using System.Globalization;
using System.Text;
using System.Xml;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.JUnit;

/// <summary>
/// Writes <c>junit.xml</c>: one suite per feature. Failed is a failure; error and blocked are errors with their type;
/// what a person must attach, and an expected non-conformity, are skipped with a message, so that nothing but a pass counts as one.
/// Only what the schema of Jenkins knows is written, since its xUnit plugin refuses a file with more: no file, no line.
/// </summary>
internal static class JUnitWriter
{
    public static void Write(Stream output, RunEvidence run)
    {
        var suites = run.Scenarios.GroupBy(s => (s.Record.Uri, s.Record.Feature)).Select(g => SuiteOf(run, g.Key.Feature, g)).ToList();
        suites.AddRange(Extras(run));
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", $"{run.Facts.Product.Name} {run.Facts.Product.Version}");
        Counts(xml, [.. suites.SelectMany(s => s.Cases)]);
        foreach (var suite in suites)
            Write(xml, run, suite);
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static JUnitSuite SuiteOf(RunEvidence run, string feature, IEnumerable<ScenarioEvidence> scenarios)
    {
        var starts = scenarios.Select(s => s.Record.Started).Where(s => s != default).DefaultIfEmpty(run.Facts.Started);
        return new JUnitSuite(feature, starts.Min(), [.. scenarios.Select(CaseOf)]);
    }

    private static JUnitCase CaseOf(ScenarioEvidence scenario)
    {
        var record = scenario.Record;
        var (outcome, type) = (record.Verdict, scenario.ExpectedReason) switch
        {
            (Verdict.Passed, _) => (JUnitOutcome.Passed, ""),
            (Verdict.Failed, not null) => (JUnitOutcome.Skipped, "expected"),
            (Verdict.Failed, _) => (JUnitOutcome.Failure, Verdict.Failed.Word()),
            (Verdict.Manual, _) => (JUnitOutcome.Skipped, Verdict.Manual.Word()),
            (var other, _) => (JUnitOutcome.Error, other.Word()),
        };
        var message = scenario.ExpectedReason is { } reason ? $"Non-conformité attendue : {reason}" : $"{record.Verdict.French()} : {scenario.ProblemLine}";
        return new JUnitCase(record.Name, record.Uri, record.Duration, outcome, type, message, $"{scenario.Problem}\n{record.Key}");
    }

    /// <summary>What turns a run red without being a scenario.</summary>
    private static IEnumerable<JUnitSuite> Extras(RunEvidence run)
    {
        if (run.Gaps.Count > 0)
            yield return new JUnitSuite("Preuves manquantes", run.Facts.Started, [.. run.Gaps.Select(g => Extra(g, JUnitOutcome.Error, "missing-evidence"))]);
        if (run.Mutants is { Mutants.Count: > 0 } matrix)
            yield return new JUnitSuite("Mutants", run.Facts.Started, [.. matrix.Mutants.Select(CaseOf)]);
        if (run.Expectations.NoLongerHappens.Count > 0)
        {
            yield return new JUnitSuite("Non-conformités attendues", run.Facts.Started,
                [.. run.Expectations.NoLongerHappens.Select(e => Extra($"{e.Target} ne se produit plus ({e.Reason})", JUnitOutcome.Failure, "no-longer-happens"))]);
        }
    }

    private static JUnitCase CaseOf(MutantOutcome mutant)
    {
        var (outcome, why) = mutant.State switch
        {
            MutantState.Killed when mutant.Unkept.Count == 0 => (JUnitOutcome.Passed, ""),
            MutantState.Killed or MutantState.Survived => (JUnitOutcome.Failure, "aucun scénario nommé ne voit cette faute : " + string.Join(", ", mutant.Unkept.DefaultIfEmpty("tous"))),
            MutantState.Unselected => (JUnitOutcome.Skipped, "hors de la sélection de ce run"),
            _ => (JUnitOutcome.Error, string.Join(" ; ", mutant.Troubles.Select(t => $"{t.Scenario} {t.Problem}").DefaultIfEmpty("interrompu"))),
        };
        return new JUnitCase($"{mutant.Id} : {mutant.Title}", "scenarios/mutants.yaml", TimeSpan.Zero, outcome, mutant.State.ToString(), why, why);
    }

    private static JUnitCase Extra(string text, JUnitOutcome outcome, string type) => new(text, "run", TimeSpan.Zero, outcome, type, text, text);

    private static void Write(XmlWriter xml, RunEvidence run, JUnitSuite suite)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", suite.Name);
        Counts(xml, suite.Cases);
        Attribute(xml, "skipped", Number(suite.Cases.Count(c => c.Outcome == JUnitOutcome.Skipped)));
        Attribute(xml, "timestamp", string.Create(CultureInfo.InvariantCulture, $"{suite.Started.UtcDateTime:yyyy-MM-dd'T'HH':'mm':'ss}"));
        xml.WriteStartElement("properties");
        Property(xml, "product", run.Facts.Product.Name);
        Property(xml, "version", run.Facts.Product.Version);
        Property(xml, "run", run.Facts.RunId);
        Property(xml, "simulated", string.Join(' ', run.Facts.Simulated.Select(s => s.Word())));
        xml.WriteEndElement();
        foreach (var testCase in suite.Cases)
            Write(xml, testCase);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, JUnitCase testCase)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", testCase.Name);
        Attribute(xml, "classname", testCase.File);
        Attribute(xml, "time", Seconds(testCase.Duration));
        if (testCase.Outcome != JUnitOutcome.Passed)
        {
            xml.WriteStartElement(testCase.Outcome.ToString().ToLowerInvariant());
            if (testCase.Outcome == JUnitOutcome.Skipped)
            {
                xml.WriteString(CleanText.ForXml(testCase.Message));
            }
            else
            {
                Attribute(xml, "message", testCase.Message);
                Attribute(xml, "type", testCase.Type);
                xml.WriteString(CleanText.ForXml(testCase.Detail));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<JUnitCase> cases)
    {
        Attribute(xml, "tests", Number(cases.Count));
        Attribute(xml, "failures", Number(cases.Count(c => c.Outcome == JUnitOutcome.Failure)));
        Attribute(xml, "errors", Number(cases.Count(c => c.Outcome == JUnitOutcome.Error)));
        Attribute(xml, "time", Seconds(TimeSpan.FromTicks(cases.Sum(c => c.Duration.Ticks))));
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, CleanText.ForXml(value));

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
