using System.Text;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;

namespace InsConformance.Lps.Tests.Fakes;

internal sealed record FakeAnswer(string Name, int Status, byte[] Body)
{
    public bool Hangs { get; init; }

    public bool Breaks { get; init; }

    public static FakeAnswer Hang { get; } = new("hang", 0, []) { Hangs = true };

    public static FakeAnswer Refuse { get; } = new("connection", 0, []) { Breaks = true };

    public static FakeAnswer Of(SearchResult result, SuccessShape shape = SuccessShape.S2) =>
        new(result.CodeCr, 200, ResultWriter.Write(result, shape));

    public static FakeAnswer Fault(string code, FaultShape shape = FaultShape.F2) => new(
        code,
        FaultWriter.HttpStatus,
        FaultWriter.Write(new InsiFault("Receiver", "siram_40", "Le service est temporairement inaccessible.", code, "fatal", "Erreur technique.", null), shape));

    public static FakeAnswer Text(string text, int status = 200) => new("text", status, Encoding.UTF8.GetBytes(text));
}
