using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>A TCP connection, with TLS for an https address, that says exactly what it is told to. Every wait has a deadline; a server that hangs fails the test.</summary>
internal sealed class RawConnection : IDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private Stream _stream = Stream.Null;
    private byte[] _ahead = new byte[8192];
    private int _length;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        using var deadline = new CancellationTokenSource(Deadline);
        await connection._socket.ConnectAsync(address.Host, address.Port, deadline.Token);
        connection._stream = new NetworkStream(connection._socket);
        if (address.Scheme == Uri.UriSchemeHttps)
            connection._stream = await EncryptAsync(connection._stream, deadline.Token);
        return connection;
    }

    /// <summary>A POST of a SOAP message; <paramref name="fields"/> stand beside host, type and length.</summary>
    public static byte[] Post(ReadOnlySpan<byte> body, string fields = "") =>
        [.. Encoding.Latin1.GetBytes($"POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\n{fields}Content-Length: {body.Length}\r\n\r\n"), .. body];

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        await _stream.WriteAsync(bytes, deadline.Token);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Says that nothing more will come.</summary>
    public async Task EndSendingAsync()
    {
        if (_stream is SslStream tls)
            await tls.ShutdownAsync();
        _socket.Shutdown(SocketShutdown.Send);
    }

    /// <summary>The next answer, or <see langword="null"/> when the server has closed or reset the connection instead.</summary>
    /// <exception cref="TimeoutException">Nothing came in time.</exception>
    /// <exception cref="InvalidDataException">What came is no HTTP answer.</exception>
    public async Task<RawAnswer?> ReadAsync()
    {
        var head = await TakeThroughAsync("\r\n\r\n"u8.ToArray());
        if (head is null)
            return null;
        var lines = Encoding.Latin1.GetString(head).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        if (!lines[0].StartsWith("HTTP/1.1 ", StringComparison.Ordinal) || !int.TryParse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture, out var status))
            throw new InvalidDataException("no status line: " + lines[0]);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            fields[line[..colon]] = line[(colon + 1)..].Trim();
        }

        if (status == 100)
            return await ReadAsync();
        if (!fields.TryGetValue("Content-Length", out var length))
            throw new InvalidDataException("no Content-Length in the answer");
        return new RawAnswer(status, fields, await TakeAsync(int.Parse(length, CultureInfo.InvariantCulture)) ?? throw new InvalidDataException("the answer is cut"));
    }

    public void Dispose()
    {
        _stream.Dispose();
        _socket.Dispose();
    }

    private static async Task<SslStream> EncryptAsync(Stream inner, CancellationToken cancellation)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(SharedPki.Store.Authorities);
        var tls = new SslStream(inner);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", CertificateChainPolicy = policy }, cancellation);
        return tls;
    }

    private async Task<byte[]?> TakeThroughAsync(byte[] end)
    {
        int at;
        while ((at = _ahead.AsSpan(0, _length).IndexOf(end)) < 0)
        {
            if (await FillAsync())
                continue;
            return _length == 0 ? null : throw new InvalidDataException("the answer is cut: " + Encoding.Latin1.GetString(_ahead, 0, _length));
        }

        return await TakeAsync(at + end.Length);
    }

    private async Task<byte[]?> TakeAsync(int count)
    {
        while (_length < count)
        {
            if (!await FillAsync())
                return null;
        }

        var taken = _ahead[..count];
        _ahead.AsSpan(count, _length - count).CopyTo(_ahead);
        _length -= count;
        return taken;
    }

    private async Task<bool> FillAsync()
    {
        if (_length == _ahead.Length)
            Array.Resize(ref _ahead, _ahead.Length * 2);
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            var read = await _stream.ReadAsync(_ahead.AsMemory(_length), deadline.Token);
            _length += read;
            return read > 0;
        }
        catch (IOException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"no answer within {Deadline.TotalSeconds} s");
        }
    }
}
