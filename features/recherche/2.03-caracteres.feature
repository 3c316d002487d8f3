# language: fr
@cnda @recherche-traits
Fonctionnalité: CNDA 2.03 - Caractères des traits et lieu de naissance
  Le téléservice INSi n'accepte que les lettres A à Z, l'espace, l'apostrophe droite et le tiret.
  Le LPS envoie tels quels les caractères admis, et normalise ou refuse les autres avant l'appel.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"

  @cnda:2.03-1
  Scénario: Cas 1 - Apostrophes et espaces dans le nom de naissance
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | D'ARTAGNAN DE L'HERAULT |
      | prénoms           | PIERRE-ALAIN            |
      | sexe              | M                       |
      | date de naissance | 2001-06-17              |
      | lieu de naissance | 63220                   |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance        | prénom       | sexe | date de naissance | lieu de naissance | réponse |
      | D'ARTAGNAN DE L'HERAULT | PIERRE-ALAIN | M    | 2001-06-17        | 63220             | 00      |
    Et chaque appel respecte le contrat INSi
    Et le LPS propose l'identité :
      | nom de naissance  | D'ARTAGNAN DE L'HERAULT |
      | liste des prénoms | PIERRE-ALAIN            |
      | sexe              | M                       |
      | date de naissance | 2001-06-17              |
      | lieu de naissance | 63220                   |

  @cnda:2.03-2
  Scénario: Cas 2 - Lieu de naissance en Corse
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ADRTROIS   |
      | prénoms           | TOUSSAINT  |
      | sexe              | M          |
      | date de naissance | 1960-01-01 |
      | lieu de naissance | 2B020      |
    # Avant octobre 2022, la forme S1 renvoyait 20020 : ce cas porte sur la réponse d'aujourd'hui.
    Et que le téléservice répond sous la forme "S2"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom    | sexe | date de naissance | lieu de naissance | réponse |
      | ADRTROIS         | TOUSSAINT | M    | 1960-01-01        | 2B020             | 00      |
    Et chaque appel respecte le contrat INSi
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule         | 160012B020777       |
      | clé               | 13                  |
      | OID               | 1.2.250.1.213.1.4.8 |
      | lieu de naissance | 2B020               |

  @cnda:2.03-3
  Scénario: Cas 3 - Ligatures, minuscules et apostrophe typographique
    La saisie porte Æ, Œ, des minuscules et l'apostrophe typographique. Le LPS a le choix : bloquer avant l'appel,
    ou transcrire en caractères admis. Aucun caractère refusé ne doit sortir.
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | d’Æion     |
      | prénoms           | Cœur       |
      | sexe              | M          |
      | date de naissance | 1987-01-01 |
      | lieu de naissance | 2B020      |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS a bloqué la recherche avant tout appel, ou le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom | sexe | date de naissance | lieu de naissance | réponse |
      | D'AEION          | COEUR  | M    | 1987-01-01        | 2B020             | 00      |
    Et chaque appel respecte le contrat INSi
