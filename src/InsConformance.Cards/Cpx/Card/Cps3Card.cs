using System.Text;
using InsConformance.Cards.Iso7816.Commands;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Cpx.Card;

/// <summary>
/// Makes CPS3-like test cards (profile CPS3-TEST): what OpenSC and ANS's own library ask of a card is answered. What of it is real and what synthetic stands in
/// <c>docs/cards.md</c>. Cards study sections 3 and 8.
/// </summary>
public static class Cps3Card
{
    /// <summary>Reference of the signature key. Cards study section 3.7.</summary>
    internal const byte SignatureKey = 0x81;

    /// <summary>Reference of the authentication key. Cards study section 3.7.</summary>
    internal const byte AuthenticationKey = 0x82;

    /// <summary>Reference of the PIN. Cards study section 3.7.</summary>
    internal const byte Pin = 1;

    /// <summary>Number of the signature key in the names of its data object and in its id. Cards study section 3.9.</summary>
    internal const byte SignatureKeyNumber = 1;

    /// <summary>Number of the authentication key.</summary>
    internal const byte AuthenticationKeyNumber = 2;

    /// <summary>
    /// Forms of SELECT of a real CPS3: paths from 3F00 on with P1 = 09, names and ids never with the FCI of P2 = 00 (cards study section 3.4); P1 = 00, 01 and 03
    /// are inferred.
    /// </summary>
    private static readonly SelectForm[] SelectForms =
    [
        new(0x00, SelectBy.FileId, [0x00, 0x04, 0x0C]),
        new(0x01, SelectBy.ChildDirectory, [0x04, 0x0C]),
        new(0x02, SelectBy.FileId, [0x04, 0x0C]),
        new(0x03, SelectBy.Parent, [0x04, 0x0C]),
        new(0x04, SelectBy.Name, [0x04, 0x0C]),
        new(0x09, SelectBy.FullPath, [0x04, 0x0C]),
    ];

    /// <summary>Makes a card.</summary>
    /// <param name="content">What it holds. The keys stay the caller's and must live as long as the card.</param>
    /// <returns>A card fresh from its maker: its PIN counter lives as long as it does.</returns>
    /// <exception cref="ArgumentException">The content does not fit a CPS3: the message names the field, never the PIN.</exception>
    public static ICard Create(CpxCardContent content) => new IsoCard(Profile(content));

    /// <summary>The card type with this content.</summary>
    /// <exception cref="ArgumentException">As <see cref="Create"/>.</exception>
    internal static CardProfile Profile(CpxCardContent content)
    {
        Cps3Check.Check(content);
        return new CardProfile
        {
            Name = content.ToString(),
            Atr = content.IsContactless ? Cps3Ids.ContactlessAtr : Cps3Ids.ContactAtr,
            Root = Cps3Files.Root(content),
            Commands =
            [
                .. IsoCommands.Reading,
                .. IsoCommands.Data,
                IsoCommands.Verify,
                IsoCommands.Change,
                IsoCommands.Challenge,
                .. IsoCommands.Cryptography,
                .. Cps2terVolet.Commands,
            ],
            SelectForms = SelectForms,
            Pins = content.IsContactless ? [] : [new CardPin(Pin, Encoding.ASCII.GetBytes(content.Pin)) { TriesLeft = content.TriesLeft }],
            Keys = content.IsContactless ? [] : Keys(content),
            Algorithms = Cps3Algorithms.All,
            DataObjects = content.IsContactless ? [] : Cps3SecurityObjects.All,
            Quirks = new CardQuirks
            {
                // Its historical bytes announce chaining and no extended length (section 3.1); T=1 knows no GET RESPONSE.
                TakesExtendedLength = false,
                TakesChaining = true,
                HoldsUnaskedData = !content.IsContactless,
            },
        };
    }

    private static CardKey[] Keys(CpxCardContent content) =>
    [
        new CardKey
        {
            Reference = SignatureKey,
            Key = content.Signature.Key,
            Uses = [ControlReference.Signature],
            Access = AccessRule.AfterPin(Pin),
        },
        new CardKey
        {
            Reference = AuthenticationKey,
            Key = content.Authentication.Key,
            Uses = [ControlReference.Authentication, ControlReference.Confidentiality],
            Access = AccessRule.AfterPin(Pin),
        },
    ];
}
