using System.Globalization;

namespace InsConformance.Cards.Vitale;

/// <summary>The card's form of a day.</summary>
internal static class CardDate
{
    /// <summary>AAAAMMJJ.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
