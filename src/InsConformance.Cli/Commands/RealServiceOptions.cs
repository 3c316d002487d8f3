using System.CommandLine;
using InsConformance.Cli.Serving;
using InsConformance.Foundation;
using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Replaying;

namespace InsConformance.Cli.Commands;

/// <summary>The options that put the real service, or a recording of it, behind the mock.</summary>
internal sealed class RealServiceOptions
{
    private readonly Option<string?> _forward = new("--forward") { Description = "Pass every call to this INSi address with your own certificate and keep the exchanges, e.g. https://qualiflps-services-ps-tlsm.ameli.fr/lps." };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "Your client certificate, PKCS#12 or PEM. Without it none is sent (card mode)." };
    private readonly Option<string?> _key = new("--certificate-key") { Description = "PEM private key. Default: in the certificate file." };
    private readonly Option<string?> _password = new("--certificate-password-file") { Description = "File whose first line is the password of the certificate. Default: the variable INSCONF_CERTIFICATE_PASSWORD." };
    private readonly Option<string?> _trust = new("--trust") { Description = "PEM file of the authorities of the real service, root included. Default: those of the system." };
    private readonly Option<string?> _keep = new("--keep") { Description = "New folder for the exchanges kept." };
    private readonly Option<int> _timeout = new("--forward-timeout") { Description = "Seconds to wait for a whole answer of the real service.", DefaultValueFactory = _ => 30 };
    private readonly Option<bool> _secrets = new("--keep-secrets") { Description = "Store authorisation numbers, card names, structures and signatures in clear. Default: masked." };
    private readonly Option<bool> _identities = new("--mask-identities") { Description = "Mask the patients too. Such a recording serves drift reports, not replays." };
    private readonly Option<string?> _replay = new("--replay") { Description = "Answer from a folder made with --keep, in the order of the recording." };
    private readonly Option<string> _end = new("--replay-end") { Description = "When all answers to a request were given: last (again), restart or unmatched.", DefaultValueFactory = _ => "last" };
    private readonly Option<string> _else = new("--replay-else") { Description = "Who answers requests that were not recorded: fault or mock.", DefaultValueFactory = _ => "fault" };

    public RealServiceOptions()
    {
        _end.AcceptOnlyFromAmong("last", "restart", "unmatched");
        _else.AcceptOnlyFromAmong("fault", "mock");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _forward, _certificate, _key, _password, _trust, _keep, _timeout, _secrets, _identities, _replay, _end, _else })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var forwards = result.GetValue(_forward) is not null;
            if (forwards && result.GetValue(_keep) is null)
                result.AddError("--forward needs --keep DIR: calls of a real service are kept.");
            if (forwards && result.GetValue(_replay) is not null)
                result.AddError("--forward and --replay exclude each other.");
            foreach (var option in new Option[] { _certificate, _key, _password, _trust, _keep, _secrets, _identities })
            {
                if (!forwards && result.GetResult(option) is { Implicit: false })
                    result.AddError($"{option.Name} needs --forward URL.");
            }
        });
    }

    /// <summary>What they ask for.</summary>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public RealServiceRequest Read(ParseResult parsed, TimeProvider clock)
    {
        if (parsed.GetValue(_replay) is { } replay)
        {
            return new RealServiceRequest(null, new ReplaySettings
            {
                Folder = replay,
                ElseMock = parsed.GetValue(_else) == "mock",
                End = parsed.GetValue(_end) switch { "restart" => ReplayEnd.Restart, "unmatched" => ReplayEnd.Unmatched, _ => ReplayEnd.Last },
            });
        }

        if (parsed.GetValue(_forward) is not { } endpoint)
            return new RealServiceRequest(null, null);
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
            throw new InputException("forward-url", null, $"'{endpoint}' is not an address", "write e.g. --forward https://host/lps");
        var identity = parsed.GetValue(_certificate) is { } file ? ClientCertificateFile.Read(file, parsed.GetValue(_key), Password(parsed), clock) : null;
        return new RealServiceRequest(
            new ForwardSettings
            {
                Endpoint = address,
                Certificate = identity?.Certificate,
                Chain = identity?.Chain ?? [],
                Authorities = parsed.GetValue(_trust) is { } trust ? ClientCertificateFile.ReadAuthorities(trust) : null,
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
                KeepFolder = parsed.GetValue(_keep)!,
                KeepSecrets = parsed.GetValue(_secrets),
                MaskIdentities = parsed.GetValue(_identities),
            },
            null);
    }

    private string? Password(ParseResult parsed)
    {
        if (parsed.GetValue(_password) is not { } file)
            return Environment.GetEnvironmentVariable("INSCONF_CERTIFICATE_PASSWORD");
        try
        {
            return File.ReadLines(file).FirstOrDefault("");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("password-file", new Place(file), $"the password cannot be read: {e.Message}", null, e);
        }
    }
}
