# language: fr
@contrat @recherche-traits
Fonctionnalité: Lecture des réponses et conduite en cas d'erreur
  Le téléservice a déjà changé la forme de ses réponses sans changer leur contenu. Un LPS qui lit par espace de noms
  et nom local n'en voit rien ; une erreur technique arrête la recherche.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"
    Et le patient saisi dans le LPS :
      | nom de naissance  | ADRTROIS   |
      | prénoms           | DOMINIQUE  |
      | sexe              | F          |
      | date de naissance | 1997-02-26 |
      | lieu de naissance | 2A020      |

  Plan du Scénario: La réponse se lit sous la forme <forme>
    Étant donné que le téléservice répond sous la forme "<forme>"
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule         | 297022A020778 |
      | clé               | 78            |
      | liste des prénoms | DOMINIQUE     |

    Exemples:
      | forme |
      | S1    |
      | S2    |
      | S3    |

  Plan du Scénario: Une erreur technique arrête la recherche, forme <forme>
    Étant donné que le téléservice signale ses erreurs sous la forme "<forme>"
    Et que le téléservice répond aux personnes inconnues par l'erreur "insi_102"
    Et le patient saisi dans le LPS :
      | nom de naissance  | INCONNUE     |
      | prénoms           | ALICE BERTHE |
      | sexe              | F            |
      | date de naissance | 1990-05-05   |
      | lieu de naissance | 99999        |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom | sexe | date de naissance | lieu de naissance | réponse  |
      | INCONNUE         | ALICE  | F    | 1990-05-05        |                   | insi_102 |
    Et le LPS annonce l'erreur "insi_102"
    Et le LPS ne propose aucune identité

    Exemples:
      | forme |
      | F1    |
      | F2    |

  Scénario: Les appels portent l'heure de la campagne
    Étant donné que l'horloge de la campagne avance de 90 minutes
    Quand l'utilisateur lance la recherche INSi par traits
    Alors chaque appel respecte le contrat INSi
    Et l'heure de chaque appel est celle de la campagne, à 60 secondes près

  @nom-utilise
  Scénario: Le nom utilisé ne prend jamais la place du nom de naissance
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ADRUN      |
      | nom utilisé       | DUPONT     |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | 63220      |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom | sexe | date de naissance | lieu de naissance | réponse |
      | ADRUN            | ZOE    | F    | 1975-12-31        | 63220             | 00      |
