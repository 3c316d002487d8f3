using System.Xml.Linq;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>
/// Debian's cardpeek in its console, an independent reader of cartes Vitale. It has a home of its own, its prompt is always answered, and what it may write is
/// bounded: at the end of its input it would ask for ever. Cards study section 4.7 [M].
/// </summary>
internal sealed class Cardpeek(Workplace place)
{
    private const string Bounded = "ulimit -f 20000; exec timeout 30 \"$@\"";
    private const string Script = """
        dofile(os.getenv("HOME").."/.cardpeek/scripts/vitale_2.lua")
        local f = io.open(os.getenv("HOME").."/tree.xml", "w")
        f:write(nodes.to_xml(nodes.root()))
        f:close()
        os.exit(0)
        """;

    /// <summary>Lets cardpeek walk the card in a reader by its script for Vitale 2.</summary>
    /// <param name="reader">Name of the reader.</param>
    /// <returns>The tree that it wrote.</returns>
    public CardpeekNode Walk(string reader)
    {
        Directory.CreateDirectory(place.PathTo("peek"));
        if (!Directory.Exists(place.PathTo("peek", ".cardpeek")))
            Run("1\n1\n0\nos.exit(0)\n", "-e", "os.exit(0)");
        var script = place.Write(Path.Combine("peek", "run.lua"), Script);
        var tree = place.PathTo("peek", "tree.xml");
        File.Delete(tree);
        var log = Run("os.exit(0)\n", "-r", $"pcsc://{reader}", "-e", $"dofile(\"{script}\")");
        Assert.True(File.Exists(tree), $"cardpeek wrote no tree:\n{log}");

        // Its XML declaration is none.
        return CardpeekNode.Of(XElement.Parse(File.ReadAllText(tree).Split('\n', 2)[1]).Element("node")!);
    }

    private string Run(string input, params string[] arguments)
    {
        var result = ExternalTool.Run(
            "sh",
            ["-c", Bounded, "sh", "cardpeek", "--console", .. arguments],
            System.Text.Encoding.ASCII.GetBytes(input),
            place.Folder,
            environment: new Dictionary<string, string> { ["HOME"] = place.PathTo("peek"), ["LC_ALL"] = "C.UTF-8" });
        return result.Output + result.Error;
    }
}
