using System.Collections.Immutable;
using System.Text;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Responses;
using InsConformance.Insi.Results;
using InsConformance.Insi.Verification;
using InsConformance.InsiMock.Faults;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.Tests.Hostile;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Server;

/// <summary>Everything that the mock can answer, taken from the wire and checked by xmllint against the schemas.</summary>
public sealed class ShapeSchemaTests
{
    [RequiresToolFact("xmllint")]
    public async Task Answer_ForEveryPersonVariantAndForm_IsValid()
    {
        await using var mock = await StartAsync();
        using var documents = new XmllintBatch();
        using var connection = await RawConnection.OpenAsync(mock.Server.PlainUri!);
        var people = mock.Server.Population;
        foreach (var form in ResultForms.All)
        {
            for (var i = 0; i < people.Count; i++)
            {
                var person = people[i];
                foreach (var variant in person.Variants.Keys.Prepend(""))
                {
                    mock.Switch(s => s with
                    {
                        SuccessForm = form,
                        Variants = variant.Length == 0 ? ImmutableDictionary<string, string>.Empty : ImmutableDictionary.CreateRange([KeyValuePair.Create(person.Id, variant)]),
                    });
                    var search = new TraitsSearch(person.Traits.NomNaissance, [person.Traits.Prenoms[0]], person.Traits.Sexe, person.Traits.DateNaissance, person.Traits.LieuNaissance);
                    await AddAsync($"{form.Name} {person.Id} {variant} by traits", mock.Requests.Search(search), "00");
                    var number = variant.Length == 0 ? person.Ins.Active.NumIdentifiant : person.Variants[variant].Active.NumIdentifiant;
                    await AddAsync($"{form.Name} {person.Id} {variant} by card", mock.Requests.Search(Card(person, number)), null);
                }
            }

            foreach (var (name, prenom, date, code) in new[] { ("HOUILLES", "PAUL", "1993-01-27", "01"), ("DE VINCI", "LEONARDO", "2014-02-01", "02") })
                await AddAsync($"{form.Name} {code}", mock.Requests.Search(MockUnderTest.Search(name, prenom, "M", date)), code);
        }

        Assert.True(documents.Count >= ResultForms.All.Count * ((people.Count * 2) + 2));
        documents.AssertAllValid();

        async Task AddAsync(string name, SearchRequest request, string? code)
        {
            var answer = await PostAsync(connection, request);
            var result = ResponseReader.Read(answer.Body).Result;
            Assert.True(answer.Status == 200 && (code is null || result?.CodeCr == code), $"{name}: {answer.Status} {result?.CodeCr}");
            documents.Add(name, answer.Body);
        }
    }

    [RequiresToolFact("xmllint")]
    public async Task Answer_FromEveryCndaFile_IsValid()
    {
        await using var mock = await StartAsync();
        using var documents = new XmllintBatch();
        using var connection = await RawConnection.OpenAsync(mock.Server.PlainUri!);
        foreach (var file in Directory.GetFiles(Repository.PathTo("fixtures", "cnda"), "*.xml").Select(f => Path.GetFileName(f)))
        {
            mock.Server.Faults.Replace(FaultPlan.Empty);
            mock.Server.Faults.Add(new FaultRule("fichier", CallFilter.Any, CallCount.All, new FaultEffect { CndaFile = file }));
            documents.Add(file, (await PostAsync(connection, mock.Requests.Search(MockUnderTest.Ecetinsi))).Body);
        }

        documents.AssertAllValid();
    }

    [RequiresToolFact("xmllint")]
    public async Task Fault_OfEveryCodeInEveryForm_IsValid()
    {
        await using var mock = await StartAsync();
        using var documents = new XmllintBatch();
        using var connection = await RawConnection.OpenAsync(mock.Server.PlainUri!);
        foreach (var form in FaultForms.All)
        {
            foreach (var code in FaultCatalogue.Default.Entries.Select(e => e.Code))
            {
                mock.Server.Faults.Replace(FaultPlan.Empty);
                mock.Server.Faults.Add(new FaultRule("faute", CallFilter.Any, CallCount.All, new FaultEffect { Fault = code, FaultForm = form }));
                var answer = await PostAsync(connection, mock.Requests.Search(MockUnderTest.Ecetinsi));
                Assert.Equal((500, code), (answer.Status, ResponseReader.Read(answer.Body).Fault?.DetailCode));
                documents.Add($"{form.Name} {code}", code == "insi_102" ? Spelt(answer.Body) : answer.Body);
            }
        }

        Assert.Equal(FaultForms.All.Count * FaultCatalogue.Default.Entries.Count, documents.Count);
        documents.AssertAllValid();
    }

