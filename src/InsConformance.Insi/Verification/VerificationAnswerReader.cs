using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Verification;

/// <summary>Reads the answers of verification by namespace and local name. Thread-safe.</summary>
/// <param name="contract">The names.</param>
public sealed class VerificationAnswerReader(VerificationContract contract)
{
    /// <summary>Reads a whole message.</summary>
    /// <param name="body">The bytes of the HTTP response's body.</param>
    /// <param name="limits">Bounds; default <see cref="XmlLimits.Default"/>, widened for a batch.</param>
    /// <returns>The answer, or <see langword="null"/> when it is none of verification (a fault, say) or lacks a part.</returns>
    public VerificationAnswer? Read(ReadOnlyMemory<byte> body, XmlLimits? limits = null)
    {
        var elements = new List<SeenElement>();
        if (ElementTable.Read(body, limits ?? contract.Widen(XmlLimits.Default), elements) is not null)
            return null;
        var payloads = elements.FindAll(e => e.Depth == 3 && e.Parent!.Is(InsiNames.Soap12, "Body") && e.Parent.Parent!.Is(InsiNames.Soap12, "Envelope"));
        if (payloads.Count != 1)
            return null;
        var message = contract.Messages.FirstOrDefault(m => payloads[0].Is(m.ResponseNamespace, m.ResponseName));
        return message is null ? null : Read(message, new ElementView(elements, payloads[0]));
    }

    private VerificationAnswer? Read(VerificationMessage message, ElementView root)
    {
        var (ns, names) = (message.ResponseNamespace, contract.Names);
        if (message.Kind is VerificationKind.Unit)
            return Cr(root, ns) is { } cr ? new UnitAnswer(cr) : null;
        if (root.ChildText(ns, names.Ticket) is not { } ticket)
            return null;
        var (count, state, processed) = (root.ChildText(ns, names.Count), root.ChildText(ns, names.State), root.ChildText(ns, names.Processed));
        return message.Kind switch
        {
            VerificationKind.Deposit => count is null ? null : new DepositAnswer(ticket, count),
            VerificationKind.Progress => count is null || state is null || processed is null ? null : new ProgressAnswer(ticket, state, count, processed),
            _ => Results(root, ns) is { } results ? new RetrievalAnswer(ticket, results) : null,
        };
    }

    private List<BatchResult>? Results(ElementView root, string ns)
    {
        var results = new List<BatchResult>();
        foreach (var result in root.Children(ns, contract.Names.Result))
        {
            if (result.ChildText(ns, contract.Names.Reference) is not { } reference || Cr(result, ns) is not { } cr)
                return null;
            results.Add(new BatchResult(reference, cr));
        }

        return results;
    }

    private CodeWords? Cr(ElementView parent, string ns) =>
        parent.Child(ns, contract.Names.Cr) is { } cr && cr.ChildText(ns, contract.Names.Code) is { } code && cr.ChildText(ns, contract.Names.Label) is { } label
            ? new CodeWords(code, label)
            : null;
}
