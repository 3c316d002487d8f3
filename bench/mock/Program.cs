using System.Globalization;
using InsConformance.InsiMock.People;
using InsConformance.Mock.Bench;

switch (args)
{
    case ["bare", var port, var tlsPort, var reply]:
        await BareServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), int.Parse(tlsPort, CultureInfo.InvariantCulture), reply);
        return 0;
    case ["requests", var population, var count, var path]:
        RequestFile.Write(PopulationFiles.Load([population]), int.Parse(count, CultureInfo.InvariantCulture), path);
        return 0;
    case ["first", var path]:
        Console.OpenStandardOutput().Write(RequestFile.First(path));
        return 0;
    case ["stub", var reply]:
        XPathStub.Write(await File.ReadAllTextAsync(reply));
        return 0;
    default:
        Console.Error.WriteLine("usage: bare PORT TLS-PORT REPLY-FILE | requests POPULATION COUNT FILE | first FILE | stub REPLY-FILE");
        return 2;
}
