using InsConformance.Identity.Hl7v2;
using InsConformance.Identity.Statuses;
using InsConformance.Testing;

namespace InsConformance.Identity.Tests.Hl7v2;

public class PidCheckTests
{
    public static TheoryData<string> Names => [.. Hl7Case.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_Fixture_SaysWhatItsLineSays(string name)
    {
        var expected = Hl7Case.Of(name);

        var reading = Hl7Reader.Read(expected.Text);
        var findings = reading.Findings.Concat(reading.Message is { } message ? PidCheck.Check(message, new() { Origin = expected.Origin }) : []).ToList();

        Assert.Equal(expected.Findings.Order(), findings.Select(Line).Order());
        Assert.All(findings, f => Assert.InRange(f.Place.Offset, 0, expected.Text.Length));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OwnDomainEvent_Fixture_IsItsEvent(string name)
    {
        var expected = Hl7Case.Of(name);
        var received = Hl7Reader.Read(expected.Text).Message is { } message ? PamReader.Read(message) : null;

        Assert.Equal(expected.Event, received?.OwnDomainEvent().ToString() ?? "aucun");
    }

    [Fact]
    public void Fixtures_Folder_EveryFileHasItsLine() =>
        Assert.Equal(
            Directory.GetFiles(Repository.PathTo("fixtures", "hl7"), "*.hl7").Select(Path.GetFileNameWithoutExtension).Order(),
            Hl7Case.All.Select(c => c.Name).Order());

    [Fact]
    public void Fixtures_Codes_EachIsPlayed() =>
        Assert.Equal(
            Enum.GetValues<Hl7FindingCode>().Except([Hl7FindingCode.Empty, Hl7FindingCode.TooLong]).Order(),
            Hl7Case.All.SelectMany(c => c.Findings).Select(line => Enum.Parse<Hl7FindingCode>(line.Split(' ')[0])).Distinct().Order());

    /// <summary>DMN INS 45, from the message to the status kept.</summary>
    [Theory]
    [InlineData("a31-qualifiee", "QUAL")]
    [InlineData("a28-provisoire", "PROV")]
    [InlineData("a28-validee", "VALI")]
    [InlineData("a31-provisoire-avec-ins", "PROV")]
    [InlineData("a31-fictive-avec-ins", "PROV")]
    [InlineData("a31-validee-douteuse", "PROV")]
    public void Reception_UnknownIdentity_StatusAndInsFollow(string name, string status)
    {
        var received = PamReader.Read(Hl7Reader.Read(Hl7Case.Of(name).Text).Message!)!;

        var change = StatusMachine.Apply(null, received.OwnDomainEvent());

        Assert.Equal(status, change.To!.Status.Code());
        Assert.Equal(status == "QUAL", change.To.HasIns);
    }

    [Fact]
    public void Reception_Deletion_TakesTheInsAway()
    {
        var qualified = IdentityState.Of(IdentityStatus.Qualifiee, true).Value;
        var received = PamReader.Read(Hl7Reader.Read(Hl7Case.Of("a47-suppression-ins").Text).Message!)!;

        Assert.Equal(InsEffect.Invalidated, StatusMachine.Apply(qualified, received.OwnDomainEvent()).Ins);
        Assert.Equal("277010115400329", received.FormerIns!.Matricule);
    }

    private static string Line(Hl7Finding finding)
    {
        var line = $"{finding.Code} {finding.Place} {finding.Detail}".TrimEnd();
        return finding.Severity == FindingSeverity.Warning ? line + " !" : line;
    }
}
