using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Vitale;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Vitale;

public sealed class VitaleReaderTests
{
    private static readonly VitaleReader Reader = new();

    [Fact]
    public void Read_AnyContentWithinBounds_ReadsBackTheSame()
    {
        Prop.ForAll(VitaleContents.Any.ToArbitrary(), content =>
        {
            var reading = Reader.Read(new InProcessConnection(Vitale2Card.Create(content)));

            Assert.Equal((VitaleOutcome.Read, VitaleOrigin.ChipAndSynthetic), (reading.Outcome, reading.Origin));
            Assert.Equal((content.Serial, content.Nature, content.Insured), (reading.Serial, reading.Nature!.Value, reading.Insured));
            Assert.Equal(CardDate.Of(content.ValidFrom), reading.ValidFrom);
            Assert.Empty(reading.Remarks);
            Assert.Equal(content.Beneficiaries.Select((b, i) => VitaleBeneficiary.Of(b, i + 1)), reading.Beneficiaries);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(300)).WithReplay(20261121UL, 43UL));
    }

    [Fact]
    public void Read_Vitale2_KeepsOthersFromTheCardMeanwhile()
    {
        var connection = new InProcessConnection(Vitale2Card.Create(VitaleContents.Two));

        Reader.Read(connection);

        Assert.Equal(1, connection.Transactions);
        Assert.Equal("00A40000023F00", connection.Sent[0]);
    }

    /// <summary>A file that begins as an empty one holds nothing, whatever an earlier content left behind that.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("0400", false)]
    [InlineData("00", false)]
    public void Read_ValidityBehindTheMarkOfAnEmptyFile_IsNone(string mark, bool found)
    {
        var card = Vitale2Card.Create(VitaleContents.Two);
        var spoiled = new HostileCard(command =>
        {
            var response = new byte[ICard.LongestResponse];
            var answer = response[..card.Transmit(command, response)];
            return command[1] == 0xB0 && answer[0] == 0x66 ? [.. Convert.FromHexString(mark), .. answer] : answer;
        });

        Assert.Equal(found, Reader.Read(new InProcessConnection(spoiled)).ValidFrom is not null);
    }

    [Fact]
    public void Read_Vitale1_IsItsPresenceAlone()
    {
        var connection = new InProcessConnection(new Vitale1Card());

        var reading = Reader.Read(connection);

        Assert.Equal((VitaleOutcome.PresenceOnly, VitaleOrigin.None), (reading.Outcome, reading.Origin));
        Assert.Empty(reading.Beneficiaries);
        Assert.Empty(connection.Sent);
        Assert.Equal("Carte Vitale 1 : seule sa présence a été constatée. Aucune donnée.", reading.Evidence);
    }

    [Theory]
    [InlineData(VitaleOrigin.Persona, "Données simulées, issues du persona et non de la puce.")]
    [InlineData(VitaleOrigin.Operator, "Données fournies par l'opérateur, non lues sur la puce.")]
    public void Supply_ToAVitale1_SaysForEverThatNothingWasRead(VitaleOrigin origin, string evidence)
    {
        var reading = Reader.Read(new InProcessConnection(new Vitale1Card())).Supply(VitaleContents.Two, origin);

        Assert.Equal((VitaleOutcome.PresenceOnly, origin), (reading.Outcome, reading.Origin));
        Assert.EndsWith(evidence, reading.Evidence, StringComparison.Ordinal);
        Assert.Equal(origin, VitaleRequest.Of(reading, reading.Beneficiaries[0]).Origin);
        Assert.Equal(["RUTH", "ALMA"], reading.Beneficiaries.Select(b => b.Prenom));
    }

    [Theory]
    [InlineData(VitaleOrigin.None)]
    [InlineData(VitaleOrigin.Chip)]
    [InlineData(VitaleOrigin.ChipAndSynthetic)]
    public void Supply_AsIfReadFromTheChip_Refused(VitaleOrigin origin)
    {
        var reading = Reader.Read(new InProcessConnection(new Vitale1Card()));

        Assert.Throws<ArgumentException>(() => reading.Supply(VitaleContents.Two, origin));
    }

    [Fact]
    public void Supply_ToAVitale2_Refused()
    {
        var reading = Reader.Read(new InProcessConnection(Vitale2Card.Create(VitaleContents.Two)));

        Assert.Throws<InvalidOperationException>(() => reading.Supply(VitaleContents.Two));
    }

    [Fact]
    public void Read_OtherCard_IsNoVitaleAndIsNotAsked()
    {
        var connection = new ScriptedOther();

        Assert.Equal(VitaleOutcome.NotAVitale, Reader.Read(connection).Outcome);
        Assert.Equal(0, connection.Commands);
    }

