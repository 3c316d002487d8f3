namespace InsConformance.InsiMock.Recording.Masking;

internal enum FieldKind
{
    /// <summary>Stays in clear, but for secrets found in it.</summary>
    Open,

    /// <summary>Of a patient: stays in clear unless identities are masked too.</summary>
    Identity,

    /// <summary>Of the professional, the structure or the software, or unknown to the contract: masked.</summary>
    Secret,
}
