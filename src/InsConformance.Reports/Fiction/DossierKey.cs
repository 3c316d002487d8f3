using System.Security.Cryptography;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Recording.Masking;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Fiction;

/// <summary>
/// The key by which the masks of a dossier are made: one per product and version, in <c>masques/</c> of <see cref="CacheFolder"/>, never in an evidence folder.
/// Whoever loses it masks later runs otherwise; whoever has it can try values against the masks.
/// </summary>
public static class DossierKey
{
    private const int Bytes = 32;

    /// <summary>Where the key of a product is.</summary>
    /// <param name="product">Name and version give the dossier.</param>
    public static string PathOf(ProductFacts product) =>
        Path.Combine(CacheFolder.Default, "masques", $"{SafeName.Of(product.Name, "produit")}_{SafeName.Of(product.Version, "version")}.key");

    /// <summary>Reads the key, making it the first time; only its owner may read it.</summary>
    /// <param name="product">Name and version give the dossier.</param>
    /// <exception cref="BlockedException">It can be neither read nor written.</exception>
    public static MaskKey OpenOrCreate(ProductFacts product)
    {
        var path = PathOf(product);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            try
            {
                using var file = new FileStream(path, options);
                file.Write(RandomNumberGenerator.GetBytes(Bytes));
            }
            catch (IOException) when (File.Exists(path))
            {
                // An earlier run made it.
            }

            var key = File.ReadAllBytes(path);
            return key.Length == Bytes
                ? new MaskKey(key)
                : throw new BlockedException("mask-key", $"{path} is no key of {Bytes} bytes", "remove it: a new one is made, and earlier masks then compare no more");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BlockedException("mask-key", $"the key of the masks cannot be used: {e.Message}", $"give access to {path}, or choose another folder with {CacheFolder.Variable}", e);
        }
    }
}
