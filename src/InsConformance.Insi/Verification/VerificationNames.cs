namespace InsConformance.Insi.Verification;

/// <summary>Local names of the elements, by what they are for.</summary>
internal sealed class VerificationNames(Func<string, string> name)
{
    public string Person { get; } = name("person");

    public string Ins { get; } = name("ins");

    public string Id { get; } = name("id");

    public string Number { get; } = name("number");

    public string Key { get; } = name("key");

    public string Type { get; } = name("type");

    public string Oid { get; } = name("oid");

    public string Traits { get; } = name("traits");

    public string BirthName { get; } = name("birth-name");

    public string GivenName { get; } = name("given-name");

    public string GivenNames { get; } = name("given-names");

    public string Sex { get; } = name("sex");

    public string BirthDate { get; } = name("birth-date");

    public string BirthPlace { get; } = name("birth-place");

    public string Cr { get; } = name("cr");

    public string Code { get; } = name("code");

    public string Label { get; } = name("label");

    public string Reference { get; } = name("reference");

    public string Ticket { get; } = name("ticket");

    public string Count { get; } = name("count");

    public string Processed { get; } = name("processed");

    public string State { get; } = name("state");

    public string Result { get; } = name("result");
}
