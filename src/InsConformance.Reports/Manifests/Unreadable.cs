using InsConformance.Foundation;

namespace InsConformance.Reports.Manifests;

/// <summary>A file or folder that is there and may not be read: the reviewer's rights, not the folder's fault.</summary>
internal static class Unreadable
{
    public static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw At(path, e);
        }
    }

    public static BlockedException At(string path, Exception e) => new(
        "evidence-unreadable", $"cannot read {path}: {e.Message}", "give yourself the right to read every file and folder below (chmod -R u+rX), or close the program that holds the file", e);
}
