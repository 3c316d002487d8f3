using System.CommandLine;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Schemas;
using InsConformance.Insi.Verification;
using InsConformance.InsiMock;

namespace InsConformance.Cli.Commands;

/// <summary>The options by which an editor who holds the official package corrects what the public sources leave open.</summary>
internal sealed class ContractOptions
{
    private readonly Option<string?> _faults = new("--faults") { Description = "Your own fault catalogue (form: src/InsConformance.Insi/Faults/fault-catalogue.yaml)." };
    private readonly Option<string?> _checks = new("--checks") { Description = "Your own severities of the contract checks (list: docs/insi-checks.md)." };
    private readonly Option<string?> _assertions = new("--assertions") { Description = "Your own rules on assertions and the fault of each refusal (list: docs/insi-assertions.md)." };
    private readonly Option<string?> _schemas = new("--schemas") { Description = "Folder of XSD files, e.g. the official ones: every request is validated against them too." };

    private readonly Option<string[]> _cardAuthorities = new("--card-authorities")
    {
        Description = "Card authorities to trust besides the test ones, so that a real test card can be used: PEM files of the authorities down from their root, with their revocation lists if wanted. E.g. --card-authorities igc-sante-test.pem",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _unconfirmed = new("--unconfirmed-contract")
    {
        Description = "Serve the verification of an INS too, unit and batch. Its contract is not public: names and codes are guesses, or those of your own file (form: src/InsConformance.Insi/Verification/verification-contract.yaml). Without FILE, put it last.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_faults);
        command.Options.Add(_checks);
        command.Options.Add(_assertions);
        command.Options.Add(_schemas);
        command.Options.Add(_cardAuthorities);
        command.Options.Add(_unconfirmed);
    }

    /// <summary>What the files say; the others stay the shipped ones.</summary>
    public ContractData Read(ParseResult parsed)
    {
        var shipped = new ContractData();
        var faults = parsed.GetValue(_faults) is { } file ? FaultCatalogue.Load(file) : shipped.Faults;
        return new ContractData
        {
            Faults = faults,
            Checks = parsed.GetValue(_checks) is { } checks ? CheckCatalogue.Load(checks) : shipped.Checks,
            Verification = parsed.GetResult(_unconfirmed) is null ? null
                : parsed.GetValue(_unconfirmed) is { } contract ? VerificationContract.Load(contract) : VerificationContract.Default,
            Assertions = parsed.GetValue(_assertions) is { } assertions ? AssertionRules.Load(assertions, faults) : shipped.Assertions,
            Schemas = parsed.GetValue(_schemas) is { } schemas ? SchemaSet.FromFolder(schemas) : null,
            CardAuthorities = parsed.GetValue(_cardAuthorities) is { Length: > 0 } authorities ? CardAuthorities.Load(authorities) : null,
        };
    }
}
