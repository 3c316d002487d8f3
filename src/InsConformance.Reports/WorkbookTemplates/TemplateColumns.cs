using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Importing;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>The columns that take results, proof names and comments: found by header, or put to the right of the last one.</summary>
internal sealed class TemplateColumns
{
    private static readonly string[] ResultHeaders = ["resultat", "resultats", "resultat du test", "verdict", "statut de la preuve", "etat"];
    private static readonly string[] FileHeaders = ["fichier de preuve", "fichiers de preuve", "nom de la preuve", "nom du fichier", "nom du fichier de preuve", "preuve fournie", "preuves fournies", "fichier"];
    private static readonly string[] CommentHeaders = ["commentaire", "commentaires", "commentaire editeur", "commentaire de l'editeur", "remarque", "remarques"];

    private TemplateColumns(RequirementPlaces places)
    {
        var folded = places.Headers.ToDictionary(h => h.Key, h => ProfileNames.Fold(h.Value));
        var next = places.Headers.Keys.Max() + 1;
        LastKnown = next - 1;
        (Result, File, Comment) = (Find(ResultHeaders, "Résultat"), Find(FileHeaders, "Fichier de preuve"), Find(CommentHeaders, "Commentaire"));

        int Find(string[] names, string header)
        {
            foreach (var name in names)
            {
                if (folded.Where(h => h.Value == name).Select(h => (int?)h.Key).Min() is { } column)
                    return column;
            }

            Added.Add((next, header));
            return next++;
        }
    }

    public int Result { get; }

    public int File { get; }

    public int Comment { get; }

    /// <summary>The last column of the sheet as it came, whose format the new ones take.</summary>
    public int LastKnown { get; }

    /// <summary>Columns that the sheet lacks, with their header.</summary>
    public List<(int Column, string Header)> Added { get; } = [];

    public static TemplateColumns Of(RequirementPlaces places) => new(places);

    public int? Like(int column) => column > LastKnown ? LastKnown : null;
}
