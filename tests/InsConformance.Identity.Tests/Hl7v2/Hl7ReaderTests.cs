using FsCheck.Fluent;
using InsConformance.Identity.Hl7v2;

namespace InsConformance.Identity.Tests.Hl7v2;

public class Hl7ReaderTests
{
    [Fact]
    public void Read_Message_PartsAreFoundByTheirNumbers()
    {
        var message = Hl7Reader.Read(Hl7Case.Of("a31-qualifiee").Text).Message!;
        var pid = message.First("PID")!;

        Assert.Equal("A31", message.Event);
        Assert.Equal(["MSH", "EVN", "PID", "PV1", "ZFD"], message.Segments.Select(s => s.Name));
        Assert.Equal("|", message.First("MSH")![1].Raw);
        Assert.Equal("^~\\&", message.First("MSH")![2].Raw);
        Assert.Equal("INSC-0001", message.First("MSH")![10].Text);
        Assert.Equal("1.2.250.1.213.1.4.10", pid[3].Repetitions[1][4].Subcomponent(2));
        Assert.Equal(("DURAND", "D"), (pid[5].Repetitions[1][1].Text, pid[5].Repetitions[1][7].Text));
        Assert.Equal("VALI", pid[32].Text);
        Assert.True(pid[200].IsEmpty && pid[5].Repetitions[0][99].IsEmpty);
        Assert.Equal("", pid[3].Repetitions[0][4].Subcomponent(9));
        Assert.Empty(message.All("OBX"));
    }

    [Fact]
    public void Read_OtherDelimiters_SameIdentity()
    {
        var usual = PamReader.Read(Hl7Reader.Read(Hl7Case.Of("a31-qualifiee").Text).Message!)!;
        var other = PamReader.Read(Hl7Reader.Read(Hl7Case.Of("ecriture-autres-delimiteurs").Text).Message!)!;

        Assert.Equal(usual.Traits, other.Traits);
        Assert.Equal(usual.Ins, other.Ins);
        Assert.Equal(usual.LocalIds, other.LocalIds);
        Assert.Equal(("DURAND", "LOU"), (other.NomUtilise, other.PrenomUtilise));
    }

    [Fact]
    public void Read_Escapes_AreUndone()
    {
        var ids = PamReader.Read(Hl7Reader.Read(Hl7Case.Of("ecriture-echappements").Text).Message!)!.LocalIds;

        Assert.Equal(["P&1^2", "P3"], ids.Select(i => i.Value));
        Assert.Equal(@"LPS\Q\", ids[1].Authority);
    }

    [Theory]
    [InlineData(@"a\F\b", "a|b", -1)]
    [InlineData(@"\S\\T\\R\\E\", @"^&~\", -1)]
    [InlineData(@"\X0D0A\", "\r\n", -1)]
    [InlineData(@"a\.br\b\H\c\N\", "a\nbc", -1)]
    [InlineData(@"a\Xzz\", @"a\Xzz\", 1)]
    [InlineData(@"a\X0\", @"a\X0\", 1)]
    [InlineData(@"a\", @"a\", 1)]
    [InlineData(@"\F\\Q\", @"|\Q\", 3)]
    public void Unescaped_EachSequence_ItsText(string raw, string text, int fault)
    {
        Assert.Equal(text, Hl7Delimiters.Usual.Unescaped(raw, out var faultAt));
        Assert.Equal(fault, faultAt);
    }

    [Fact]
    public void Escaped_AnyText_ComesBackAndHoldsNoDelimiter() => Properties.Hold(
        Properties.AnyText,
        text =>
        {
            var escaped = Hl7Delimiters.Usual.Escaped(text);
            return Hl7Delimiters.Usual.Unescaped(escaped, out var fault) == text
                && fault < 0
                && escaped.IndexOfAny(['|', '^', '~', '&', '\r', '\n']) < 0;
        },
        5000);

    [Fact]
    public void Read_HostileSizes_Bounded()
    {
        const string msh = "MSH|^~\\&|A\r";

        Assert.Equal(Hl7FindingCode.Empty, Hl7Reader.Read("").Findings.Single().Code);
        Assert.Equal(Hl7FindingCode.TooLong, Hl7Reader.Read(new string('A', 2_000_000)).Findings.Single().Code);
        Assert.Equal(Hl7FindingCode.TooLong, Hl7Reader.Read(msh + string.Concat(Enumerable.Repeat("ZZZ\r", 5000))).Findings.Single().Code);
        Assert.Equal(Hl7FindingCode.TooLong, Hl7Reader.Read(msh + "PID" + new string('|', 100_000)).Findings.Single().Code);
        Assert.InRange(Hl7Reader.Read(msh + string.Concat(Enumerable.Repeat("?\r", 100_000))).Findings.Count, 400, 600);
        Assert.Null(Hl7Reader.Read("MSH|^~").Message);
    }

    [Fact]
    public void Read_AnyText_NeverThrows() => Properties.Hold(Gen.OneOf(Properties.AnyText, Pieces, Mutated), text =>
    {
        var reading = Hl7Reader.Read(text);
        var findings = reading.Findings.Concat(reading.Message is { } message ? PidCheck.Check(message) : []).ToList();
        return findings.All(f => f.Place.Offset >= 0 && f.Place.Offset <= text.Length && f.ToString().Length > 0)
            && (reading.Message is null || PamReader.Read(reading.Message) is not { } received || Enum.IsDefined(received.OwnDomainEvent()));
    },
    5000);

    private static FsCheck.Gen<string> Pieces { get; } = Gen.Elements(
            "MSH|^~\\&", "|", "^", "~", "&", "\\", "\r", "\n", "PID", "ZFD", "MRG", "L", "BDL", "VALI", "1.2.250.1.213.1.4.10", "277010115400329", "\"\"", "\\X", "19770121")
        .ArrayOf()
        .Resize(60)
        .Select(pieces => "MSH|^~\\&" + string.Concat(pieces));

    /// <summary>Fixtures with one character replaced, removed or doubled.</summary>
    private static FsCheck.Gen<string> Mutated { get; } =
        from message in Gen.Elements(Hl7Case.All.Select(c => c.Text).Where(t => t.Length > 0).ToArray())
        from at in Gen.Choose(0, message.Length - 1)
        from with in Gen.Elements("", "|", "^", "~", "&", "\\", "\r", "\0", "é", "0")
        select message[..at] + with + message[(at + 1)..];
}
