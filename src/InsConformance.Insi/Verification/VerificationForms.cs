namespace InsConformance.Insi.Verification;

/// <summary>
/// What each message holds. Traits and parts of the INS may all be absent for the schema, as in the searches: the service itself asks for them [INF].
/// </summary>
internal sealed class VerificationForms(VerificationNames names)
{
    public FormPart Request(VerificationMessage message) => message.Kind switch
    {
        VerificationKind.Unit => Of(message.Operation.PayloadName, Person(isBatch: false)),
        VerificationKind.Deposit => Of(message.Operation.PayloadName, Person(isBatch: true)),
        _ => Of(message.Operation.PayloadName, Leaf(names.Ticket)),
    };

    public FormPart Response(VerificationMessage message) => message.Kind switch
    {
        VerificationKind.Unit => Of(message.ResponseName, Cr()),
        VerificationKind.Deposit => Of(message.ResponseName, Leaf(names.Ticket), Leaf(names.Count)),
        VerificationKind.Progress => Of(message.ResponseName, Leaf(names.Ticket), Leaf(names.State), Leaf(names.Count), Leaf(names.Processed)),
        _ => Of(
            message.ResponseName,
            Leaf(names.Ticket),
            new FormPart(names.Result, [Leaf(names.Reference), Cr()], MayRepeat: true)),
    };

    private FormPart Person(bool isBatch)
    {
        FormPart[] parts =
        [
            new(names.Ins, [
                new(names.Id, [Optional(names.Number), Optional(names.Key), Optional(names.Type)], IsOptional: true),
                Optional(names.Oid),
            ], IsOptional: true),
            new(names.Traits, [
                Optional(names.BirthName),
                Optional(names.GivenName),
                Optional(names.GivenNames),
                Optional(names.Sex),
                Optional(names.BirthDate),
                Optional(names.BirthPlace),
            ], IsOptional: true),
        ];
        return new FormPart(names.Person, isBatch ? [Leaf(names.Reference), .. parts] : parts, MayRepeat: isBatch);
    }

    private FormPart Cr() => Of(names.Cr, Leaf(names.Code), Leaf(names.Label));

    private static FormPart Of(string name, params FormPart[] children) => new(name, children);

    private static FormPart Leaf(string name) => new(name, []);

    private static FormPart Optional(string name) => new(name, [], IsOptional: true);
}
