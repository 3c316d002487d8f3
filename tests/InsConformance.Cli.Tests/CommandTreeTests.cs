using System.CommandLine;
using InsConformance.Cli.Commands;

namespace InsConformance.Cli.Tests;

public sealed class CommandTreeTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("mock")]
    [InlineData("lps")]
    [InlineData("pki")]
    [InlineData("population")]
    [InlineData("report")]
    [InlineData("doctor")]
    public void Command_Help_HasExamples(string name)
    {
        var command = CommandTree.Build(TimeProvider.System).Subcommands.Single(c => c.Name == name);

        Assert.Contains("Examples:", command.Description, StringComparison.Ordinal);
        Assert.Contains("  insconf " + name, command.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_EachHasADescription() => Assert.All(
        CommandTree.Build(TimeProvider.System).Subcommands.SelectMany(c => c.Subcommands.Append(c)).SelectMany(c => c.Options).Where(o => !o.Hidden),
        o => Assert.False(string.IsNullOrWhiteSpace(o.Description), o.Name));

    [Fact]
    public void Parse_TagsThatStartWithAt_AreNoResponseFile()
    {
        var parsed = CommandTree.Build(TimeProvider.System).Parse(["run", "--tags", "@cnda"], new ParserConfiguration { ResponseFileTokenReplacer = null });

        Assert.Empty(parsed.Errors);
    }

    [Fact]
    public void PathOf_NestedCommand_IsWhatWasTyped() =>
        Assert.Equal("insconf report build", CommandTree.PathOf(CommandTree.Build(TimeProvider.System).Parse("report build x")));

    [Theory]
    [InlineData("--output", "population", "generate", "--count", "1", "--output", "")]
    [InlineData("--population", "mock", "--population", "a.yaml", "--population", " ")]
    [InlineData("paths", "population", "check", "")]
    [InlineData("folder", "pki", "export", "")]
    public void Parse_EmptyValue_IsRefusedByName(string name, params string[] arguments)
    {
        var error = Assert.Single(CommandTree.Build(TimeProvider.System).Parse(arguments).Errors);

        Assert.Contains($"'{name}' was given an empty value", error.Message, StringComparison.Ordinal);
    }
}
