using System.Text.RegularExpressions;

namespace InsConformance.Reports.Runs;

/// <summary>Takes secrets out of command line arguments before they become evidence. Thread-safe.</summary>
public static partial class CommandLineMask
{
    /// <summary>What stands for a secret.</summary>
    public const string Mask = "***";

    /// <summary>The arguments with the value of secret options, and credentials in addresses, masked.</summary>
    public static IReadOnlyList<string> Apply(IReadOnlyList<string> arguments)
    {
        var masked = new List<string>(arguments.Count);
        var nextIsSecret = false;
        foreach (var argument in arguments)
        {
            var isOption = argument.StartsWith('-');
            if (nextIsSecret && !isOption)
            {
                masked.Add(Mask);
                nextIsSecret = false;
                continue;
            }

            nextIsSecret = false;
            if (isOption && argument.AsSpan().IndexOfAny('=', ':') is var end && SecretName().IsMatch(end < 0 ? argument : argument[..end]))
            {
                nextIsSecret = end < 0;
                masked.Add(end < 0 ? argument : argument[..(end + 1)] + Mask);
                continue;
            }

            masked.Add(SecretParameter().Replace(Credentials().Replace(argument, $"$1{Mask}@"), $"$1{Mask}"));
        }

        return masked;
    }

    [GeneratedRegex("pin|pass|secret|token|key|credential|puk|authori[sz]ation", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    [GeneratedRegex("(://)[^/@]+@", RegexOptions.CultureInvariant)]
    private static partial Regex Credentials();

    [GeneratedRegex(@"([?&][^=&]*(?:pin|pass|secret|token|key|credential)[^=&]*=)[^&#]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretParameter();
}
