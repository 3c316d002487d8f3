using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace InsConformance.Testing;

/// <summary>
/// Golden files with Verify's conventions: <c>Class.Method.verified.ext</c> beside the test; on a difference the
/// received text is written as <c>.received.ext</c> and the test fails with both paths and the first difference.
/// </summary>
public static class Golden
{
    /// <summary>Compares text with its golden file.</summary>
    /// <param name="received">What the code wrote. Line endings are compared as LF.</param>
    /// <param name="extension">Without dot, e.g. <c>xml</c>.</param>
    /// <param name="variant">Distinguishes several files of one test.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="member">Filled by the compiler.</param>
    public static void Verify(
        string received,
        string extension,
        string? variant = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string member = "")
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(file)!,
            Path.GetFileNameWithoutExtension(file) + "." + member + (variant is null ? "" : "." + variant));
        var verifiedPath = $"{stem}.verified.{extension}";
        var receivedPath = $"{stem}.received.{extension}";
        var actual = received.ReplaceLineEndings("\n");
        var expected = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, actual, new UTF8Encoding(false));
        Assert.Fail(Explain(expected, actual, verifiedPath, receivedPath));
    }

    private static string Explain(string? expected, string actual, string verifiedPath, string receivedPath)
    {
        if (expected is null)
            return $"There is no golden file yet. Read {receivedPath}; if it is right: mv '{receivedPath}' '{verifiedPath}'";
        var line = 0;
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        while (line < Math.Min(expectedLines.Length, actualLines.Length) && expectedLines[line] == actualLines[line])
            line++;
        return $"""
            The text differs from its golden file at line {line + 1}.
              expected: {expectedLines.ElementAtOrDefault(line) ?? "(end)"}
              received: {actualLines.ElementAtOrDefault(line) ?? "(end)"}
            If the new text is right: mv '{receivedPath}' '{verifiedPath}'
            """;
    }
}
