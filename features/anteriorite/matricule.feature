# language: fr
@anteriorite @recherche-traits
Fonctionnalité: INS 8 - Recherche par matricule
  Quinze caractères, dont la clé, contrôlée avant de chercher. Un matricule corse garde sa lettre.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"
    Et le patient saisi dans le LPS :
      | nom de naissance  | ADRTROIS   |
      | prénoms           | DOMINIQUE  |
      | sexe              | F          |
      | date de naissance | 1997-02-26 |
      | lieu de naissance | 2A020      |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | CORSE      |
      | prénoms           | ANTHONY    |
      | sexe              | M          |
      | date de naissance | 1980-03-02 |
      | lieu de naissance | 2B020      |

  @dmn:INS-8.1.1 @segur:INS/va1.41.01.01
  Plan du Scénario: Le matricule <matricule> trouve l'identité
    Quand l'utilisateur recherche une identité par :
      | matricule | <matricule> |
    Alors le LPS trouve exactement :
      | nom de naissance | prénoms   |
      | ADRTROIS         | DOMINIQUE |

    Exemples:
      | matricule       |
      | 297022A02077878 |

  @dmn:INS-8.1.1 @segur:INS/va1.41.01.02
  Plan du Scénario: Une clé fausse est refusée sans recherche - <matricule>
    Quand l'utilisateur recherche une identité par :
      | matricule | <matricule> |
    Alors le LPS refuse la recherche d'identité et dit pourquoi

    Exemples:
      | matricule       |
      | 297022A02077879 |
      | 275126322074975 |

  @dmn:INS-8.1.1 @segur:INS/va1.41.01.03
  Plan du Scénario: Un matricule incomplet est refusé sans recherche - <matricule>
    Quand l'utilisateur recherche une identité par :
      | matricule | <matricule> |
    Alors le LPS refuse la recherche d'identité et dit pourquoi

    Exemples:
      | matricule      |
      | 297022A020778  |
      | 2751263220749  |
      | 27512632207497 |
