using System.Text;
using InsConformance.Cards.Iso7816.Commands;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Tests.Iso7816.Machine;

/// <summary>A card of no known type, for the rules that all types share.</summary>
internal static class TestCard
{
    public static readonly byte[] Pattern = [.. Enumerable.Range(0, 600).Select(i => (byte)i)];

    public static CardProfile Profile { get; } = new()
    {
        Name = "test card",
        Atr = new byte[] { 0x3B, 0x00 },
        Commands = [.. IsoCommands.Reading, .. IsoCommands.Data, IsoCommands.Verify, IsoCommands.Change, IsoCommands.Challenge, .. IsoCommands.Cryptography],
        Pins = [new CardPin(1, "1234"u8)],
        DataObjects =
        [
            new CardDataObject { Tag = 0x5A, Value = _ => [0x99, 0x00] },
            new CardDataObject
            {
                Tag = 0xBF8101,
                SeenFrom = [0x3F00],
                Elements = new Dictionary<int, Func<CardState, byte[]>> { [0xA0] = c => [0x9B, 0x01, (byte)c.Pin(1)!.TriesLeft] },
            },
        ],
        Root = new CardFile
        {
            Id = 0x3F00,
            Names = [Ascii("ROOT")],
            Files =
            [
                new CardFile { Id = 0x2F00, Sfi = 30, Content = Ascii("directory") },
                new CardFile
                {
                    Id = 0x0001,
                    Names = [Ascii("APP.ONE"), Ascii("OTHER")],
                    Files =
                    [
                        new CardFile { Id = 0x5031, Sfi = 17, Content = Pattern },
                        new CardFile { Id = 0x5032, Content = Ascii("secret"), Read = AccessRule.AfterPin(1) },
                        new CardFile { Id = 0x5033, Content = Ascii("hidden"), Read = AccessRule.Never },
                        new CardFile { Id = 0x5034 },
                        new CardFile { Id = 0x0010, Files = [new CardFile { Id = 0x6001, Content = Ascii("deep") }] },
                    ],
                },
                new CardFile { Names = [Ascii("APP.TWO")], Files = [] },
            ],
        },
    };

    public static IsoCard Create(CardQuirks? quirks = null) => new(Profile with { Quirks = quirks ?? new CardQuirks() });

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
