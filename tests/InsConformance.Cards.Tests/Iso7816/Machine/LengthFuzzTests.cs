using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Iso7816.Machine;

/// <summary>What Le asks and what comes, for any command on a card type of any quirks.</summary>
public class LengthFuzzTests
{
    private static readonly byte[] Instructions = [0xA4, 0xB0, 0xC0, 0xCA, 0xCB, 0x20, 0x84, 0x22, 0x2A, 0x88];
    private static readonly string[] Paths = ["00015031", "00015032", "00015034", "2F00", "0001", "00010010"];

    [Fact]
    public void Card_AnyQuirksAndCommands_GivesWhatLeAsksFor() =>
        Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(), Play)
            .Check(FuzzSuite.IsLong
                ? Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(1000))
                : Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(1000)).WithReplay(20261121UL, 4005UL));

    private static void Play(int seed)
    {
        var random = new Random(seed);
        var quirks = new CardQuirks
        {
            TakesExtendedLength = random.Next(2) == 0,
            TakesChaining = random.Next(2) == 0,
            HoldsUnaskedData = random.Next(2) == 0,
            RefusesWrongLe = random.Next(2) == 0,
            EndOfFile = random.Next(2) == 0 ? StatusWords.EndOfFile : StatusWords.Success,
            LongestRead = random.Next(2) == 0 ? 0xE7 : CommandApdu.AnyExtended,
        };
        var card = TestCard.Create(quirks);
        for (var i = 0; i < 40; i++)
        {
            var command = Command(random, quirks);
            Assert.True(ResponseApdu.TryParse(card.Send(command.ToBytes()), out var response));
            Look(card, quirks, command, response, $"seed {seed}, command {i} {Convert.ToHexString(command.ToBytes())}: {response.Data.Length} bytes, {response.Status:X4}");
        }
    }

    private static void Look(IsoCard card, CardQuirks quirks, CommandApdu command, ResponseApdu response, string told)
    {
        Assert.True(card.FaultCount == 0, told + card.LastFault);
        if (command.Le is { } le)
            Assert.True(response.Data.Length <= le, told);
        else
            Assert.True(!quirks.HoldsUnaskedData || response.Data.IsEmpty, told);
        if (response.Status is not (StatusWords.Success or StatusWords.EndOfFile) && response.Sw1 != 0x61)
            Assert.True(response.Data.IsEmpty, told);
        switch (response.Sw1)
        {
            case 0x6C:
                Assert.True(quirks.RefusesWrongLe, told);
                var again = card.Transmit(command with { Le = response.Sw2 == 0 ? 256 : response.Sw2 });
                Assert.True(again.Sw1 is 0x90 or 0x62 or 0x61 && again.Data.Length == (response.Sw2 == 0 ? 256 : response.Sw2), told + $", then {again.Status:X4}");
                break;
            case 0x61:
                var count = response.Sw2 == 0 ? 256 : response.Sw2;
                var rest = card.Transmit(new CommandApdu(0x00, 0xC0, 0, 0, default, count));
                Assert.True(rest.Data.Length == count && rest.Sw1 is 0x90 or 0x61 && (rest.Sw1 == 0x90 || response.Sw2 == 0), told + $", then {rest.Data.Length} bytes, {rest.Status:X4}");
                break;
            default:
                break;
        }
    }

    private static CommandApdu Command(Random random, CardQuirks quirks)
    {
        var extended = random.Next(4) == 0 && quirks.TakesExtendedLength;
        int? le = random.Next(4) switch { 0 => null, 1 => extended ? 65_536 : 256, _ => random.Next(1, extended ? 700 : 257) };
        switch (random.Next(5))
        {
            case 0:
                var path = Convert.FromHexString(Paths[random.Next(Paths.Length)]);
                return new CommandApdu(0x00, 0xA4, 0x08, (byte)(random.Next(3) switch { 0 => 0x00, 1 => 0x04, _ => 0x0C }), path, le, extended);
            case 1 or 2:
                return new CommandApdu(0x00, 0xB0, (byte)random.Next(3), (byte)random.Next(256), default, le, extended && le is not null);
            case 3:
                return new CommandApdu(0x00, 0x20, 0x00, 0x01, random.Next(2) == 0 ? default : "1234"u8.ToArray(), null);
            default:
                var data = new byte[random.Next(20)];
                random.NextBytes(data);
                extended &= data.Length > 0 || le is not null;
                return new CommandApdu((byte)(random.Next(4) == 0 ? 0x10 : 0x00), Instructions[random.Next(Instructions.Length)], (byte)random.Next(256), (byte)random.Next(256), data, le, extended);
        }
    }
}
