namespace InsConformance.Lps.Reference.Cards;

/// <summary>Families of what goes wrong with readers and cards.</summary>
internal enum CardTroubleKind
{
    NoReader,
    NoCard,
    Removed,
    Mute,
    Reset,
    Error,
}
