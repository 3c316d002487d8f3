namespace InsConformance.Identity.Transmission;

/// <summary>What may leave the software for an identity of one status. Requirements 4.9.</summary>
/// <param name="InsElectronically">Whether matricule and OID go with the traits in messages and files (DMN INS 34.1, EXI ID 29).</param>
/// <param name="InsOnPaper">Whether the matricule, followed by NIR or NIA, is printed (DMN INS 34.2, 42).</param>
/// <param name="Datamatrix">Whether the INS datamatrix is printed (DMN INS 44).</param>
/// <param name="Pid32">The status in HL7 PID-32: <c>PROV</c> or <c>VALI</c>; the receiver deduces qualifiée from VALI with an INS (Guide V3 2.2.2).</param>
public sealed record TransmissionRule(bool InsElectronically, bool InsOnPaper, bool Datamatrix, string Pid32);
