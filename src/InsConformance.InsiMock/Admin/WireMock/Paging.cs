using System.Globalization;
using InsConformance.InsiMock.Stubs;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>The whole numbers of a query.</summary>
internal static class Paging
{
    /// <summary>A parameter, or its default.</summary>
    /// <exception cref="StubRefusedException">Not a whole number from 0.</exception>
    public static int Number(AdminCall call, string name, int otherwise) => call.Query(name) is not { } text
        ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StubRefusedException(400, 10, $"{text} is not a whole number", name);
}
