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

    /// <summary>The requirement, as its folder tells it.</summary>
    public static string RequirementOf(CatalogueProof proof) => SafeName.Of(proof.Requirement.Id, "exigence");

    /// <summary>The requirement, told apart from the same id in another catalogue.</summary>
    public static string RequirementOf(CatalogueProof proof, string catalogue) => $"{SafeName.Of(catalogue, "catalogue")}-{RequirementOf(proof)}";

    /// <summary>The folder of a requirement.</summary>
    public static string FolderOf(CatalogueProof proof) => $"{Root}/{RequirementOf(proof)}";

    /// <summary>The folder of a requirement whose id another catalogue uses too.</summary>
    public static string FolderOf(CatalogueProof proof, string catalogue) =>
        $"{Root}/{RequirementOf(proof, catalogue)}";

    /// <summary>What the name of each file of a proof starts with, whatever product it speaks of.</summary>
    public static string PrefixOf(CatalogueProof proof) => PrefixOf(proof.Proof.Id);

    /// <summary>The same, by the id of the proof.</summary>
    public static string PrefixOf(string proof) => $"{IdOf(proof)}_";

    /// <summary>The id of a proof, as names tell it.</summary>
    public static string IdOf(string proof) => SafeName.Of(proof, "preuve");

    /// <summary>The name without extension.</summary>
    public static string StemOf(CatalogueProof proof, ProductFacts product) => $"{PrefixOf(proof)}{SuffixOf(product)}";

    /// <summary>Product and version, as every name ends.</summary>
    public static string SuffixOf(ProductFacts product) => $"{ProductOf(product)}_{SafeName.Of(product.Version, "version")}";

    /// <summary>The product, as names tell it.</summary>
    public static string ProductOf(ProductFacts product) => SafeName.Of(product.Name, "produit");

    /// <summary>Whether what follows the stem of a name is an extension, or a mark and an extension: a longer version number is neither.</summary>
    /// <param name="rest">The name after its stem.</param>
    public static bool IsEnd(ReadOnlySpan<char> rest)
    {
        var point = rest.LastIndexOf('.');
        return point >= 0 && point < rest.Length - 1 && (point == 0 || (rest[0] == Mark && point > 1));
    }

    /// <summary>Whether a file is named after a product and version, whatever its proof.</summary>
    /// <param name="name">Without folders.</param>
    /// <param name="suffix">As <see cref="SuffixOf"/>.</param>
    public static bool IsOf(string name, string suffix)
    {
        for (var at = name.IndexOf('_' + suffix, StringComparison.Ordinal); at > 0; at = name.IndexOf('_' + suffix, at + 1, StringComparison.Ordinal))
        {
            if (IsEnd(name.AsSpan(at + 1 + suffix.Length)))
                return true;
        }

        return false;
    }
}
