namespace InsConformance.InsiMock.Hosting;

internal enum ListenerKind
{
    MutualTls,
    Card,
    Plain,
    Admin,
}
