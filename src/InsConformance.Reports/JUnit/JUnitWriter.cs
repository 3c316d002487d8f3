using System.Globalization;
using System.Text;
using System.Xml;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Runs;
using InsConformance.Reports.TestCases;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.JUnit;

/// <summary>
/// Writes <c>junit.xml</c>: one suite per feature. Failed is a failure; error and blocked are errors with their type;
/// what a person must attach, and an expected non-conformity, are skipped with a message, so that nothing but a pass counts as one.
/// Only what the schema of Jenkins knows is written, since its xUnit plugin refuses a file with more: no file, no line.
/// </summary>
internal static class JUnitWriter
{
    public static void Write(Stream output, RunEvidence run, IReadOnlyList<TestSuite> suites)
    {
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

    private static void Write(XmlWriter xml, RunEvidence run, TestSuite suite)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", suite.Name);
        Counts(xml, suite.Cases);
        Attribute(xml, "skipped", Number(suite.Cases.Count(c => ElementOf(c.Outcome) == "skipped")));
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

    private static void Write(XmlWriter xml, TestCase testCase)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", testCase.Name);
        Attribute(xml, "classname", testCase.File);
        Attribute(xml, "time", Seconds(testCase.Duration));
        if (ElementOf(testCase.Outcome) is { } element)
        {
            xml.WriteStartElement(element);
            if (element == "skipped")
            {
                xml.WriteString(CleanText.ForXml(testCase.Message));
            }
            else
            {
                Attribute(xml, "message", testCase.Message);
                Attribute(xml, "type", testCase.Word);
                xml.WriteString(CleanText.ForXml(testCase.Detail));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string? ElementOf(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => null,
        TestOutcome.Failed => "failure",
        TestOutcome.Pending or TestOutcome.Skipped => "skipped",
        _ => "error",
    };

    private static void Counts(XmlWriter xml, IReadOnlyList<TestCase> cases)
    {
        Attribute(xml, "tests", Number(cases.Count));
        Attribute(xml, "failures", Number(cases.Count(c => ElementOf(c.Outcome) == "failure")));
        Attribute(xml, "errors", Number(cases.Count(c => ElementOf(c.Outcome) == "error")));
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
