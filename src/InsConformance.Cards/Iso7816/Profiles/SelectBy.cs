namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>How the data of a SELECT name a file.</summary>
internal enum SelectBy
{
    /// <summary>File id: 3F00 or nothing for the MF, otherwise a file of the current directory, that directory, its parent, or a file beside it.</summary>
    FileId,

    /// <summary>Id of a directory inside the current one.</summary>
    ChildDirectory,

    /// <summary>Id of an elementary file of the current directory.</summary>
    ElementaryFile,

    /// <summary>No data: the parent of the current directory.</summary>
    Parent,

    /// <summary>Name of a directory, or how it begins.</summary>
    Name,

    /// <summary>Ids from below the MF on.</summary>
    PathFromRoot,

    /// <summary>Ids from below the current directory on.</summary>
    PathFromCurrent,

    /// <summary>Ids from the MF on, 3F00 included.</summary>
    FullPath,
}
