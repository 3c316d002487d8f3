using System.Net;
using System.Net.Sockets;
using InsConformance.Foundation;
using Microsoft.AspNetCore.Connections;

namespace InsConformance.InsiMock.Hosting;

/// <summary>Turns a failed bind into the port at fault and the cure.</summary>
internal static class PortConflict
{
    public static BlockedException? Of(Exception error, MockOptions options)
    {
        var native = Causes(error).FirstOrDefault(e => e is AddressInUseException or SocketException);
        if (native is null)
            return null;
        var taken = options.Ports().Where(p => p.Port != 0).FirstOrDefault(p => !IsFree(p.Port));
        var port = taken.Key is null ? "a port" : $"{taken.Key} {taken.Port}";
        return native is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            ? new BlockedException(
                "port-in-use", $"the mock cannot listen: {port} is in use", "end the program that holds it, or choose another port (0 takes a free one)", error)
            : new BlockedException("port-refused", $"the mock cannot listen: {native.Message}", "choose another port (0 takes a free one)", error);
    }

    private static IEnumerable<Exception> Causes(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            yield return error;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.ExclusiveAddressUse = true;
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
