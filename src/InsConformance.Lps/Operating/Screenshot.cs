namespace InsConformance.Lps.Operating;

/// <summary>A picture of the LPS, as a person gave it.</summary>
/// <param name="Name">File name, without its folder.</param>
/// <param name="MediaType">e.g. <c>image/png</c>.</param>
/// <param name="Body">Its bytes.</param>
public sealed record Screenshot(string Name, string MediaType, ReadOnlyMemory<byte> Body)
{
    private const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Reads the file that a person named.</summary>
    /// <returns>The picture, or <see langword="null"/> with the reason, in French.</returns>
    public static (Screenshot? Picture, string Fault) Read(string path)
    {
        var type = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PNG" => "image/png",
            ".JPG" or ".JPEG" => "image/jpeg",
            ".PDF" => "application/pdf",
            _ => null,
        };
        if (type is null)
            return (null, "un fichier .png, .jpg ou .pdf est attendu");
        try
        {
            return new FileInfo(path).Length <= MostBytes
                ? (new Screenshot(Path.GetFileName(path), type, File.ReadAllBytes(path)), "")
                : (null, "le fichier dépasse 20 Mio");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"fichier illisible : {e.Message}");
        }
    }
}
