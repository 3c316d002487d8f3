using FsCheck;
using FsCheck.Fluent;
using InsConformance.Foundation;
using InsConformance.Gherkin.Tags;

namespace InsConformance.Gherkin.Tests.Tags;

public class TagExpressionTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("   ", "@a", true)]
    [InlineData("@a", "@a @b", true)]
    [InlineData("@a", "@ab", false)]
    [InlineData("a", "@a", true)]
    [InlineData("not @a", "@b", true)]
    [InlineData("not not @a", "@a", true)]
    [InlineData("@a and @b", "@a", false)]
    [InlineData("@a or @b and @c", "@a", true)]
    [InlineData("(@a or @b) and @c", "@a", false)]
    [InlineData("not @a or @b", "@b @a", true)]
    [InlineData("not (@a or @b)", "@c", true)]
    [InlineData("@cnda:2.03-1", "@cnda:2.03-1", true)]
    [InlineData(@"@a\(1\)", "@a(1)", true)]
    [InlineData(@"@a\\b", @"@a\b", true)]
    public void Matches_Expression_Expected(string expression, string tags, bool expected) =>
        Assert.Equal(expected, TagExpression.Parse(expression).Matches(tags.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData(@"@a\ b", "@a b")]
    [InlineData(@"\and", null)]
    public void Parse_EscapedSpaceAndWord_Expected(string expression, string? tag)
    {
        if (tag is null)
            Assert.Throws<InputException>(() => TagExpression.Parse(expression));
        else
            Assert.True(TagExpression.Parse(expression).Matches([tag]));
    }

    [Theory]
    [InlineData("@a and", 7, "found the end")]
    [InlineData("@a @b", 4, "expected 'and' or 'or'")]
    [InlineData("and @a", 1, "expected a tag")]
    [InlineData("@a or or @b", 7, "found 'or'")]
    [InlineData("( @a", 1, "never closed")]
    [InlineData("@a )", 4, "closes nothing")]
    [InlineData("( @a @b )", 6, "expected 'and', 'or' or ')'")]
    [InlineData("()", 2, "found ')'")]
    [InlineData("not", 4, "found the end")]
    [InlineData(@"@a\x", 3, "escapes a space")]
    [InlineData(@"@a\", 3, "escapes nothing")]
    public void Parse_WrongExpression_NamesTheColumn(string expression, int column, string message)
    {
        var e = Assert.Throws<InputException>(() => TagExpression.Parse(expression, "--tags"));

        Assert.Equal(new Place("--tags", 1, column), e.Place);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Contains($": {expression[..(column - 1)]}^{expression[(column - 1)..]}", e.OneLine, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongInput, e.ExitCode);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('n')]
    public void Parse_HostileNesting_IsRefused(char kind)
    {
        var hostile = string.Concat(Enumerable.Repeat(kind == '(' ? "( " : "not ", 2000));

        Assert.Contains("nested", Assert.Throws<InputException>(() => TagExpression.Parse(hostile + "@a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Matches_AnyTree_AgreesWithANaiveEvaluator()
    {
        string[] tags = ["@a", "@b", "@c d", "@e(f)", @"@g\h", "@and"];
        var leaf = Gen.Elements(tags).Select(t => new Tree("tag", t, null, null));
        Gen<Tree> Deep(int size) => size == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                Deep(size / 2).Select(t => new Tree("not", "", t, null)),
                Gen.Zip(Deep(size / 2), Deep(size / 2)).Select(p => new Tree("and", "", p.Item1, p.Item2)),
                Gen.Zip(Deep(size / 2), Deep(size / 2)).Select(p => new Tree("or", "", p.Item1, p.Item2)));
        var cases = Gen.Zip(Gen.Sized(s => Deep(Math.Min(s, 32))), Gen.SubListOf(tags)).ToArbitrary();

        Prop.ForAll(cases, c =>
        {
            var (tree, present) = c;
            var parsed = TagExpression.Parse(tree.Write());
            var again = TagExpression.Parse(parsed.ToString());
            return parsed.Matches([.. present]) == tree.Evaluate([.. present])
                && again.ToString() == parsed.ToString()
                && again.Matches([.. present]) == tree.Evaluate([.. present]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private sealed record Tree(string Kind, string Tag, Tree? Left, Tree? Right)
    {
        public bool Evaluate(HashSet<string> tags) => Kind switch
        {
            "tag" => tags.Contains(Tag),
            "not" => !Left!.Evaluate(tags),
            "and" => Left!.Evaluate(tags) & Right!.Evaluate(tags),
            _ => Left!.Evaluate(tags) | Right!.Evaluate(tags),
        };

        // Parentheses only where precedence needs them, so that precedence is what is tested.
        public string Write() => Kind switch
        {
            "tag" => System.Text.RegularExpressions.Regex.Replace(Tag, @"[\\() ]", @"\$0"),
            "not" => "not " + Wrapped(Left!, Left!.Kind is "and" or "or"),
            "and" => $"{Wrapped(Left!, Left!.Kind == "or")} and {Wrapped(Right!, Right!.Kind == "or")}",
            _ => $"{Left!.Write()} or {Right!.Write()}",
        };

        private static string Wrapped(Tree tree, bool wrap) => wrap ? $"({tree.Write()})" : tree.Write();
    }
}
