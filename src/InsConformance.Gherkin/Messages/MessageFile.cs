using InsConformance.Foundation;

namespace InsConformance.Gherkin.Messages;

/// <summary>The <c>messages.ndjson</c> of a run.</summary>
public static class MessageFile
{
    /// <summary>Creates the file for a run to write; others may read it meanwhile. Never overwrites.</summary>
    /// <param name="path">Where; its folder must exist.</param>
    /// <exception cref="InputException">It exists already, or cannot be created there.</exception>
    public static Stream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("messages-file", new Place(path), $"cannot be created: {e.Message}", "choose another output folder", e);
        }
    }
}
