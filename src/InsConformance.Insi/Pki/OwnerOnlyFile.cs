namespace InsConformance.Insi.Pki;

/// <summary>Files and folders that only their owner may read. On Windows the user's profile already gives that.</summary>
internal static class OwnerOnlyFile
{
    private const UnixFileMode FileMode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, FileMode600 | UnixFileMode.UserExecute);
    }

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        // Made anew beside the target: the rights of an older file are not inherited and no reader sees half a file.
        var temporary = $"{path}.{Environment.ProcessId}.new";
        File.Delete(temporary);
        using (var file = new FileStream(temporary, Options(FileMode.CreateNew, FileShare.None)))
            file.Write(content);
        File.Move(temporary, path, overwrite: true);
    }

    public static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = FileMode600;
        return options;
    }
}
