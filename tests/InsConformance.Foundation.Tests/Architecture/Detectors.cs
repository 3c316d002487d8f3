using System.Text.RegularExpressions;

namespace InsConformance.Foundation.Tests.Architecture;

/// <summary>Rules that a file can break. Each gives <c>path:line what</c>; none matches its own source.</summary>
internal static partial class Detectors
{
    /// <summary>Most lines of a file.</summary>
    public const int MaxLines = 500;

    private const string UnfinishedWords = "TO" + "DO|FIX" + "ME|Not" + "ImplementedException";

    private const string MachinePlaces =
        @"(?<![\w.~-])/(wo" + @"rk|ro" + @"ot|wor" + @"kspace|tmp/w" + @"t)/|[A-Z]:\\U" + @"sers\\|nu" + @"get\.org|np" + @"mjs\.|py" + @"pi\.org|artif" + @"actory|deb\.de" + @"bian\.org";

    private const string WallClocks =
        @"\bDate(Time|TimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\.Get(Utc|Local)Now\b|\bThread\.Sleep\b|\bGuid\.(NewGuid|CreateVersion7)\b"
        + @"|\bRandom\.Shared\b|\bnew Random\(\)|\bEnvironment\.(Exit|FailFast)\b|\bCultureInfo\.CurrentCulture\b";

    /// <summary>Fails with every finding on a line of its own.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    public static IEnumerable<string> Unfinished(SourceText file) => Find(file, Unfinished(), file.Lines.Select((line, i) => (i + 1, line)));

    public static IEnumerable<string> MachineNames(SourceText file) => Find(file, Machine(), file.Lines.Select((line, i) => (i + 1, line)));

    public static IEnumerable<string> AmbientState(SourceText file) => Find(file, Ambient(), file.Code);

    public static IEnumerable<string> MutableStatics(SourceText file) => Find(file, MutableStatic(), file.Code);

    public static IEnumerable<string> TooLong(SourceText file) =>
        file.Lines.Length > MaxLines + 1 ? [$"{file.Path} has {file.Lines.Length - 1} lines, the limit is {MaxLines}"] : [];

    /// <summary>Public types that stand at the left margin, and a file name that is not theirs. A file without one is free.</summary>
    public static IEnumerable<string> PublicTypes(SourceText file)
    {
        var names = PublicType().Matches(file.Text).Select(m => m.Groups[1].Value).ToArray();
        var name = Path.GetFileNameWithoutExtension(file.Path);
        return names switch
        {
            [] => [],
            [var only] when only == name => [],
            [var only] => [$"{file.Path} holds {only}"],
            _ => [$"{file.Path} holds {string.Join(", ", names)}"],
        };
    }

    /// <summary>A namespace that is not the folder, or is not file-scoped.</summary>
    public static IEnumerable<string> Namespaces(SourceText file)
    {
        var expected = string.Join('.', file.Path.Split('/')[1..^1]);
        var match = Namespace().Match(file.Text);
        return !match.Success || (match.Groups[1].Value == expected && match.Groups[2].Value == ";") ? [] : [$"{file.Path} is in namespace {match.Groups[1].Value}"];
    }

    private static IEnumerable<string> Find(SourceText file, Regex pattern, IEnumerable<(int Number, string Text)> lines) =>
        from line in lines
        let match = pattern.Match(line.Text)
        where match.Success
        select $"{file.Path}:{line.Number} {match.Value.Trim()}";

    [GeneratedRegex(@"\b(" + UnfinishedWords + @")\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(MachinePlaces)]
    private static partial Regex Machine();

    [GeneratedRegex(WallClocks)]
    private static partial Regex Ambient();

    [GeneratedRegex(@"^\s*((public|private|protected|internal|volatile)\s+)*static\s+(?!.*\b(readonly|const|using|extern|partial|abstract|operator)\b)[^(={]*(=(?!>)[^;]*)?;|\bstatic\b[^(=]*\{\s*get;\s*(private |internal )?set;")]
    private static partial Regex MutableStatic();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>?.]+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace ([\w.]+)\s*(;|\{)?", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
