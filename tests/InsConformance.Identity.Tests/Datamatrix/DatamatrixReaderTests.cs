using FsCheck.Fluent;
using InsConformance.Identity.Datamatrix;

namespace InsConformance.Identity.Tests.Datamatrix;

public class DatamatrixReaderTests
{
    public static TheoryData<string> Ids => [.. DatamatrixVector.All.Select(v => v.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Read_Vector_FindsWhatTheFixtureSays(string id)
    {
        var vector = DatamatrixVector.Of(id);

        var reading = DatamatrixReader.Read(vector.Payload, vector.Origin);

        Assert.Equal(vector.Findings.Order(), reading.Findings.Select(Line).Order());
        Assert.Equal(vector.Length ?? vector.Payload.Length, vector.Payload.Length);
        Assert.All(reading.Findings, f => Assert.InRange(f.Position + f.Length, 0, vector.Payload.Length));
    }

    [Fact]
    public void Read_Vectors_EveryCodeIsPlayed() =>
        Assert.Equal(
            Enum.GetValues<DatamatrixFindingCode>().Except([DatamatrixFindingCode.TooLong]).Order(),
            DatamatrixVector.All.SelectMany(v => v.Findings).Select(line => Enum.Parse<DatamatrixFindingCode>(line.Split(' ')[0])).Distinct().Order());

    [Fact]
    public void Read_CompleteVector_GivesItsContent()
    {
        var reading = DatamatrixReader.Read(DatamatrixVector.Of("1-complet").Payload);

        Assert.True(reading.IsConform);
        Assert.Equal(
            new DatamatrixContent("277010115400329", "1.2.250.1.213.1.4.8", "SARAH-LOU ANNA", "GARCIA-HAMMADI", "F", "1977-01-21", "01154"),
            reading.Content);
        Assert.Equal(reading.Content, DatamatrixReader.Read(DatamatrixVector.Of("ordre-libre").Payload).Content);
    }

    [Fact]
    public void Read_MissingGs_TheRestIsStillRead()
    {
        var content = DatamatrixReader.Read(DatamatrixVector.Of("7-espaces-pour-gs").Payload).Content;

        Assert.Equal(new("118058599124123", "1.2.250.1.213.1.4.8", "FIRST NAMETEST", "LASTNAMETEST", "M", "1985-06-18", "13201"), content);
    }

    [Fact]
    public void Read_WrongKey_ErrorOrWarningByOrigin()
    {
        var payload = DatamatrixVector.Of("cle-fausse").Payload;

        Assert.False(DatamatrixReader.Read(payload).IsConform);
        Assert.True(DatamatrixReader.Read(payload, DataOrigin.Imported).IsConform);
        Assert.True(DatamatrixReader.Read(DatamatrixVector.Of("3-incoherent").Payload).IsConform);
    }

    [Fact]
    public void Read_HugeOrNoPayload_OneFinding()
    {
        Assert.Equal(DatamatrixFindingCode.TooLong, DatamatrixReader.Read(new string('S', 3117)).Findings.Single().Code);
        Assert.Equal(DatamatrixFindingCode.Empty, DatamatrixReader.Read(null).Findings.Single().Code);
    }

    [Fact]
    public void Read_AnyText_NeverThrowsAndPointsInside() => Properties.Hold(
        Gen.OneOf(Properties.AnyText, Pieces),
        text => DatamatrixReader.Read(text).Findings.All(f => f.Position >= 0 && f.Length >= 0 && f.Position + f.Length <= text.Length),
        5000);

    [Fact]
    public void Read_ConformPayloadWithOneCharacterMore_NeverUnnoticedUnlessItIsContent() => Properties.Hold(
        from at in Gen.Choose(0, 121)
        from c in Gen.Elements('\u001D', '#', '0', 'É')
        select (at, c),
        pick =>
        {
            var reading = DatamatrixReader.Read(DatamatrixVector.Of("1-complet").Payload.Insert(pick.at, pick.c.ToString()));
            return !reading.IsConform;
        });

    /// <summary>Payloads made of right and wrong pieces.</summary>
    private static FsCheck.Gen<string> Pieces { get; } = Gen.Elements(
            DatamatrixFormat.Header, "S1", "S2", "S3", "S4", "S5F", "S6", "S7", "S8", "\u001D", "277010115400329", "1.2.250.1.213.1.4.8", "ADA", "21-01-1977", " ", "S")
        .ArrayOf()
        .Resize(25)
        .Select(string.Concat);

    private static string Line(DatamatrixFinding finding) =>
        $"{finding.Code} {finding.Field ?? "-"} {finding.Position} {finding.Detail}".TrimEnd();
}
