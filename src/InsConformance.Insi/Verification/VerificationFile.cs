using System.Xml;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Operations;

namespace InsConformance.Insi.Verification;

/// <summary>Reads a contract file: every role must be there once, and no other.</summary>
internal sealed class VerificationFile(YamlMap file)
{
    private readonly List<VerificationTerm> _terms = [];

    public VerificationContract Read()
    {
        var namespaces = Section("namespaces", Namespace);
        var messages = ReadMessages(namespaces);
        var elements = Section("elements", (row, role) => ElementName("elements", row, role));
        var names = new VerificationNames(role => Take("elements", elements, role));
        RefuseRest("elements", elements);
        var codes = ReadCodes();
        var states = Roles<BatchState, string>("states", (row, role) => Name("states", row, role));
        var faults = Roles<VerificationFault, FaultEntry>("faults", ReadFault);
        var parameters = file.Map("parameters") ?? throw file.Error("parameters", "'parameters' is missing");
        var contract = new VerificationContract(_terms, messages, names, codes, states, faults)
        {
            BatchMaxPersons = Positive(parameters, "batch-max-persons"),
            BatchDuration = TimeSpan.FromSeconds(Positive(parameters, "batch-duration-seconds")),
            TicketLifetime = TimeSpan.FromSeconds(Positive(parameters, "ticket-lifetime-seconds")),
            BatchesKept = Positive(parameters, "batches-kept"),
        };
        parameters.RefuseUnknownKeys();
        file.RefuseUnknownKeys();
        return contract;
    }

    private List<VerificationMessage> ReadMessages(Dictionary<string, (string Name, YamlMap Row)> namespaces)
    {
        var (unitRequest, unitResponse, batch) = (Take("namespaces", namespaces, "unit-request"), Take("namespaces", namespaces, "unit-response"), Take("namespaces", namespaces, "batch"));
        RefuseRest("namespaces", namespaces);
        var messages = new List<VerificationMessage>();
        var byKind = Roles<VerificationKind, (VerificationMessage Message, YamlMap Row)>("operations", (row, role) =>
        {
            var isUnit = role == Role(VerificationKind.Unit);
            var operation = new InsiOperation(row.Text("label"), ElementName("operations", row, role), isUnit ? unitRequest : batch, XmlName(row, "request"), Evidence(row))
            {
                Action = row.Text("action"),
            };
            return (new VerificationMessage(KindOf(role), operation, isUnit ? unitResponse : batch, XmlName(row, "response")), row);
        });
        foreach (var kind in Enum.GetValues<VerificationKind>())
        {
            var (message, row) = byKind[kind];
            var known = InsiOperations.All.Concat(messages.Select(m => m.Operation)).ToList();
            if (known.Exists(o => o.PayloadNamespace == message.Operation.PayloadNamespace && o.PayloadName == message.Operation.PayloadName))
                throw row.Error("request", $"'{message.Operation.PayloadName}' is the request of another operation already");
            if (known.Exists(o => o.Name == message.Operation.Name))
                throw row.Error("name", $"'{message.Operation.Name}' is another operation already");
            messages.Add(message);
        }

        return messages;
    }

    private Dictionary<VerificationVerdict, CodeWords> ReadCodes()
    {
        var codes = new Dictionary<VerificationVerdict, CodeWords>();
        foreach (var (verdict, (words, row)) in Roles<VerificationVerdict, (CodeWords Words, YamlMap Row)>("codes", (row, role) =>
        {
            var words = new CodeWords(row.Text("code"), row.Text("label"));
            Add("codes", row, role, $"{words.Code} {words.Label}");
            return (words, row);
        }))
        {
            if (codes.Values.Any(w => w.Code == words.Code))
                throw row.Error("code", $"'{words.Code}' is another verdict already");
            codes.Add(verdict, words);
        }

        return codes;
    }

