using System.Globalization;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.InsiMock.People.Checking;

namespace InsConformance.Cli.Peopling;

/// <summary>Checks population files and prints what was found, as lines or as JSON.</summary>
internal static class PopulationChecking
{
    public static ExitCode Run(IReadOnlyList<string> paths, bool json, CancellationToken cancelled)
    {
        var report = PopulationCheck.Run(paths, cancelled);
        if (json)
            WriteJson(report);
        else
            WriteLines(report);
        return report.Errors == 0 ? ExitCode.Conform : ExitCode.WrongInput;
    }

    private static void WriteLines(PopulationReport report)
    {
        foreach (var finding in report.Findings)
            Console.WriteLine($"{(finding.IsError ? "error" : "notice")} {finding}");
        var more = report.Errors + report.Notices - report.Findings.Count;
        if (more > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {more} more"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.People} people in {report.Files.Count} file(s): {report.Errors} error(s), {report.Notices} notice(s)"));
    }

    private static void WriteJson(PopulationReport report)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("people", report.People);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("notices", report.Notices);
        json.WriteStartArray("files");
        foreach (var file in report.Files)
            json.WriteStringValue(file);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, PopulationFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("severity", finding.IsError ? "error" : "notice");
        json.WriteString("code", finding.Code);
        json.WriteString("file", finding.Place.File);
        if (finding.Place.Line is { } line)
            json.WriteNumber("line", line);
        if (finding.Record is { } record)
            json.WriteNumber("person", record);
        if (finding.Id is not null)
            json.WriteString("id", finding.Id);
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
