using System.Security.Cryptography;

namespace InsConformance.Insi.Assertions;

/// <summary>A signature that has the accepted shape: what it signs and with what is fixed, only values are left.</summary>
internal sealed record ReceivedSignature(
    SignedNode Node,
    SignedNode SignedInfo,
    byte[] Value,
    byte[] Digest,
    string Certificate,
    IReadOnlyList<string> SignedInfoPrefixes,
    IReadOnlyList<string> ContentPrefixes)
{
    /// <summary>Reads the signature; <see langword="null"/> when it has another shape, which the run then says.</summary>
    public static ReceivedSignature? Read(AssertionRun run, ReceivedAssertion assertion)
    {
        var anywhere = assertion.Node.All().Where(n => n.Is(XmlDsigNames.Namespace, "Signature")).ToArray();
        if (anywhere.Length == 0)
        {
            run.Report("signature-missing", "L'assertion n'est pas signée.", assertion.Node);
            return null;
        }

        if (anywhere.Length > 1 || assertion.Signature is not { } node)
            return Refuse(run, "signature-shape", "L'assertion doit porter une seule signature, directement sous elle.", anywhere[^1]);
        if (Parts(node, "SignedInfo", "SignatureValue", "KeyInfo") is not [var info, var value, var keyInfo])
            return Refuse(run, "signature-shape", "Signature doit contenir SignedInfo, SignatureValue et KeyInfo, et rien d'autre.", node);
        var reader = new Reader(run);
        var signedInfo = reader.SignedInfo(info, assertion.Id, out var digest, out var infoPrefixes, out var contentPrefixes);
        var certificate = reader.Certificate(keyInfo);
        var bytes = reader.Base64(value, "signature-shape");
        return signedInfo && certificate is not null && bytes is not null
            ? new ReceivedSignature(node, info, bytes, digest!, certificate, infoPrefixes, contentPrefixes)
            : null;
    }

    private static ReceivedSignature? Refuse(AssertionRun run, string rule, string message, SignedNode at)
    {
        run.Report(rule, message, at);
        return null;
    }

    /// <summary>The children, when they are exactly those of the signature namespace in that order, with only white space between them.</summary>
    private static IReadOnlyList<SignedNode>? Parts(SignedNode node, params ReadOnlySpan<string> names)
    {
        if (node.Elements.Count != names.Length || node.Content.Exists(c => c is string text && !string.IsNullOrWhiteSpace(text)))
            return null;
        for (var i = 0; i < names.Length; i++)
        {
            if (!node.Elements[i].Is(XmlDsigNames.Namespace, names[i]))
                return null;
        }

        return node.Elements;
    }

    private readonly struct Reader(AssertionRun run)
    {
        public bool SignedInfo(
            SignedNode info, string id, out byte[]? digest, out IReadOnlyList<string> infoPrefixes, out IReadOnlyList<string> contentPrefixes)
        {
            digest = null;
            infoPrefixes = contentPrefixes = [];
            if (info.Elements.Count(e => e.Is(XmlDsigNames.Namespace, "Reference")) > 1)
                return No("signature-reference", "La signature porte plusieurs références.", info);
            if (Parts(info, "CanonicalizationMethod", "SignatureMethod", "Reference") is not [var canonicalization, var method, var reference])
                return No("signature-shape", "SignedInfo doit contenir CanonicalizationMethod, SignatureMethod et une Reference.", info);
            if (canonicalization.Attribute("Algorithm") != XmlDsigNames.ExclusiveC14N)
                return No("signature-canonicalization", "SignedInfo n'est pas canonicalisé de façon exclusive sans commentaires.", canonicalization);
            if (method.Attribute("Algorithm") != XmlDsigNames.RsaSha256 || method.Elements.Count > 0)
                return No("signature-algorithm", "L'algorithme de signature n'est pas rsa-sha256.", method);
            if (reference.Attribute("URI") != "#" + id)
                return No("signature-reference", "La référence signée n'est pas l'ID de l'assertion qui porte la signature.", reference);
            if (Parts(reference, "Transforms", "DigestMethod", "DigestValue") is not [var transforms, var digestMethod, var digestValue])
                return No("signature-shape", "Reference doit contenir Transforms, DigestMethod et DigestValue.", reference);
            if (Parts(transforms, "Transform", "Transform") is not [var enveloped, var exclusive]
                || enveloped.Attribute("Algorithm") != XmlDsigNames.Enveloped || enveloped.Elements.Count > 0
                || exclusive.Attribute("Algorithm") != XmlDsigNames.ExclusiveC14N)
            {
                return No("signature-transforms", "Les transformations doivent être enveloped-signature puis la canonicalisation exclusive sans commentaires.", transforms);
            }

            if (digestMethod.Attribute("Algorithm") != XmlDsigNames.Sha256 || digestMethod.Elements.Count > 0)
                return No("signature-digest-algorithm", "L'algorithme d'empreinte n'est pas SHA-256.", digestMethod);
            if (!Prefixes(canonicalization, out infoPrefixes) | !Prefixes(exclusive, out contentPrefixes))
                return false;
            digest = Base64(digestValue, "signature-digest");
            return digest is { Length: SHA256.HashSizeInBytes } || No("signature-digest", "DigestValue n'est pas une empreinte SHA-256.", digestValue);
        }

        public string? Certificate(SignedNode keyInfo)
        {
            if (Parts(keyInfo, "X509Data") is [var data] && Parts(data, "X509Certificate") is [{ Elements.Count: 0 } certificate])
                return certificate.Text;
            No("signature-key-info", "KeyInfo doit contenir un X509Data avec un seul X509Certificate, et rien d'autre.", keyInfo);
            return null;
        }

        public byte[]? Base64(SignedNode node, string rule)
        {
            var text = node.Text;
            var bytes = new byte[text.Length];
            if (node.Elements.Count == 0 && Convert.TryFromBase64String(text, bytes, out var length) && length > 0)
                return bytes[..length];
            No(rule, $"{node.LocalName} n'est pas en base64.", node);
            return null;
        }

        /// <summary>The prefixes that a canonicalization keeps; <see langword="false"/> when it holds something else.</summary>
        private bool Prefixes(SignedNode method, out IReadOnlyList<string> prefixes)
        {
            prefixes = [];
            if (method.Elements.Count == 0)
                return true;
            if (method.Elements is not [{ Elements.Count: 0 } list] || !list.Is(XmlDsigNames.ExclusiveC14N, "InclusiveNamespaces"))
                return No("signature-canonicalization", "La canonicalisation porte un paramètre inconnu.", method);
            run.Report("signature-prefix-list", "La canonicalisation porte une liste InclusiveNamespaces ; les spécimens n'en ont pas.", list);
            prefixes = [.. (list.Attribute("PrefixList") ?? "").Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(p => p == "#default" ? "" : p)];
            return true;
        }

        private bool No(string rule, string message, SignedNode at)
        {
            run.Report(rule, message, at);
            return false;
        }
    }
}
