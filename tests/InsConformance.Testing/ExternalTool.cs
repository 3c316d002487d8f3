using System.Diagnostics;

namespace InsConformance.Testing;

/// <summary>Programs that nobody here wrote, used to prove what ours writes.</summary>
public static class ExternalTool
{
    private static readonly Dictionary<string, string> PackageOf = new(StringComparer.Ordinal)
    {
        ["xmllint"] = "libxml2-utils",
        ["iconv"] = "libc-bin",
        ["xmlsec1"] = "xmlsec1",
        ["openssl"] = "openssl",
        ["soffice"] = "libreoffice-calc",
        ["chromium"] = "chromium",
        ["python3"] = "python3",
        ["node"] = "nodejs",
        ["npm"] = "npm",
        ["curl"] = "curl",
        ["java"] = "default-jdk-headless",
        ["javac"] = "default-jdk-headless",
        ["dmtxread"] = "dmtx-utils",
        ["pdftotext"] = "poppler-utils",
        ["pcscd"] = "pcscd",
        ["pcsc_scan"] = "pcsc-tools",
        ["scriptor"] = "pcsc-tools",
        ["opensc-tool"] = "opensc",
        ["pkcs11-tool"] = "opensc",
        ["pkcs15-tool"] = "opensc",
        ["cardpeek"] = "cardpeek",
        ["softhsm2-util"] = "softhsm2",
    };

    /// <summary>Why a test that needs <paramref name="tools"/> cannot run here, with the cure; <see langword="null"/> when it can.</summary>
    public static string? ReasonToSkip(params string[] tools)
    {
        var missing = tools.Where(t => Find(t) is null).ToArray();
        return missing.Length == 0
            ? null
            : $"not on this machine: {string.Join(", ", missing)}. Install: apt-get install {string.Join(' ', missing.Select(t => PackageOf.GetValueOrDefault(t, t)))}";
    }

    /// <summary>The full path of a program on PATH, or <see langword="null"/>.</summary>
    public static string? Find(string tool)
    {
        // Services are where the PATH of ordinary users does not look.
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "") + (OperatingSystem.IsWindows() ? "" : ":/usr/sbin");
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in OperatingSystem.IsWindows() ? new[] { tool + ".exe", tool + ".cmd" } : [tool])
            {
                var file = Path.Combine(folder, name);
                if (File.Exists(file))
                    return file;
            }
        }

        return null;
    }

    /// <summary>Runs a program to its end; kills it after the deadline.</summary>
    /// <param name="tool">Program name on PATH or full path.</param>
    /// <param name="arguments">Arguments, unquoted.</param>
    /// <param name="input">Standard input, or <see langword="null"/>.</param>
    /// <param name="folder">Working folder; default the repository root.</param>
    /// <param name="deadline">Default two minutes.</param>
    /// <param name="environment">Variables to set.</param>
    public static ToolResult Run(
        string tool,
        IEnumerable<string> arguments,
        byte[]? input = null,
        string? folder = null,
        TimeSpan? deadline = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Find(tool) ?? tool)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Repository.Root,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            if (input is not null)
                process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading everything; its answer counts.
        }

        if (!process.WaitForExit(deadline ?? TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{tool} did not end in time. stdout: {output.Result} stderr: {error.Result}");
        }

        process.WaitForExit();
        return new ToolResult(process.ExitCode, output.Result, error.Result);
    }
}
