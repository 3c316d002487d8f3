using System.Text;
using InsConformance.Foundation;

namespace InsConformance.Cli.Reporting;

/// <summary>The password of a certificate file: from an environment variable or asked on the terminal, never from the command line, which others can read.</summary>
internal static class CertificatePassword
{
    /// <summary>The variable that is read unless another is named.</summary>
    public const string Variable = "INSCONF_P12_PASSWORD";

    public static string Ask(string? variable)
    {
        if (Environment.GetEnvironmentVariable(variable ?? Variable) is { } password)
            return password;
        if (variable is not null || Console.IsInputRedirected)
            throw new InputException("certificate-password", null, $"the environment variable {variable ?? Variable} is not set, and no terminal can be asked", $"set {variable ?? Variable}, empty for a file without password");
        Console.Error.Write("Password of the certificate file: ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
