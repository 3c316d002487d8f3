using InsConformance.Certification.Catalogues;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Proofs;

/// <summary>How the files of a proof are named: <c>preuves/{requirement}/{proof}_{product}_{version}</c>, with an extension.</summary>
internal static class ProofNames
{
    /// <summary>The folder of all proofs.</summary>
    public const string Root = "preuves";

    /// <summary>Extension of the pages that the harness writes.</summary>
    public const string PageExtension = ".html";

    /// <summary>Stands before what tells several files of one proof apart. No safe name holds it, so that a version never reads as such a mark.</summary>
    public const char Mark = '+';

    /// <summary>The folder of a requirement.</summary>
    public static string FolderOf(CatalogueProof proof) => $"{Root}/{SafeName.Of(proof.Requirement.Id, "exigence")}";

    /// <summary>The folder of a requirement whose id another catalogue uses too.</summary>
    public static string FolderOf(CatalogueProof proof, string catalogue) =>
        $"{Root}/{SafeName.Of(catalogue, "catalogue")}-{SafeName.Of(proof.Requirement.Id, "exigence")}";

    /// <summary>What the name of each file of a proof starts with, whatever product it speaks of.</summary>
    public static string PrefixOf(CatalogueProof proof) => $"{SafeName.Of(proof.Proof.Id, "preuve")}_";

    /// <summary>The name without extension.</summary>
    public static string StemOf(CatalogueProof proof, ProductFacts product) => $"{PrefixOf(proof)}{SuffixOf(product)}";

    /// <summary>Product and version, as every name ends.</summary>
    public static string SuffixOf(ProductFacts product) => $"{SafeName.Of(product.Name, "produit")}_{SafeName.Of(product.Version, "version")}";
}