    private FaultEntry ReadFault(YamlMap row, string role)
    {
        Add("faults", row, role, row.Text("code"));
        return new FaultEntry
        {
            Code = row.Text("code"),
            Subcode = row.Text("subcode"),
            SoapCode = row.Text("soap-code") is "Sender" or "Receiver" ? row.Text("soap-code") : throw row.Error("soap-code", "'soap-code' must be Sender or Receiver"),
            Severite = row.Text("severite"),
            Reason = row.Text("reason"),
            DetailText = row.Text("detail"),
            DefaultShape = FaultShape.F2,
            EchoesMessageId = true,
            Trigger = role,
            Evidence = Evidence(row),
            Note = row.OptionalText("note"),
        };
    }

    private static int Positive(YamlMap parameters, string key)
    {
        parameters.Text(key);
        var number = parameters.Number(key, 0);
        return number is > 0 and <= 1_000_000 ? number : throw parameters.Error(key, $"'{key}' must be 1 to 1000000");
    }

    private Dictionary<TRole, T> Roles<TRole, T>(string section, Func<YamlMap, string, T> read)
        where TRole : struct, Enum
    {
        var rows = Section(section, read);
        var result = Enum.GetValues<TRole>().ToDictionary(r => r, r => Take(section, rows, Role(r)));
        RefuseRest(section, rows);
        return result;
    }

    private Dictionary<string, (T Value, YamlMap Row)> Section<T>(string section, Func<YamlMap, string, T> read)
    {
        var rows = new Dictionary<string, (T, YamlMap)>(StringComparer.Ordinal);
        foreach (var row in file.Maps(section))
        {
            var role = row.Text("role");
            if (!rows.TryAdd(role, (read(row, role), row)))
                throw row.Error("role", $"'{role}' is listed twice");
            row.RefuseUnknownKeys();
        }

        return rows;
    }

    private T Take<T>(string section, Dictionary<string, (T Value, YamlMap Row)> rows, string role) =>
        rows.Remove(role, out var row) ? row.Value : throw file.Error(section, $"'{section}' lacks role '{role}'");

    private static void RefuseRest<T>(string section, Dictionary<string, (T Value, YamlMap Row)> rows)
    {
        foreach (var (role, (_, row)) in rows)
            throw row.Error("role", $"'{section}' knows no role '{role}'");
    }

    private string Name(string section, YamlMap row, string role)
    {
        var name = row.Text("name");
        Add(section, row, role, name);
        return name;
    }

    private string ElementName(string section, YamlMap row, string role)
    {
        XmlName(row, "name");
        return Name(section, row, role);
    }

    // A namespace of the searches would make two operations indistinguishable.
    private string Namespace(YamlMap row, string role) =>
        Name("namespaces", row, role) is var name && name is InsiNames.RecSans or InsiNames.RecVit or InsiNames.Resultat
            ? throw row.Error("name", $"'{name}' is a namespace of the public contract")
            : name;

    private static string XmlName(YamlMap row, string key)
    {
        var name = row.Text(key);
        try
        {
            return XmlConvert.VerifyNCName(name);
        }
        catch (XmlException e)
        {
            throw row.Error(key, $"'{name}' is no XML name: {e.Message}");
        }
    }

    private void Add(string section, YamlMap row, string role, string name) =>
        _terms.Add(new VerificationTerm(section, role, name, Evidence(row), row.OptionalText("note")));

    private static EvidenceMark Evidence(YamlMap row) =>
        EvidenceMarkWords.TryParse(row.Text("evidence"), out var mark)
            ? mark
            : throw row.Error("evidence", "'evidence' must be one of XSD, LIVE, CNDA, OFF2, CLIENT, INF, STD");

    private static VerificationKind KindOf(string role) =>
        Enum.GetValues<VerificationKind>().FirstOrDefault(k => Role(k) == role);

    // InProgress is written in-progress.
    private static string Role<TRole>(TRole role)
        where TRole : struct, Enum =>
        string.Concat(role.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
