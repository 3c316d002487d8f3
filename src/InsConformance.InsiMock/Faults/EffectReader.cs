using InsConformance.Foundation.Yaml;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Transport;

namespace InsConformance.InsiMock.Faults;

/// <summary>Reads what a rule does.</summary>
internal static class EffectReader
{
    private const int LongestMilliseconds = 600_000;
    private const int MostPieces = 1000;
    private static readonly string[] Answers = ["fault", "cr", "cnda-file", "body"];

    public static FaultEffect Read(YamlMap then)
    {
        var effect = new FaultEffect
        {
            Fault = then.OptionalText("fault"),
            CodeCr = ReadCode(then),
            CndaFile = then.OptionalText("cnda-file"),
            Form = then.OptionalText("shape") is not { } shape ? null
                : ResultForms.TryFind(shape, out var form) ? form
                : throw then.Error("shape", $"'shape' must be one of {string.Join(", ", ResultForms.All.Select(f => f.Name))}, not '{shape}'"),
            FaultForm = then.OptionalText("fault-shape") is not { } faultShape ? null
                : FaultForms.TryFind(faultShape, out var faultForm) ? faultForm
                : throw then.Error("fault-shape", $"'fault-shape' must be one of {string.Join(", ", FaultForms.All.Select(f => f.Name))}, not '{faultShape}'"),
            Transport = ReadTransport(then),
        };
        var answers = Answers.Where(then.Has).ToArray();
        return answers.Length < 2 ? effect : throw then.Error(answers[1], $"'{answers[0]}' and '{answers[1]}' cannot both answer");
    }

    private static CodeCr? ReadCode(YamlMap then) => then.OptionalText("cr") switch
    {
        null => null,
        "01" => CodeCr.NoIdentity,
        "02" => CodeCr.SeveralIdentities,
        var other => throw then.Error("cr", $"'cr' must be \"01\" or \"02\" in quotes, not '{other}': a 00 needs an identity, see 'cnda-file'"),
    };

    private static TransportEffect? ReadTransport(YamlMap then)
    {
        var effect = new TransportEffect
        {
            Delay = Milliseconds(then, "delay"),
            Break = ReadBreak(then),
            BreakAfterBytes = then.Has("break-after") ? AtLeast(then, "break-after", 0, int.MaxValue) : null,
            Status = then.Has("status") ? AtLeast(then, "status", 200, 599) : null,
            RetryAfterSeconds = then.Has("retry-after") ? AtLeast(then, "retry-after", 0, 86_400) : null,
            Body = then.OptionalText("body"),
            ContentType = FieldValue(then, "content-type"),
            Gzip = then.Flag("gzip"),
            Chunked = then.Flag("chunked"),
            Dribble = ReadDribble(then),
        };
        if (effect.BreakAfterBytes is not null && effect.Break is not (ReplyBreak.ResetDuring or ReplyBreak.CloseDuring))
            throw then.Error("break-after", "'break-after' goes with 'break: reset-during' or 'break: close-during'");
        return effect == new TransportEffect() ? null : effect;
    }

    private static ReplyBreak? ReadBreak(YamlMap then)
    {
        if (then.OptionalText("break") is not { } word)
            return null;
        foreach (var candidate in Enum.GetValues<ReplyBreak>())
        {
            if (candidate.Word() == word)
                return candidate;
        }

        throw then.Error("break", $"'break' must be one of {string.Join(", ", Enum.GetValues<ReplyBreak>().Select(b => b.Word()))}, not '{word}'");
    }

    private static Dribble? ReadDribble(YamlMap then)
    {
        if (then.Map("dribble") is not { } dribble)
            return null;
        var result = new Dribble(AtLeast(dribble, "pieces", 1, MostPieces), Milliseconds(dribble, "duration"));
        dribble.RefuseUnknownKeys();
        return result;
    }

    private static TimeSpan Milliseconds(YamlMap map, string key) =>
        map.Has(key) ? TimeSpan.FromMilliseconds(AtLeast(map, key, 0, LongestMilliseconds)) : TimeSpan.Zero;

    private static int AtLeast(YamlMap map, string key, int least, int most) =>
        map.Number(key, least - 1) is var number && number >= least && number <= most
            ? number
            : throw map.Error(key, $"'{key}' must be a whole number from {least} to {most}");

    // Kestrel refuses such a field only once the reply is on its way.
    private static string? FieldValue(YamlMap map, string key) =>
        map.OptionalText(key) is not { } text ? null
        : text.Length > 0 && text.All(c => c is >= ' ' and < '\u007F') ? text
        : throw map.Error(key, $"'{key}' must be printable ASCII");
}