    [Fact]
    public void Read_RealLayoutAlone_GivesWhatIsPublic()
    {
        // As any Vitale 2 that is not ours: the synthetic application is unknown to it.
        var virtualCard = Vitale2Card.Create(VitaleContents.Two);
        var card = new HostileCard(c => c is [0x00, 0xA4, 0x04, 0x00, _, 0xF0, ..] ? [0x6A, 0x82] : virtualCard.Send(c));

        var reading = Reader.Read(new InProcessConnection(card));

        Assert.Equal((VitaleOutcome.Read, VitaleOrigin.Chip), (reading.Outcome, reading.Origin));
        Assert.Null(reading.Insured);
        Assert.Equal("20240102", reading.ValidFrom);
        Assert.Equal([("D'USAGE", "RUTH", "19760714"), ("DE VINCI", "ALMA", "20160509")], reading.Beneficiaries.Select(b => (b.NomUsuel!, b.Prenom!, b.DateNaissance!)));
        Assert.Equal([VitaleContents.Nir("2760763991905"), null], reading.Beneficiaries.Select(b => b.Nir));
        Assert.All(reading.Beneficiaries, b => Assert.Equal((null, null, null), (b.NomNaissance, b.RangNaissance, b.Qualite)));
        Assert.Contains("ne s'y lisent pas", reading.Evidence, StringComparison.Ordinal);
        Assert.Equal(["MatriculeOD", "RangNaissance"], VitaleRequest.Of(reading, reading.Beneficiaries[1]).Missing);
    }

    [Theory]
    [InlineData("6511930F323736303736333939313930353337", "bénéficiaire 1 : ")]
    [InlineData("65029300", "2 bénéficiaires et 1 entrées de NIR")]
    [InlineData("650065006500", "2 bénéficiaires et 3 entrées de NIR")]
    [InlineData(null, "les NIR sont refusés (statut 6982)")]
    public void Read_NumbersThatDoNotFit_AreGivenToNobody(string? numbers, string remark)
    {
        var virtualCard = Vitale2Card.Create(VitaleContents.Two);
        var inVitale = false;
        var file = numbers is null ? "6982" : (numbers.StartsWith("6511930F", StringComparison.Ordinal) ? numbers + "6500" : numbers) + "9000";
        var card = new HostileCard(c =>
        {
            if (c[1] == 0xA4)
                inVitale = c is [_, _, 0x04, _, 0x0B, ..];
            return inVitale && c is [0x00, 0xB0, 0x82, ..] ? Convert.FromHexString(file) : virtualCard.Send(c);
        });

        var reading = Reader.Read(new InProcessConnection(card));

        Assert.Equal(VitaleOutcome.Read, reading.Outcome);
        Assert.StartsWith(remark, Assert.Single(reading.Remarks), StringComparison.Ordinal);
        Assert.All(reading.Beneficiaries, b => Assert.Null(b.Nir));
    }

