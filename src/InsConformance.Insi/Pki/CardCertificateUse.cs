namespace InsConformance.Insi.Pki;

/// <summary>What one of the two keys of a card is for. Cards study section 3.8.</summary>
internal enum CardCertificateUse
{
    /// <summary>Signature of documents and assertions: usage nonRepudiation alone.</summary>
    Signature,

    /// <summary>Proof of who the holder is.</summary>
    Authentication,
}
