using System.Globalization;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Merging;

/// <summary>A run that is to become part of another, read. Its name is the path as the user gave it.</summary>
internal sealed record RunPart(string Name, RunFolder Folder, RunFacts Facts, RunRecord Record, PartMessages Messages)
{
    /// <summary>The number of its shard; 0 for a run without.</summary>
    public int Index => Number(0);

    /// <summary>How many shards there are; 0 for a run without.</summary>
    public int Count => Number(1);

    public static RunPart Open(string path)
    {
        var folder = RunFolder.Open(path);
        var facts = folder.ReadFacts();
        if (!File.Exists(folder.MessagesPath))
            return new RunPart(path, folder, facts, new RunRecord(null, null, []), PartMessages.None);
        return new RunPart(path, folder, facts, MessageReader.Read(folder.MessagesPath), PartMessages.Read(folder.MessagesPath));
    }

    private int Number(int place) =>
        Facts.Shard?.Split('/') is { Length: 2 } parts && int.TryParse(parts[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
