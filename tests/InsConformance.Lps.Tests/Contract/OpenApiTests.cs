using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InsConformance.Foundation.Yaml;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Testing;

namespace InsConformance.Lps.Tests.Contract;

/// <summary>The published contract is the one that is served and spoken, route by route and member by member.</summary>
public class OpenApiTests
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];
    private static readonly string File = Repository.PathTo("docs", "lps-driver.openapi.yaml");

    [Fact]
    public void Routes_Published_AreTheRoutesServed()
    {
        var paths = YamlFile.Load(File).Map("paths")!;
        var published = paths.Keys.SelectMany(p => Methods.Where(m => paths.Map(p)!.Has(m)).Select(m => $"{m.ToUpperInvariant()} {p}"));
        Assert.Equal(LpsRoutes.All.Select(r => $"{r.Method} {r.Pattern}").Order(StringComparer.Ordinal), published.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schemas_Published_AreTheRecordsSpoken()
    {
        var spoken = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in Roots())
            Describe(root, spoken);
        Assert.Equal(spoken, Published());
    }

    [Fact]
    public void Problems_Published_AreTheCodesOfTheCode()
    {
        var text = YamlFile.Load(File).Map("components")!.Map("responses")!.Map("Problem")!.Text("description");
        Assert.All(LpsProblemCodes.All, code => Assert.Contains($"`{code}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Capabilities_Published_AreTheCapabilitiesOfTheCode()
    {
        var text = YamlFile.Load(File).Map("components")!.Map("schemas")!.Map("LpsDescription")!.Map("properties")!.Map("capabilities")!.Text("description");
        Assert.Equal(LpsCapabilities.All, text.Split('`').Where((_, i) => i % 2 == 1));
    }

    [Fact]
    public void Capabilities_EachHaveTheirLineInTheUserDocument()
    {
        var document = System.IO.File.ReadAllText(Repository.PathTo("docs", "lps-driver.md"));
        Assert.All(LpsCapabilities.All, c => Assert.Contains($"`{c}`", document, StringComparison.Ordinal));
        Assert.All(LpsRoutes.All, r => Assert.Contains($"`{r.Method} {r.Pattern}`", document, StringComparison.Ordinal));
    }

    private static IEnumerable<JsonTypeInfo> Roots()
    {
        var json = LpsContractJson.Default;
        return
        [
            json.LpsDescription, json.ResetRequest, json.ClockRequest, json.ClockState, json.TraitsEntry, json.LpsIdentity,
            json.SearchCommand, json.SearchOutcome, json.AcceptCommand, json.AuditTrail, json.LpsProblem,
            json.CardSessionCommand, json.CardSessionAnswer, json.VitaleCard,
            json.ProofSettings, json.ProofCommand, json.AttributesCommand, json.StatusCommand, json.UserRights,
            json.FoundIdentities, json.ScreenSettings,
            json.Hl7Command, json.Hl7Outcome, json.OutgoingMessages, json.PartnerSettings, json.Worklist, json.VerifyCommand, json.VerifyOutcome, json.LpsDocument, json.DocumentSettings,
        ];
    }

    private static void Describe(JsonTypeInfo type, SortedDictionary<string, string> into)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } inner)
        {
            Describe(LpsContractJson.Default.GetTypeInfo(inner)!, into);
        }
        else if (type.Type.IsEnum)
        {
            into[type.Type.Name] = string.Join(' ', Enum.GetValues(type.Type).Cast<object>().Select(v => JsonSerializer.Serialize(v, type).Trim('"')));
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            Describe(LpsContractJson.Default.GetTypeInfo(type.ElementType!)!, into);
        }
        else if (type.Kind == JsonTypeInfoKind.Object && !into.ContainsKey(type.Type.Name))
        {
            into[type.Type.Name] = string.Join(' ', type.Properties.Select(p => $"{p.Name}:{Kind(p.PropertyType)}{(p.IsRequired ? "!" : "")}").Order(StringComparer.Ordinal));
            foreach (var member in type.Properties)
                Describe(LpsContractJson.Default.GetTypeInfo(member.PropertyType)!, into);
        }
    }

    private static string Kind(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(ReadOnlyMemory<byte>))
            return "byte";
        if (type.IsGenericType)
            return $"[{Kind(type.GetGenericArguments()[0])}]";
        return Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => type.Name,
            TypeCode.String => "string",
            TypeCode.Int32 or TypeCode.Int64 => "integer",
            TypeCode.Double => "number",
            TypeCode.Boolean => "boolean",
            _ when type == typeof(DateTimeOffset) => "date-time",
            _ => type.Name,
        };
    }

    private static SortedDictionary<string, string> Published()
    {
        var schemas = YamlFile.Load(File).Map("components")!.Map("schemas")!;
        var published = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in schemas.Keys)
        {
            var schema = schemas.Map(name)!;
            if (schema.Has("enum"))
            {
                published[name] = string.Join(' ', schema.Texts("enum"));
                continue;
            }

            Assert.True(name == nameof(LpsProblem) || !schema.Flag("additionalProperties", true), $"{name} lets unknown members pass");
            var required = schema.Texts("required");
            var members = schema.Map("properties")!;
            published[name] = string.Join(' ', members.Keys.Select(m => $"{m}:{Kind(members.Map(m)!)}{(required.Contains(m) ? "!" : "")}").Order(StringComparer.Ordinal));
        }

        return published;
    }

    private static string Kind(YamlMap schema) => schema.OptionalText("$ref") is { } reference
        ? reference[(reference.LastIndexOf('/') + 1)..]
        : schema.Text("type") switch
        {
            "array" => $"[{Kind(schema.Map("items")!)}]",
            "string" when schema.OptionalText("format") is { } format => format,
            var type => type,
        };
}
