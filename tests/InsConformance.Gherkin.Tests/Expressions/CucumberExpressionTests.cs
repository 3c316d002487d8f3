using FsCheck;
using FsCheck.Fluent;
using InsConformance.Gherkin.Expressions;

namespace InsConformance.Gherkin.Tests.Expressions;

public class CucumberExpressionTests
{
    private static readonly ParameterTypeTable Types = new();

    [Theory]
    [InlineData("{int} chat(s)", "3 chats", "3")]
    [InlineData("{int} chat(s)", "-1 chat", "-1")]
    [InlineData("{int} chats", "3.5 chats", null)]
    [InlineData("{float} km", "-1.5 km", "-1.5")]
    [InlineData("{float} km", ".5 km", ".5")]
    [InlineData("{float} km", "1,5 km", null)]
    [InlineData("le mot {word} ici", "le mot été ici", "été")]
    [InlineData("le mot {word} ici", "le mot à part ici", null)]
    [InlineData("le nom {string}", "le nom \"D'ARC \\\"X\\\"\"", "D'ARC \"X\"")]
    [InlineData("le nom {string}", "le nom 'l\\'autre'", "l'autre")]
    [InlineData("le nom {string}", "le nom \"\"", "")]
    [InlineData("le nom {string}", "le nom \"a' ", null)]
    [InlineData("tout {}", "tout ce qui vient", "ce qui vient")]
    [InlineData("un/une/des carte(s)", "une cartes", "")]
    [InlineData("un/une carte", "des carte", null)]
    [InlineData("le(s) LPS a/ont {int}", "les LPS ont 4", "4")]
    [InlineData("{int}/{int}", null, null)]
    [InlineData(@"{int}\/{int}", "1/2", "1 2")]
    [InlineData(@"\(s) \{int} a\/b \\", @"(s) {int} a/b \", "")]
    [InlineData("a.b*c", "a.b*c", "")]
    [InlineData("a.b*c {int}", "axbbc 1", null)]
    [InlineData("", "", "")]
    [InlineData("fin $ ici {int}", "fin $ ici 1", "1")]
    public void Match_Text_GivesTheValues(string expression, string? text, string? expected)
    {
        if (text is null)
        {
            Assert.Throws<ExpressionException>(() => StepPattern.Parse(expression, Types));
            return;
        }

        var match = StepPattern.Parse(expression, Types).Match(text);

        Assert.Equal(expected, match is null ? null : string.Join(' ', match.Select(m => m.Text)));
    }

    [Theory]
    [InlineData("a {int", 3, "no matching '}'")]
    [InlineData("a (b", 3, "no matching ')'")]
    [InlineData("a ()", 3, "must hold some text")]
    [InlineData("a ({int})", 4, "may not hold a parameter")]
    [InlineData("a (b(c))", 5, "may not hold another one")]
    [InlineData("a (b/c)", 5, "may not hold an alternation")]
    [InlineData("a /b", 3, "may not be empty")]
    [InlineData("a b/", 5, "may not be empty")]
    [InlineData("a (b)/c", 3, "optionals only")]
    [InlineData("a {b*}", 3, "not a parameter name")]
    [InlineData("a {b(c)}", 5, "parameter name has no")]
    [InlineData(@"a \b", 3, "spaces only")]
    [InlineData(@"a \", 3, "escapes nothing")]
    public void Parse_WrongExpression_NamesTheColumn(string expression, int column, string message)
    {
        var e = Assert.Throws<ExpressionException>(() => StepPattern.Parse(expression, Types));

        Assert.StartsWith($"column {column}: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^le LPS (?:a|ont) (\\d+) (chats?)$", "le LPS a 3 chat", "3|chat")]
    [InlineData("le nom \"([^\"]*)\"$", "le nom \"x\"", "x")]
    [InlineData("^un (deux (trois))", "un deux trois", "deux trois")]
    [InlineData("^un( deux)?$", "un", "")]
    [InlineData("^a|b$", "b", "")]
    [InlineData("^a|b$", "ab", null)]
    [InlineData(@"^prix en \$", "prix en $", "")]
    [InlineData("^(?<nom>[a-z()\\]]+) ([0-9])$", "x 1", "x|1")]
    public void Match_RegularExpression_IsAnchoredAndKeepsTheOrderOfGroups(string expression, string text, string? expected)
    {
        var pattern = StepPattern.Parse(expression, Types);

        Assert.True(pattern.IsRegex);
        Assert.Equal(expected, pattern.Match(text) is { } match ? string.Join('|', match.Select(m => m.Text)) : null);
    }

    [Fact]
    public void Match_NestedGroups_BecomeChildren()
    {
        var argument = Assert.Single(StepPattern.Parse("^un (deux (trois)( quatre)?)$", Types).Match("un deux trois")!);

        Assert.Equal((3, "deux trois"), (argument.Group.Start, argument.Group.Value));
        Assert.Equal([(8, "trois"), (-1, null)], argument.Group.Children.Select(c => (c.Start, c.Value)));
    }

    [Fact]
    public void Parse_BrokenRegularExpression_IsRefused() =>
        Assert.Throws<ExpressionException>(() => StepPattern.Parse("^(a$", Types));

    [Fact]
    public void Match_AnyTextEscaped_MatchesItselfOnly()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), s =>
        {
            var escaped = string.Concat(s.Get.Select(c => c is '(' or ')' or '{' or '}' or '/' or '\\' ? $"\\{c}" : $"{c}"));
            // A caret first or a dollar last would make it a regular expression.
            var pattern = StepPattern.Parse($"x{escaped}x {{int}}", Types);
            return pattern.Match($"x{s.Get}x 12") is [{ Text: "12" }] && pattern.Match($"x{s.Get}y 12") is null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Prefix_OfAnyMatch_StartsTheText()
    {
        foreach (var (expression, text) in new[] { ("le LPS {word}", "le LPS x"), ("a(b) c", "a c"), ("un/une x", "une x"), ("{int} y", "1 y") })
        {
            var pattern = StepPattern.Parse(expression, Types);
            Assert.NotNull(pattern.Match(text));
            Assert.StartsWith(pattern.Prefix, text, StringComparison.Ordinal);
        }
    }
}
