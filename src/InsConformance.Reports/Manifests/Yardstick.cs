using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;
using InsConformance.Certification.Dossiers;

namespace InsConformance.Reports.Manifests;

/// <summary>What the reviewer judges a recorded run by again. Immutable.</summary>
/// <param name="Catalogues">Every catalogue at hand; those of the run's ids and versions are used.</param>
/// <param name="Crosswalk">As for building the report.</param>
/// <param name="Dossier">The editor's dossier, for the proofs that it decides; <see langword="null"/> when it was not given.</param>
public sealed record Yardstick(IReadOnlyList<Catalogue> Catalogues, Crosswalk? Crosswalk, DossierCase? Dossier = null);
