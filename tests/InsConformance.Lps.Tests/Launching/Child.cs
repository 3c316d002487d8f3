using System.Diagnostics.CodeAnalysis;
using InsConformance.Lps.Launching;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Launching;

/// <summary>What this assembly does when the tests launch it as a process: a real child, or one that misbehaves.</summary>
public static class Child
{
    [SuppressMessage("Performance", "CA1849", Justification = "The child's console is its contract: it is used as a program uses it.")]
    public static async Task<int> Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "lps":
                return (int)await ReferenceLpsHost.RunAsync(Console.In, Console.Out);
            case "garbage":
                Console.WriteLine("Hello, world");
                return 0;
            case "flood":
                while (true)
                    Console.Write(new string('x', 4096));
            case "silent":
                Console.Error.WriteLine("I am thinking");
                await Task.Delay(Timeout.InfiniteTimeSpan);
                return 0;
            case "crash":
                Console.Error.WriteLine("no such library");
                return 7;
            case "deaf":
                Console.WriteLine("""{"url":"http://127.0.0.1:9"}""");
                await Task.Delay(Timeout.InfiniteTimeSpan);
                return 0;
            case "elsewhere":
                Console.WriteLine("""{"url":"http://192.0.2.1:80"}""");
                return 0;
            case "parent":
                var lps = await ReferenceLpsProcess.StartAsync(Bench.Options(TestPeople.Service()), LaunchTests.Of("lps"));
                Console.WriteLine(FormattableString.Invariant($"{lps.ProcessId} {lps.Url}"));
                await Task.Delay(Timeout.InfiniteTimeSpan);
                return 0;
            default:
                return 2;
        }
    }
}
