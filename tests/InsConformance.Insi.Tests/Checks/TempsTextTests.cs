using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Insi.Checks;

namespace InsConformance.Insi.Tests.Checks;

public sealed class TempsTextTests
{
    private static readonly string[] Pieces = ["2026", "0000", "02", "29", "30", "13", "00", "23", "24", "59", "60", "-", "T", ":", ".", "Z", "604", "6041", "é", " "];

    [Fact]
    public void TryParse_AnyInstant_GivesItBack() => Prop.ForAll(ArbMap.Default.ArbFor<DateTime>(), time =>
    {
        var instant = new DateTimeOffset(new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc));
        return TempsText.TryParse(Requests(instant), out var read) && read == instant;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void TryParse_NearlyTheUsualForm_DecidesAsTheLibrary() => Prop.ForAll(
        (from at in Gen.Choose(0, 23)
         from piece in Gen.Elements(Pieces)
         select "2026-02-28T10:29:58.604Z".Remove(at, Math.Min(piece.Length, 24 - at)).Insert(at, piece)).ToArbitrary(),
        text =>
        {
            var expected = text.EndsWith('Z') & DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
            return TempsText.TryParse(text, out var read) == expected && (!expected || read == instant);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static string Requests(DateTimeOffset instant) => InsConformance.Insi.Requests.RequestContextFactory.Temps(instant);
}
