using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Cpx.Card;

/// <summary>
/// The security data objects of IAS-ECC: how many tries the PIN has left, who may use which key. PIN objects are seen from 3F00 only, key objects from 0001 only; what
/// they hide (7F41, 7F48) is never given. Cards study sections 3.4, 3.7 and 3.9 [M].
/// </summary>
internal static class Cps3SecurityObjects
{
    private const ushort Root = 0x3F00;
    private const ushort Application = 0x0001;
    private const int ControlParameters = 0xA0;
    private const byte Nobody = 0xFF;
    private const byte Everybody = 0x00;
    private const byte AfterPin = 0x11;

    /// <summary>The objects of a card with contacts.</summary>
    public static IReadOnlyList<CardDataObject> All { get; } =
    [
        new CardDataObject
        {
            Tag = 0xBF8100 | Cps3Card.Pin,
            SeenFrom = [Root],
            Elements = new Dictionary<int, Func<CardState, byte[]>> { [ControlParameters] = PinParameters },
        },
        Key(Cps3Card.SignatureKeyNumber, [AfterPin, Nobody, Nobody]),
        Key(Cps3Card.AuthenticationKeyNumber, [Nobody, AfterPin, AfterPin]),
    ];

    /// <summary>9A tries at most, 9B tries left.</summary>
    private static byte[] PinParameters(CardState card)
    {
        var pin = card.Pin(Cps3Card.Pin)!;
        return
        [
            .. BerTlv.Write(0x80, [0x00, 0x08]),
            .. BerTlv.Write(0x9A, [(byte)pin.Tries]),
            .. BerTlv.Write(0x9B, [(byte)pin.TriesLeft]),
            .. Rules([Everybody, Everybody, Nobody]),
        ];
    }

    private static CardDataObject Key(byte number, byte[] uses)
    {
        byte[] parameters = [.. BerTlv.Write(0x80, [0x01, 0x00]), .. Rules(uses)];
        return new CardDataObject
        {
            Tag = 0xBF9000 | number,
            SeenFrom = [Application],
            Elements = new Dictionary<int, Func<CardState, byte[]>> { [ControlParameters] = _ => parameters },
        };
    }

    /// <summary>Compact rules: what the object is for (a PIN: change, verify, unblock; a key: sign, authenticate, decipher), then generate, put and get data.</summary>
    private static byte[] Rules(byte[] uses) => BerTlv.Write(0xA1, BerTlv.Write(0x8C, [0x7F, .. uses, Nobody, Nobody, Nobody, Everybody]));
}
