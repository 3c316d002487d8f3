using System.Text;
using System.Text.Json;
using InsConformance.Cards.Tracing;

namespace InsConformance.Cards.Tests.Tracing;

public class ApduEvidenceTests
{
    private static readonly ApduEvidence Verify = new()
    {
        Number = 3,
        At = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
        DurationMs = 0.25,
        Reader = "Virtual PCD 00 00",
        Card = "cps-medecin",
        Kind = ApduEvidenceKind.Command,
        Command = "0020000104********",
        Response = "9000",
    };

    [Fact]
    public void ToJson_Events_ReadBackTheSame() => Assert.Equal([Verify], ApduEvidence.FromJson(ApduEvidence.ToJson([Verify])));

    [Fact]
    public void ToJson_Event_WordsAndNoDerivedValue()
    {
        var json = Encoding.UTF8.GetString(ApduEvidence.ToJson([Verify]));

        Assert.Contains("\"kind\":\"Command\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("status", json, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("63C2", "63C2")]
    [InlineData("AABB6A82", "6A82")]
    [InlineData("90", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Status_LastTwoBytes(string? response, string? expected) => Assert.Equal(expected, (Verify with { Response = response }).Status);

    [Theory]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("{}")]
    [InlineData("")]
    public void FromJson_NotSuchABody_Refused(string json) =>
        Assert.Throws<JsonException>(() => ApduEvidence.FromJson(Encoding.UTF8.GetBytes(json)));
}
