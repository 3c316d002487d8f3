# language: fr
@cnda @recherche-traits
Fonctionnalité: CNDA 2.06 - Plusieurs identités trouvées
  Le code retour 02 ne livre jamais de candidat : le LPS n'a rien à proposer. L'utilisateur précise la
  recherche avec le lieu de naissance.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"
    Et le patient saisi dans le LPS :
      | nom de naissance  | DE VINCI   |
      | prénoms           | LEONARDO   |
      | sexe              | M          |
      | date de naissance | 2014-02-01 |
      | lieu de naissance | 99999      |

  @cnda:2.06-1
  Scénario: Cas 1 - Sans lieu de naissance, plusieurs identités répondent
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom   | sexe | date de naissance | lieu de naissance | réponse |
      | DE VINCI         | LEONARDO | M    | 2014-02-01        |                   | 02      |
    Et chaque appel respecte le contrat INSi
    Et le LPS annonce le code retour "02"
    Et le LPS ne propose aucune identité
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

  @cnda:2.06-2
  Scénario: Cas 2 - Avec le lieu de naissance, une seule identité répond
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur ajoute le lieu de naissance "63220"
    Et l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom   | sexe | date de naissance | lieu de naissance | réponse |
      | DE VINCI         | LEONARDO | M    | 2014-02-01        |                   | 02      |
      | DE VINCI         | LEONARDO | M    | 2014-02-01        | 63220             | 00      |
    Et chaque appel respecte le contrat INSi
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | nom de naissance  | DE VINCI |
      | liste des prénoms | LEONARDO |
      | lieu de naissance | 63220    |
