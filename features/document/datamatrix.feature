# language: fr
@document @datamatrix @recherche-traits
Fonctionnalité: INS 44 - Le datamatrix INS
  Le document d'une identité qualifiée porte le datamatrix INS : matricule, OID et traits stricts au format de l'ANS. Ce qui est contrôlé ici est ce qu'un
  lecteur en tire ; la lecture du symbole imprimé reste à joindre.

  Plan du Scénario: Le datamatrix de <nom> dit son identité
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | <nom>     |
      | prénoms           | <prénoms> |
      | sexe              | M         |
      | date de naissance | <date>    |
      | lieu de naissance | <lieu>    |
      | nom utilisé       | DURAND    |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Et l'utilisateur valide l'identité avec un justificatif à haut niveau de confiance
    Et l'utilisateur produit le document du patient
    Alors le document porte un datamatrix INS conforme, qui dit :
      | matricule         | <matricule> |
      | OID               | <OID>       |
      | liste des prénoms | <liste>     |
      | nom de naissance  | <nom>       |
      | sexe              | M           |
      | date de naissance | <date>      |

    Exemples:
      | nom        | prénoms      | date       | lieu  | matricule       | OID                 | liste                        |
      | ECETINSI   | PIERRE-ALAIN | 2009-07-14 | 63220 | 109076322083489 | 1.2.250.1.213.1.4.8 | PIERRE-ALAIN MURIEL FLORIANT |
      | PROVISOIRE | MATRICULE    | 2009-07-01 | 63220 | 109076322088835 | 1.2.250.1.213.1.4.9 | MATRICULE                    |
      | CORSE      | ANTHONY      | 1980-03-02 | 2B020 | 180032B02040123 | 1.2.250.1.213.1.4.8 | ANTHONY                      |