    [Theory]
    [InlineData("6A82", "le fichier maître est refusé (statut 6A82)")]
    [InlineData("6F00", "le fichier maître est refusé (statut 6F00)")]
    [InlineData("9000", "la liste des bénéficiaires ne contient aucun bénéficiaire (statut 9000)")]
    [InlineData("658201009000", "la liste des bénéficiaires ne contient aucun bénéficiaire (statut 9000)")]
    [InlineData("65FF9000", "la liste des bénéficiaires ne contient aucun bénéficiaire (statut 9000)")]
    public void Read_SameAnswerToEverything_IsUnreadable(string answer, string why)
    {
        var reading = Reader.Read(new InProcessConnection(new HostileCard(_ => Convert.FromHexString(answer))));

        Assert.Equal(VitaleOutcome.Unreadable, reading.Outcome);
        Assert.Equal(why, Assert.Single(reading.Remarks));
        Assert.Contains("illisible", reading.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PointersToMoreFilesThanAnyCardHas_FollowsSome()
    {
        byte[] aid = [0xA0, 0x00, 0x00, 0x00, 0x01];
        var entries = Enumerable.Range(0, 70).Select(i => BerTlv.Write(0x80, new byte[8], [0x00, 0x01], [0x10, (byte)i])).ToArray();
        var pointers = BerTlv.Write(0xE0, [BerTlv.Write(0xA0, BerTlv.Write(0x82, [0x00, 0x01, 0x00, 0x00], aid)), .. entries]);
        byte[] person = BerTlv.Write(0x65, BerTlv.Write(0x80, "A"u8.ToArray()));
        var content = person;
        var followed = 0;
        var card = new HostileCard(c =>
        {
            if (c is [_, 0xA4, 0x02, ..])
            {
                followed += c[5] == 0x10 ? 1 : 0;
                content = c is [.., 0x20, 0x01] ? pointers : [];
            }

            return c[1] == 0xB0 ? c[2] is 0x82 ? [.. person, 0x90, 0x00] : c[2] == 0 && c[3] == 0 ? [.. content, 0x90, 0x00] : [0x6B, 0x00] : [0x90, 0x00];
        });

        Assert.Equal(VitaleOutcome.Read, Reader.Read(new InProcessConnection(card)).Outcome);
        Assert.Equal(32, followed);
    }

    [Fact]
    public void Read_ControlCharactersInANumberOrName_AreShownAsUnreadable()
    {
        var people = BerTlv.Write(0x65, BerTlv.Write(0x80, "NOM\u001B[2J\u0001"u8.ToArray()), BerTlv.Write(0x81, " PAUL\0"u8.ToArray()));
        var card = new HostileCard(c => c[1] == 0xB0 && c[2] == 0x82 ? [.. people, 0x90, 0x00] : c[1] == 0xB0 ? [0x6A, 0x82] : [0x90, 0x00]);

        var reading = Reader.Read(new InProcessConnection(card));

        var beneficiary = Assert.Single(reading.Beneficiaries);
        Assert.Equal(("NOM\uFFFD[2J\uFFFD", "PAUL"), (beneficiary.NomUsuel, beneficiary.Prenom));
    }

    [Theory]
    [InlineData("SYNTHETIC INF 1", true)]
    [InlineData("SYNTHETIC INF 2", false)]
    [InlineData("", false)]
    public void SyntheticFile_WithoutItsMark_IsNone(string mark, bool isOne) => Assert.Equal(
        isOne,
        SyntheticVitale.Read(BerTlv.Write(0xEF, BerTlv.Write(0xC0, System.Text.Encoding.ASCII.GetBytes(mark)), BerTlv.Write(0xE1))) is not null);

    [Fact]
    public void Read_FileWithoutEnd_GivenUp()
    {
        var card = new HostileCard(c => c[1] == 0xB0 ? [.. Enumerable.Repeat((byte)0x65, 256), 0x90, 0x00] : [0x90, 0x00]);

        var reading = Reader.Read(new InProcessConnection(card));

        Assert.Equal(VitaleOutcome.Unreadable, reading.Outcome);
        Assert.InRange(card.Commands, 1, 80);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public void Read_MoreDataForEver_Bounded(int dataLength)
    {
        var card = new HostileCard(_ => [.. new byte[dataLength], 0x61, 0x00]);

        try
        {
            Assert.Equal(VitaleOutcome.Unreadable, Reader.Read(new InProcessConnection(card)).Outcome);
        }
        catch (CardReaderException e)
        {
            Assert.Equal(CardFailure.BadResponse, e.Failure);
        }

        Assert.InRange(card.Commands, 1, 140_000);
    }

    [Fact]
    public void Read_WrongLengthForEver_Bounded()
    {
        var card = new HostileCard(_ => [0x6C, 0x10]);

        Assert.Equal(VitaleOutcome.Unreadable, Reader.Read(new InProcessConnection(card)).Outcome);
        Assert.InRange(card.Commands, 1, 600);
    }

    [Fact]
    public void Read_RandomAnswers_GivesAReadingOrSaysThatTheCardIsAtFault()
    {
        var status = Gen.Frequency((6, Gen.Constant((ushort)0x9000)), (1, Gen.Choose(0, ushort.MaxValue).Select(s => (ushort)s)), (1, Gen.Elements<ushort>(0x6110, 0x6C20, 0x6282, 0x6100)));
        var tlv = from tag in Gen.Elements<byte>(0x65, 0x66, 0xE0, 0xEF, 0x80, 0xA0)
                  from inner in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()
                  select (byte[])[tag, (byte)inner.Length, .. inner];
        var data = Gen.OneOf(tlv, tlv.ArrayOf().Select(t => t.SelectMany(b => b).ToArray()), Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(), Gen.Choose(0, 4000).Select(n => new byte[n]));
        var answers = from s in status from d in data select (byte[])[.. d, (byte)(s >> 8), (byte)s];

        Prop.ForAll(answers.NonEmptyListOf().ToArbitrary(), list =>
        {
            var at = 0;
            var card = new HostileCard(_ => list[at++ % list.Count]);
            try
            {
                var reading = Reader.Read(new InProcessConnection(card));
                Assert.True(reading.Outcome is VitaleOutcome.Read or VitaleOutcome.Unreadable);
                Assert.NotEmpty(reading.Evidence);
                foreach (var beneficiary in reading.Beneficiaries)
                    Assert.NotNull(VitaleRequest.Of(reading, beneficiary).Search);
            }
            catch (CardReaderException e)
            {
                Assert.Equal(CardFailure.BadResponse, e.Failure);
            }

            Assert.InRange(card.Commands, 1, 140_000);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(1000)).WithReplay(20261121UL, 45UL));
    }

    [Theory]
    [InlineData("")]
    [InlineData("90")]
    public void Read_FewerThanTwoBytes_IsAReaderError(string answer) =>
        Assert.Throws<CardReaderException>(() => Reader.Read(new InProcessConnection(new HostileCard(_ => Convert.FromHexString(answer)))));

    /// <summary>A CPS3 in the reader.</summary>
    private sealed class ScriptedOther : ICardConnection
    {
        public int Commands { get; private set; }

        public string Reader => "other";

        public ReadOnlyMemory<byte> Atr { get; } = Convert.FromHexString("3BAC00402A001225006480000310009000");

        public ResponseApdu Transmit(CommandApdu command)
        {
            Commands++;
            return default;
        }

        public byte[] TransmitRaw(ReadOnlyMemory<byte> command)
        {
            Commands++;
            return [];
        }

        public IDisposable BeginTransaction() => new MemoryStream();

        public void Reconnect(CardDisposition disposition = CardDisposition.Leave)
        {
        }

        public void Dispose()
        {
        }
    }
}
