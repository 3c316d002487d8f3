using System.Xml;

namespace InsConformance.Insi.Schemas;

/// <summary>Opens schemas inside one folder and nothing else: no network, no file beside it. What is refused counts as absent.</summary>
internal sealed class FolderResolver(string root) : XmlUrlResolver
{
    private readonly string _root = Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar;

    public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
        absoluteUri.IsFile && Path.GetFullPath(absoluteUri.LocalPath).StartsWith(_root, StringComparison.Ordinal) && File.Exists(absoluteUri.LocalPath)
            ? File.OpenRead(absoluteUri.LocalPath)
            : null;
}
