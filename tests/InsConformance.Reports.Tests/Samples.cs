using System.Text;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Tests;

/// <summary>Run facts and exchanges that do not vary from one machine or day to another.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 14, 5, 9, TimeSpan.Zero);

    public static RunFacts Facts() => new()
    {
        RunId = "7f4df0cb-6a39-4f6d-9f04-5b0a2a8a7a10",
        ToolVersion = "0.1.0",
        Started = Start,
        CommandLine = ["run"],
        Product = new ProductFacts("LPS de référence", "1.0.0", null, null, "reference"),
        Insi = "mock",
        Cards = "none",
        Catalogues = [new CatalogueFacts("cnda-insi", "reconstruit-1")],
        Simulated = [SimulatedPart.MockService, SimulatedPart.ReferenceLps],
        Machine = new MachineFacts("Linux", "X64", ".NET 10", 2),
    };

    public static Exchange Exchange(string? messageId, string request, string response) => new()
    {
        Number = 1,
        ReceivedAt = Start.AddSeconds(2),
        Duration = TimeSpan.FromMilliseconds(12.5),
        Target = "POST /lps",
        Request = Encoding.UTF8.GetBytes(request),
        RequestFields = [],
        Status = 200,
        Response = Encoding.UTF8.GetBytes(response),
        ResponseFields = [],
        Operation = "rechercherInsAvecTraitsIdentite",
        MessageId = messageId,
        CodeCr = "00",
    };
}
