using System.Buffers.Binary;
using System.IO.Compression;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;

namespace InsConformance.Reports.Tests;

/// <summary>A requirement set with profiles, made by code, and pictures to prove it with.</summary>
internal static class Convergence
{
    /// <summary>Two sections, one scenario with four proofs, one proof with text that must not become a formula.</summary>
    public static Catalogue Catalogue(string folder)
    {
        var file = Path.Combine(folder, "convergence.yaml");
        File.WriteAllText(file, """
            catalogue: essai
            version: "2.1"
            title: Exigences d'essai
            shortTitle: ESSAI
            source: Données du test
            evidence: INF
            tag: essai
            profiles: [Général, Référentiel d'identités]
            requirements:
              - id: INS 1
                title: Champs de l'identité
                statement: Dix champs peuvent être enregistrés.
                bloc: Éléments constitutifs
                profiles: [Général]
                source: Données du test
                evidence: INF
                scenarios:
                  - id: INS 1.1
                    title: Présence des champs
                    proofs:
                      - { id: INS 1.1.1, title: Écran de création, statement: Les dix champs sont à l'écran., kind: screenshot }
                      - { id: INS 1.1.2, title: Écran d'affichage, statement: "=1+1", kind: screenshot }
                      - { id: INS 1.1.3, title: Base, statement: Les champs sont dans la base., kind: log }
                      - { id: INS 1.1.4, title: Quatrième, statement: Une preuve de plus que les trois paires du modèle., kind: log }
              - id: INS 37
                title: Appels tracés
                bloc: Téléservice INSi
                profiles: ["Référentiel d'identités"]
                source: Données du test
                evidence: INF
                scenarios:
                  - id: INS 37.1
                    title: Trace d'un appel
                    proofs:
                      - { id: INS 37.1.1, title: Trace, statement: L'appel est tracé avec son auteur., kind: log }
            """);
        return CatalogueFile.Load(file);
    }

    public static ScenarioRecord WithShot(ScenarioRecord scenario, params AttachmentRecord[] shots) =>
        scenario with { Steps = [.. scenario.Steps.Select((s, i) => i == 0 ? s with { Attachments = [.. s.Attachments, .. shots] } : s)] };

    /// <summary>A PNG of one colour.</summary>
    public static byte[] Png(int width, int height)
    {
        var data = new byte[(width * 3 + 1) * height];
        for (var y = 0; y < height; y++)
            data.AsSpan((y * ((width * 3) + 1)) + 1, width * 3).Fill((byte)(40 + (y % 200)));
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. name.Select(c => (byte)c), .. data];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        named.CopyTo(chunk, 4);
        var crc = 0xFFFFFFFFu;
        foreach (var b in named)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), ~crc);
        return chunk;
    }

    /// <summary>A run with shots, for looking at and for checks.</summary>
    public static SampleRun Run()
    {
        var run = new SampleRun(Samples.Facts() with { Profiles = ["Général", "Référentiel d'identités"] });
        var shown = run.Add("Les dix champs à l'écran", Verdict.Passed, ["@essai:INS-1.1.1"]);
        run.Replace(shown, WithShot(shown, new AttachmentRecord("image/png", "ecran.png", Png(640, 400))));
        run.Add("Affichage", Verdict.Failed, ["@essai:INS-1.1.2"], "Attendu : dix champs. Obtenu : neuf.");
        run.Add("Trace", Verdict.Manual, ["@essai:INS-37.1.1"], "Joindre la trace.");
        run.Add("Hors de tout référentiel", Verdict.Passed, ["@autre"]);
        return run;
    }
}
