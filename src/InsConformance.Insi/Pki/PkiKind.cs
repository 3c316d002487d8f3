namespace InsConformance.Insi.Pki;

internal enum PkiKind
{
    Root,
    Intermediate,
    Server,
    Client,
    Card,
}
