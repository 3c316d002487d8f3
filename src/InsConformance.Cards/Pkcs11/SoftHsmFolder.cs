using System.Runtime.InteropServices;
using InsConformance.Foundation;

namespace InsConformance.Cards.Pkcs11;

/// <summary>A folder of SoftHSM2 tokens with the configuration that leads to it. Owner-only: it holds private keys, if of nobody.</summary>
/// <param name="Path">The folder.</param>
internal sealed record SoftHsmFolder(string Path)
{
    private const string Variable = "SOFTHSM2_CONF";

    /// <summary>The configuration: what <c>SOFTHSM2_CONF</c> is to name.</summary>
    public string Configuration => System.IO.Path.Combine(Path, "softhsm2.conf");

    /// <summary>Makes the folder and its configuration.</summary>
    /// <exception cref="BlockedException">It cannot be written.</exception>
    public void Prepare()
    {
        var tokens = System.IO.Path.Combine(Path, "tokens");
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(tokens);
            else
                Directory.CreateDirectory(tokens, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.WriteAllText(Configuration, $"""
                # Fictitious test cards of InsConformance. Without value outside tests.
                directories.tokendir = {tokens}
                objectstore.backend = file
                log.level = ERROR
                slots.removable = true

                """);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BlockedException("token-folder", $"cannot keep tokens in {Path}: {e.Message}", "choose another folder with --token-dir DIR", e);
        }
    }

    /// <summary>Makes this process use the folder: call it before the module is loaded.</summary>
    public void Use()
    {
        Environment.SetEnvironmentVariable(Variable, Configuration);

        // On Unix the runtime keeps variables of its own; the module asks the C library.
        if (!OperatingSystem.IsWindows() && SetVariable(Variable, Configuration, 1) != 0)
            throw new HarnessException("environment", $"{Variable} cannot be set");
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SetVariable(string name, string value, int overwrite);
}
