using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Hl7v2;

/// <summary>Takes the identity out of a message, as it is written. Whether it is right is for <see cref="PidCheck"/>. Thread-safe.</summary>
public static class PamReader
{
    /// <summary>The identity of the first PID, or <see langword="null"/> when there is none.</summary>
    public static ReceivedIdentity? Read(Hl7Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.First("PID") is not { } pid)
            return null;

        var identifiers = pid[3].Repetitions;
        var names = pid[5].Repetitions;
        // The birth name is type L; a name without type is taken for it when no other is (PidCheck reports it).
        var birth = names.FirstOrDefault(n => n[7].Text == "L") ?? names.FirstOrDefault(n => n[7].IsEmpty);
        var used = names.FirstOrDefault(n => n[7].Text == "D");
        return new(
            message.Event,
            [.. identifiers.Where(cx => PamIns.Of(cx) is null && cx[1].Text.Length > 0).Select(LocalId)],
            FirstIns(identifiers),
            FirstIns(message.First("MRG")?[1].Repetitions ?? []),
            new StrictTraitsText(
                Filled(birth?[1].Text),
                Filled(birth?[2].Text),
                Filled(birth?[3].Text),
                Filled(pid[8].Text),
                IsoDate(pid[7].Text),
                Filled(pid[11].Repetitions.FirstOrDefault(a => a[7].Text == "BDL")?[9].Text)),
            Filled(used?[1].Text),
            Filled(used?[2].Text),
            [.. pid[32].Repetitions.Select(r => r[1].Text).Where(code => code.Length > 0)]);
    }

    /// <summary>Whether the text is a TS with a whole day: YYYYMMDD, then perhaps time, fraction and offset.</summary>
    internal static bool IsTimestamp(string text) =>
        text.Length is >= 8 and <= 24
        && !text.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9')
        && text.Skip(8).All(c => char.IsAsciiDigit(c) || c is '.' or '+' or '-');

    /// <summary>YYYY-MM-DD of a TS; the text itself when it is none, <see langword="null"/> when empty.</summary>
    internal static string? IsoDate(string text) => IsTimestamp(text) ? $"{text[..4]}-{text[4..6]}-{text[6..8]}" : Filled(text);

    /// <summary>The first INS that has a number: an INS written as HL7 null is none.</summary>
    private static PamIns? FirstIns(IReadOnlyList<Hl7Repetition> identifiers) =>
        identifiers.Select(PamIns.Of).FirstOrDefault(ins => ins is { Matricule.Length: > 0 });

    private static PamLocalId LocalId(Hl7Repetition cx) =>
        new(cx[1].Text, cx[4].Text, Filled(cx[4].Subcomponent(2)), cx[5].Text);

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
