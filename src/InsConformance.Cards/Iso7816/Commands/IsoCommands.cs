using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>The commands of ISO 7816-4 and -8 that a card type may take over as they are.</summary>
internal static class IsoCommands
{
    /// <summary>SELECT, READ BINARY, GET RESPONSE: enough for a card that is only read.</summary>
    public static IReadOnlyList<CardCommand> Reading { get; } =
    [
        CardCommand.Interindustry(0xA4, Select.Run),
        CardCommand.Interindustry(0xB0, ReadBinary.Run),
        CardCommand.Interindustry(GetResponse.Ins, GetResponse.Run),
    ];

    /// <summary>GET DATA by tag and by list.</summary>
    public static IReadOnlyList<CardCommand> Data { get; } =
    [
        CardCommand.Interindustry(0xCA, GetData.RunByTag),
        CardCommand.Interindustry(0xCB, GetData.RunByList, takesChaining: true),
    ];

    /// <summary>VERIFY.</summary>
    public static CardCommand Verify { get; } = CardCommand.Interindustry(0x20, PinCommands.Verify);

    /// <summary>CHANGE REFERENCE DATA.</summary>
    public static CardCommand Change { get; } = CardCommand.Interindustry(0x24, PinCommands.Change);

    /// <summary>GET CHALLENGE.</summary>
    public static CardCommand Challenge { get; } = CardCommand.Interindustry(0x84, GetChallenge.Run);

    /// <summary>MSE, PSO and INTERNAL AUTHENTICATE.</summary>
    public static IReadOnlyList<CardCommand> Cryptography { get; } =
    [
        CardCommand.Interindustry(0x22, ManageSecurityEnvironment.Run),
        CardCommand.Interindustry(0x2A, PerformSecurityOperation.Run, takesChaining: true),
        CardCommand.Interindustry(0x88, InternalAuthenticate.Run, takesChaining: true),
    ];
}
