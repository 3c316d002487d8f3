namespace InsConformance.Insi.Pki;

/// <summary>From when until when a card and its certificates are valid: around the day they are made, or on fixed days. Immutable.</summary>
public sealed record CardValidity
{
    // Cards are valid three years: cards study section 3.2.
    private const int Years = 3;
    private const int Days = 30;

    private CardValidity()
    {
    }

    /// <summary>Since thirty days, for the rest of three years; a card is made anew when it has ended.</summary>
    public static CardValidity Current { get; } = new();

    /// <summary>Three years, over for thirty days.</summary>
    public static CardValidity Expired { get; } = new() { IsExpired = true };

    /// <summary>First day, when the days are fixed.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>Last day, when the days are fixed.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Whether it is meant to be over.</summary>
    public bool IsExpired { get; private init; }

    /// <summary>Whether a card is to be made anew once it has ended.</summary>
    internal bool IsRenewed => From is null && !IsExpired;

    /// <summary>Fixed days.</summary>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <exception cref="ArgumentException">The last is before the first.</exception>
    public static CardValidity Between(DateOnly from, DateOnly until) =>
        until >= from ? new CardValidity { From = from, Until = until } : throw new ArgumentException($"{until:O} is before {from:O}", nameof(until));

    internal CertificateValidity At(DateTimeOffset now)
    {
        if (From is { } from && Until is { } until)
            return new CertificateValidity(from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), until.ToDateTime(new TimeOnly(23, 59, 59), DateTimeKind.Utc));
        var today = now.UtcDateTime.Date;
        var last = today.AddDays(IsExpired ? -Days : -Days - 1);
        return IsExpired
            ? new CertificateValidity(last.AddYears(-Years), last.AddDays(1).AddSeconds(-1))
            : new CertificateValidity(today.AddDays(-Days), last.AddYears(Years).AddDays(1).AddSeconds(-1));
    }
}