    [RequiresToolFact("xmllint")]
    public void Fault_WithTheRecordedMisspelling_IsInvalidForThatAlone()
    {
        var written = FaultWriter.Write(FaultCatalogue.Default.Get("insi_102").ToFault("uuid:x"), FaultShape.F1);

        var result = Validate(written);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("The value 'fatal' is not", Assert.Single(result.Error.Split('\n'), l => l.Contains("Schemas validity error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(0, Validate(Spelt(written)).ExitCode);

        static ToolResult Validate(byte[] message) => ExternalTool.Run(
            "xmllint", ["--noout", "--nonet", "--schema", Repository.PathTo("src", "InsConformance.Insi", "Schemas", "insi.xsd"), "-"], message);
    }

    [RequiresToolFact("xmllint")]
    public async Task Answer_OfEveryVerification_IsValid()
    {
        var contract = VerificationContract.Default;
        await using var mock = await StartAsync();
        using var documents = new XmllintBatch(contract);
        using var connection = await RawConnection.OpenAsync(mock.Server.PlainUri!);
        var people = Enumerable.Range(0, mock.Server.Population.Count).Select(i => Identity(mock.Server.Population[i])).ToArray();
        foreach (var (person, i) in people.Select((p, i) => (p, i)))
        {
            foreach (var asked in new[] { person, person with { Sexe = person.Sexe == "F" ? "M" : "F" }, person with { NumIdentifiant = "1000000000000", Cle = null }, person with { Oid = null } })
                await AddAsync($"unit {i}", new UnitVerification(asked));
        }

        await AddAsync("deposit", new BatchDeposit([.. people.Select((p, i) => p with { Reference = $"P{i}" })]));
        await AddAsync("progress", new BatchProgress("LOT-000001"));
        await AddAsync("retrieval, too early or not", new BatchRetrieval("LOT-000001"));
        await AddAsync("retrieval of an unknown batch", new BatchRetrieval("LOT-999999"));

        documents.AssertAllValid();

        async Task AddAsync(string name, RequestPayload payload) => documents.Add(name, (await PostAsync(connection, mock.Requests.Verify(payload))).Body);
    }

    // The real service wrote "fatal" where its schema says "fatale": contract section 3.3 [LIVE].
    private static byte[] Spelt(byte[] fault) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(fault).Replace("\"fatal\"", "\"fatale\"", StringComparison.Ordinal));

    private static Task<MockUnderTest> StartAsync() => MockUnderTest.StartAsync(o => o with
    {
        PlainPort = 0,
        Contract = o.Contract with { Verification = VerificationContract.Default },
    });

    private static VitaleSearch Card(Person person, string number) =>
        new(new CardMatricule(number), new CardMatricule(number), person.Traits.NomNaissance, person.Traits.DateNaissance, "1");

    private static IdentityToVerify Identity(Person person) => new()
    {
        NumIdentifiant = person.Ins.Active.NumIdentifiant,
        Cle = person.Ins.Active.Cle,
        Oid = person.Ins.Active.Oid,
        NomNaissance = person.Traits.NomNaissance,
        Prenom = person.Traits.Prenoms[0],
        ListePrenom = person.Traits.ListePrenom,
        Sexe = person.Traits.Sexe,
        DateNaissance = person.Traits.DateNaissance,
        LieuNaissance = person.Traits.LieuNaissance,
    };

    private static async Task<RawAnswer> PostAsync(RawConnection connection, SearchRequest request)
    {
        await connection.SendAsync(RawConnection.Post(SearchRequestWriter.Write(request)));
        return (await connection.ReadAsync())!;
    }
}
