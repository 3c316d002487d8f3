using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Hostile;

/// <summary>
/// A program that nobody here wrote says of each hostile message that it is wrong, in the one respect that its name tells, and of the conform message, by the
/// same question, that it is right.
/// </summary>
public sealed class HostileProofTests
{
    private const string Soap = "namespace-uri()='" + InsiNames.Soap12 + "'";
    private const string Root = "*[local-name()='Envelope' and " + Soap + "]";
    private const string Body = "/" + Root + "/*[local-name()='Body' and " + Soap + "]";
    private const string Known =
        "(namespace-uri()='" + InsiNames.RecSans + "' and local-name()='RECSANSVITALE') or (namespace-uri()='" + InsiNames.RecVit + "' and local-name()='RECVITALE')";

    /// <summary>How each message is proven wrong: what the proof says of it is true, and false of the conform message.</summary>
    private static readonly Dictionary<string, Func<byte[], bool>> Proofs = new(StringComparer.Ordinal)
    {
        ["empty"] = NotWellFormed,
        ["blank"] = NotWellFormed,
        ["not-xml"] = NotWellFormed,
        ["truncated"] = NotWellFormed,
        ["two-roots"] = NotWellFormed,
        ["undeclared-prefix"] = NotWellFormed,
        ["duplicate-attribute"] = NotWellFormed,
        ["undeclared-entity"] = NotWellFormed,
        ["nul-reference"] = NotWellFormed,
        ["nul-byte"] = NotWellFormed,
        ["latin1-bytes"] = NotUtf8,
        ["overlong-utf-8"] = NotUtf8,
        ["declared-nonsense"] = NotWellFormed,
        ["large"] = m => m.Length > 1024 * 1024 && Xmllint.Validate(m).ExitCode == 0,

        ["billion-laughs"] = HasDtd,
        ["external-entity"] = HasDtd,
        ["external-dtd"] = HasDtd,
        ["parameter-entity"] = HasDtd,
        ["stylesheet"] = m => IsTrue(m, "boolean(//processing-instruction())"),

        // xmllint reads other encodings and names those that are declared; a declaration that lies is an error to it.
        ["utf-16-le"] = EncodedOtherwise,
        ["utf-16-le-mark"] = NotUtf8,
        ["utf-16-be"] = EncodedOtherwise,
        ["utf-16-be-mark"] = NotUtf8,
        ["utf-32-mark"] = EncodedOtherwise,
        ["declared-latin1"] = EncodedOtherwise,
        ["declared-utf-16"] = EncodedOtherwise,

        ["deep"] = m => IsTrue(m, $"boolean(/*{string.Concat(Enumerable.Repeat("/*", 32))})"),
        ["wide"] = m => IsTrue(m, "count(//*) > 4096"),
        ["attributes"] = m => IsTrue(m, "boolean(//*[count(@*) > 64])"),
        ["long-text"] = m => IsTrue(m, "boolean(//text()[string-length() > 65536])"),
        ["text-in-pieces"] = m => IsTrue(m, "boolean(//*[not(*) and string-length() > 65536])"),
        ["long-attribute"] = m => IsTrue(m, "boolean(//@*[string-length() > 65536])"),

        ["soap-1.1"] = m => IsTrue(m, "namespace-uri(/*)='" + InsiNames.Soap11 + "'"),
        ["soap-2099"] = m => IsTrue(m, "local-name(/*)='Envelope' and namespace-uri(/*)='urn:soap:2099'"),
        ["not-soap"] = m => IsTrue(m, $"not(/{Root})"),
        ["payload-alone"] = m => IsTrue(m, $"not(/{Root}) and local-name(/*)='RECSANSVITALE'"),
        ["must-understand"] = m => IsTrue(m, "boolean(//*[namespace-uri()='urn:x' and @*[local-name()='mustUnderstand' and namespace-uri()='" + InsiNames.Soap12 + "']='true'])"),
        ["two-bodies"] = m => IsTrue(m, $"count({Body}) > 1"),
        ["two-headers"] = m => IsTrue(m, $"count(/{Root}/*[local-name()='Header' and {Soap}]) > 1"),
        ["header-after-body"] = m => IsTrue(m, $"boolean({Body}/following-sibling::*[local-name()='Header'])"),
        ["stranger-in-envelope"] = m => IsTrue(m, $"boolean(/{Root}/*[not({Soap})])"),
        ["no-body"] = m => IsTrue(m, $"boolean(/{Root}) and not({Body})"),
        ["empty-body"] = m => IsTrue(m, $"boolean({Body}) and not({Body}/*)"),
        ["two-payloads"] = m => IsTrue(m, $"count({Body}/*) > 1"),
        ["operation-unknown"] = m => IsTrue(m, $"count({Body}/*) = 1 and not({Body}/*[{Known}])"),
        ["payload-without-namespace"] = m => IsTrue(m, $"boolean({Body}/*[local-name()='RECSANSVITALE' and namespace-uri()=''])"),
        ["vitale-without-namespace"] = m => IsTrue(m, $"boolean({Body}/*[local-name()='RECVITALE' and namespace-uri()=''])"),
        ["operation-verification"] = m => IsTrue(m, $"boolean({Body}/*[local-name()='IndividuVerifie']) and not({Body}/*[{Known}])"),
    };

    /// <summary>Those that the schemas of the project, and of SOAP, reject too. The others are wrong in what a schema cannot say.</summary>
    private static readonly string[] SchemaInvalid =
    [
        "soap-1.1", "soap-2099", "not-soap", "two-bodies", "two-headers", "header-after-body", "stranger-in-envelope", "no-body",
    ];

    public static TheoryData<string> Names() => [.. HostileMessages.All.Keys];

    public static TheoryData<string> SchemaInvalidNames() => [.. SchemaInvalid];

    [Fact]
    public void Proofs_EveryMessage_HasOne() =>
        Assert.Equal(HostileMessages.All.Keys.Order(StringComparer.Ordinal), Proofs.Keys.Order(StringComparer.Ordinal));

    [RequiresToolTheory("xmllint", "iconv")]
    [MemberData(nameof(Names))]
    public void Xmllint_HostileMessage_IsWrongAsItsNameSaysAndTheConformOneIsNot(string name)
    {
        Assert.True(Proofs[name](HostileMessages.All[name].Message));
        Assert.False(Proofs[name](Specimens.RequestBytes()));
    }

    [RequiresToolTheory("xmllint")]
    [MemberData(nameof(SchemaInvalidNames))]
    public void Xmllint_WrongEnvelope_IsInvalidForTheSchemas(string name) =>
        Assert.Equal(Xmllint.Invalid, Xmllint.Validate(HostileMessages.All[name].Message).ExitCode);

    [RequiresToolFact("xmllint")]
    public void Xmllint_ConformMessage_IsWellFormedAndValid()
    {
        Assert.False(NotWellFormed(Specimens.RequestBytes()));
        Assert.Equal(0, Xmllint.Validate(Specimens.RequestBytes()).ExitCode);
    }

    // A breach of the rules of namespaces is told, with exit code 0.
    private static bool NotWellFormed(byte[] message) => Lint(message, "--noout") is not { ExitCode: 0, Error: "" };

    private static bool NotUtf8(byte[] message) => ExternalTool.Run("iconv", ["-f", "UTF-8", "-t", "UTF-16LE", "-o", "/dev/null"], message).ExitCode != 0;

    private static bool HasDtd(byte[] message) => Lint(message, "--debug").Output.Contains("DTD(", StringComparison.Ordinal);

    private static bool EncodedOtherwise(byte[] message)
    {
        var result = Lint(message, "--debug");
        var line = result.Output.Split('\n').FirstOrDefault(l => l.StartsWith("encoding=", StringComparison.Ordinal));
        return result.ExitCode != 0 || (line is not null && !line.Equals("encoding=UTF-8", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsTrue(byte[] message, string question) =>
        Lint(message, "--xpath", question) is { ExitCode: 0 } result && result.Output.Trim() == "true";

    private static ToolResult Lint(byte[] message, params string[] arguments) =>
        ExternalTool.Run("xmllint", [.. arguments, "--nonet", "--huge", "-"], message);
}
