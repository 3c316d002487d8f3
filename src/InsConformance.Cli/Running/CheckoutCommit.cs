using System.Text.RegularExpressions;

namespace InsConformance.Cli.Running;

/// <summary>The commit that a checkout stands at, read from its git files: the git program need not be there.</summary>
internal static partial class CheckoutCommit
{
    /// <summary>The commit's hash; <see langword="null"/> outside a checkout. Changes that are not committed do not show in it.</summary>
    public static string? Of(string root)
    {
        try
        {
            var git = GitFolder(Path.Combine(root, ".git"));
            if (git is null)
                return null;
            var head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
            var commit = head.StartsWith("ref: ", StringComparison.Ordinal) ? Resolve(git, head[5..]) : head;
            return commit is not null && Hash().IsMatch(commit) ? commit : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? GitFolder(string path)
    {
        if (Directory.Exists(path))
            return path;
        // A further worktree has a file that names its folder.
        return File.Exists(path) && File.ReadAllText(path).Trim() is var line && line.StartsWith("gitdir: ", StringComparison.Ordinal)
            ? Path.GetFullPath(line[8..], Path.GetDirectoryName(path)!)
            : null;
    }

    private static string? Resolve(string git, string reference)
    {
        var shared = Path.Combine(git, "commondir");
        string[] folders = File.Exists(shared) ? [git, Path.GetFullPath(File.ReadAllText(shared).Trim(), git)] : [git];
        foreach (var folder in folders)
        {
            var file = Path.Combine(folder, reference);
            if (File.Exists(file))
                return File.ReadAllText(file).Trim();
            var packed = Path.Combine(folder, "packed-refs");
            if (File.Exists(packed) && File.ReadLines(packed).FirstOrDefault(l => l.EndsWith(" " + reference, StringComparison.Ordinal)) is { } line)
                return line.Split(' ')[0];
        }

        return null;
    }

    [GeneratedRegex("^[0-9a-f]{40}([0-9a-f]{24})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
