using System.Globalization;
using System.Security.Cryptography;

namespace InsConformance.Reports.Workbook;

/// <summary>The pictures of a workbook, each written once however often it is shown.</summary>
internal sealed class PictureParts(PackageWriter package)
{
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    /// <summary>The part of a picture, from the root of the package.</summary>
    public string Add(Picture picture)
    {
        var bytes = picture.Bytes.Span;
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (_parts.TryGetValue(digest, out var part))
            return part;
        part = string.Create(CultureInfo.InvariantCulture, $"/xl/media/image{_parts.Count + 1}.{(picture.IsPng ? "png" : "jpeg")}");
        _parts.Add(digest, part);
        package.Write(part[1..], bytes);
        return part;
    }
}
