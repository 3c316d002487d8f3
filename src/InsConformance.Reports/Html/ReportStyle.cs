using System.Security.Cryptography;
using System.Text;

namespace InsConformance.Reports.Html;

/// <summary>The style of every page, and the policy that allows it and nothing else.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet, as embedded in the assembly.</summary>
    public static string Css { get; } = Load();

    /// <summary>No script, no network, no form, no frame; this style and embedded pictures alone.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Load()
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("report.css is not embedded");
        // Browsers hash the style with LF line ends, whatever the checkout has.
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
