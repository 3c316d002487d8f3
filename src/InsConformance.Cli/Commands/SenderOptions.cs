using System.Collections.Immutable;
using System.CommandLine;
using InsConformance.Insi.Assertions;
using InsConformance.InsiMock.Control;

namespace InsConformance.Cli.Commands;

/// <summary>The options on who may call: cards, Pro Santé Connect, strictness on the sender.</summary>
internal sealed class SenderOptions
{
    private readonly Option<string[]> _accepted = new("--accept-card")
    {
        Description = "Kinds of card to let in besides nominative CPS, CPF and CPE, e.g. CDE or CPA.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _noPsc = new("--no-psc") { Description = "Refuse Pro Santé Connect on the card listener." };
    private readonly Option<bool> _vitaleExpires = new("--vitale-expires") { Description = "Refuse a Vitale assertion of more than 20 minutes. Default: a finding." };
    private readonly Option<bool> _strictEmetteur = new("--strict-emetteur") { Description = "Refuse an Emetteur that is not the OU of the client certificate. Default: a finding." };

    public void AddTo(Command command)
    {
        command.Options.Add(_accepted);
        command.Options.Add(_noPsc);
        command.Options.Add(_vitaleExpires);
        command.Options.Add(_strictEmetteur);
    }

    /// <summary>The switches with what the options say.</summary>
    public SwitchSettings Apply(ParseResult parsed, SwitchSettings settings) => settings with
    {
        StrictEmetteur = parsed.GetValue(_strictEmetteur),
        Assertions = new AssertionPolicy
        {
            Cards = (parsed.GetValue(_accepted) ?? []).Distinct().ToImmutableDictionary(k => k, _ => true),
            AcceptsProSanteConnect = !parsed.GetValue(_noPsc),
            RefusesOldVitale = parsed.GetValue(_vitaleExpires),
        },
    };
}
