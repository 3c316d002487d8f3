using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InsConformance.Reports.Tests;

/// <summary>A page in headless Chromium, spoken to by the DevTools protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _profile;
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private int _last;

    private Browser(TemporaryFolder profile, Process process) => (_profile, _process) = (profile, process);

    /// <summary>Opens a file and waits until it is loaded.</summary>
    public static async Task<Browser> OpenAsync(string path, int width = 1280, int height = 900)
    {
        var profile = new TemporaryFolder();
        var process = Process.Start(new ProcessStartInfo("chromium",
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-port=0", $"--user-data-dir={profile.Path}/p", $"--window-size={width},{height}", new Uri(path).AbsoluteUri])
        {
            RedirectStandardError = true,
        })!;
        var browser = new Browser(profile, process);
        await browser.ConnectAsync().WaitAsync(Deadline);
        await browser.WaitForAsync("location.protocol === 'file:' && document.readyState === 'complete'");
        return browser;
    }

    /// <summary>The value of an expression as text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        var result = await CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = $"String({expression})" }).WaitAsync(Deadline);
        return result["result"]!["value"]?.GetValue<string>() ?? throw new InvalidOperationException(result.ToJsonString());
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task WaitForAsync(string condition)
    {
        var watch = Stopwatch.StartNew();
        while (await EvaluateAsync(condition) != "true")
        {
            if (watch.Elapsed > Deadline)
                throw new TimeoutException($"{condition} is never true");
            await Task.Delay(20);
        }
    }

    /// <summary>Types keys as a person does.</summary>
    public async Task TypeAsync(string text)
    {
        foreach (var key in text)
        {
            await CallAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyDown", ["key"] = key.ToString(), ["text"] = key.ToString() });
            await CallAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyUp", ["key"] = key.ToString() });
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _profile.Dispose();
    }

    private async Task ConnectAsync()
    {
        Uri? address = null;
        while (address is null)
        {
            var line = await _process.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("Chromium ended at once");
            if (line.StartsWith("DevTools listening on ", StringComparison.Ordinal))
                address = new Uri(line["DevTools listening on ".Length..]);
        }

        _ = _process.StandardError.ReadToEndAsync();
        using var http = new HttpClient();
        while (true)
        {
            using var pages = JsonDocument.Parse(await http.GetStringAsync(new Uri($"http://{address.Authority}/json/list")));
            var page = pages.RootElement.EnumerateArray().FirstOrDefault(p => p.GetProperty("url").GetString()!.StartsWith("file:", StringComparison.Ordinal));
            if (page.ValueKind is JsonValueKind.Object)
            {
                await _socket.ConnectAsync(new Uri(page.GetProperty("webSocketDebuggerUrl").GetString()!), CancellationToken.None);
                return;
            }

            await Task.Delay(20);
        }
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        var id = ++_last;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[64 * 1024];
        while (true)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            var answer = JsonNode.Parse(message.ToArray())!;
            if (answer["id"]?.GetValue<int>() == id)
                return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
        }
    }
}
