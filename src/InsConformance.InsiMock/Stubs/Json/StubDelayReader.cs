using InsConformance.InsiMock.Stubs.Responses;

namespace InsConformance.InsiMock.Stubs.Json;

/// <summary>Reads WireMock's delay distributions.</summary>
internal static class StubDelayReader
{
    /// <summary>Reads a distribution.</summary>
    /// <exception cref="StubRefusedException">Not one.</exception>
    public static StubDelay Read(JsonPlace place)
    {
        switch (place.Member("type")?.Text())
        {
            case "fixed":
                place.Only("type", "milliseconds");
                return StubDelay.Fixed(Milliseconds(place, "milliseconds", 0));
            case "uniform":
                place.Only("type", "lower", "upper");
                var lower = Milliseconds(place, "lower", 0);
                return StubDelay.Uniform(lower, Milliseconds(place, "upper", lower));
            case "lognormal":
                place.Only("type", "median", "sigma", "maxValue");
                return StubDelay.LogNormal(
                    Required(place, "median").Number(0, StubDelay.Longest),
                    Required(place, "sigma").Number(0, 10),
                    place.Member("maxValue")?.Number(0, StubDelay.Longest) ?? StubDelay.Longest);
            default:
                throw place.Wrong("type must be fixed, uniform or lognormal");
        }
    }

    private static int Milliseconds(JsonPlace place, string name, int min) => Required(place, name).WholeNumber(min, StubDelay.Longest);

    private static JsonPlace Required(JsonPlace place, string name) => place.Member(name) ?? throw place.Wrong($"{name} is missing");
}
