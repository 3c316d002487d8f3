namespace InsConformance.Insi.Checks;

/// <summary>How a technical value of a request is shown in a message: short, printable, and never an identity trait.</summary>
internal static class Visible
{
    private const int MaxLength = 80;

    public static string Text(string? value)
    {
        if (value is null)
            return "(absent)";
        if (value.Length == 0)
            return "(vide)";
        var shown = value.Length > MaxLength ? value.AsSpan(0, MaxLength) : value;
        return "« " + string.Create(shown.Length, value, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
                into[i] = char.IsControl(from[i]) || char.IsSurrogate(from[i]) ? '\u00B7' : from[i];
        }) + (value.Length > MaxLength ? "… »" : " »");
    }
}
