using System.Security.Cryptography;
using System.Text;

namespace InsConformance.Reports.Html;

/// <summary>Texts that are part of the program.</summary>
internal static class EmbeddedText
{
    /// <summary>One of them, with LF line ends whatever the checkout has: browsers hash it so.</summary>
    public static string Load(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>How a content security policy names a text that it allows.</summary>
    public static string Source(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
