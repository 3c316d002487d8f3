# language: fr
@anteriorite
Fonctionnalité: INS 7, 9 et 10 - Recherche d'une identité déjà connue
  Avant de créer une identité, l'utilisateur cherche par la date de naissance, et au besoin par les premières lettres d'un nom
  ou d'un prénom. Champs de naissance et champs utilisés répondent sans distinction, signes et accents ne comptent pas.

  Contexte:
    Étant donné les patients saisis dans le LPS :
      | nom de naissance | prénoms         | sexe | date de naissance | lieu de naissance | nom utilisé | prénom utilisé |
      | MARTIN           | LOUISE ANNE     | F    | 1980-03-02        | 99999             | DURAND      | LISE           |
      | DURAND           | MARTINE         | F    | 1980-03-02        | 99999             |             |                |
      | PETIT            | JEANNE          | F    | 1980-03-02        | 99999             | MARTINEZ    |                |
      | BERNARD          | LISETTE         | F    | 1980-03-02        | 99999             | BERNARD     | JEANNETTE      |
      | MARTIN           | LOUISE          | F    | 1980-02-03        | 99999             | DURAND      | LISE           |
      | L'HERMITE-DUBOIS | JEAN-PIERRE     | M    | 1975-12-24        | 99999             |             |                |
      | LHERMITE DUBOIS  | JEAN PIERRE     | M    | 1975-12-24        | 99999             |             |                |
      | VIDAL--ROCHE     | ANNE-MARIE      | F    | 1975-12-24        | 99999             |             |                |
      | VIDALROCHE       | ANNEMARIE       | F    | 1975-12-24        | 99999             |             |                |

  @dmn:INS-7.1.1 @segur:INS/va1.02.01.01
  Scénario: Par la date de naissance seule
    Quand l'utilisateur recherche une identité par :
      | date de naissance | 1980-03-02 |
    Alors le LPS trouve exactement :
      | nom de naissance | prénoms     |
      | MARTIN           | LOUISE ANNE |
      | DURAND           | MARTINE     |
      | PETIT            | JEANNE      |
      | BERNARD          | LISETTE     |

  @dmn:INS-7.2.1 @segur:INS/va1.02.03.01 @dmn:INS-10.1.1
  Scénario: Par la date et les premières lettres du nom de naissance
    Quand l'utilisateur recherche une identité par :
      | date de naissance | 1980-03-02 |
      | nom               | MARTI      |
    Alors le LPS trouve exactement :
      | nom de naissance | prénoms     |
      | MARTIN           | LOUISE ANNE |
      | PETIT            | JEANNE      |

  @dmn:INS-7.3.1 @segur:INS/va1.02.02.01 @dmn:INS-10.1.1
  Scénario: Par la date et les premières lettres du nom utilisé
    Quand l'utilisateur recherche une identité par :
      | date de naissance | 1980-03-02 |
      | nom               | dura       |
    Alors le LPS trouve exactement :
      | nom de naissance | prénoms     |
      | MARTIN           | LOUISE ANNE |
      | DURAND           | MARTINE     |

  @dmn:INS-7.4.1 @segur:INS/va1.02.04.01 @dmn:INS-10.2.1
  Scénario: Par la date et les premières lettres du prénom de naissance
    Quand l'utilisateur recherche une identité par :
      | date de naissance | 1980-03-02 |
      | prénom            | JEAN       |
    Alors le LPS trouve exactement :
      | nom de naissance | prénoms |
      | PETIT            | JEANNE  |
      | BERNARD          | LISETTE |

  @dmn:INS-7.5.1 @segur:INS/va1.02.05.01 @dmn:INS-10.2.1
  Scénario: Par la date et les premières lettres du prénom utilisé
    Quand l'utilisateur recherche une identité par :
      | date de naissance | 1980-03-02 |
      | prénom            | LIS        |
    Alors le LPS trouve exactement :
      | nom de naissance | prénoms     |
      | MARTIN           | LOUISE ANNE |
      | BERNARD          | LISETTE     |

  Plan du Scénario: Les signes et les accents ne comptent pas - <cas>
    Quand l'utilisateur recherche une identité par :
      | date de naissance | 1975-12-24 |
      | nom               | <nom>      |
      | prénom            | <prénom>   |
    Alors le LPS trouve exactement :
      | nom de naissance | prénoms  |
      | <premier>        | <un>     |
      | <second>         | <deux>   |

    @dmn:INS-9.1.1 @segur:INS/va1.25.01.01
    Exemples:
      | cas                    | nom             | prénom | premier          | un          | second          | deux        |
      | trait d'union saisi    | LHERMITE-DUBOIS |        | L'HERMITE-DUBOIS | JEAN-PIERRE | LHERMITE DUBOIS | JEAN PIERRE |

    @dmn:INS-9.2.1 @segur:INS/va1.25.02.01
    Exemples:
      | cas                    | nom             | prénom | premier          | un          | second          | deux        |
      | apostrophe saisie      | L'HERMITE       |        | L'HERMITE-DUBOIS | JEAN-PIERRE | LHERMITE DUBOIS | JEAN PIERRE |
      | apostrophe et accent   | l’hermité       |        | L'HERMITE-DUBOIS | JEAN-PIERRE | LHERMITE DUBOIS | JEAN PIERRE |

    @dmn:INS-9.3.1 @segur:INS/va1.25.03.01
    Exemples:
      | cas                    | nom             | prénom | premier          | un          | second          | deux        |
      | double trait d'union   | VIDAL--ROCHE    |        | VIDAL--ROCHE     | ANNE-MARIE  | VIDALROCHE      | ANNEMARIE   |

    @dmn:INS-9.4.1 @segur:INS/va1.25.04.01
    Exemples:
      | cas                    | nom             | prénom    | premier      | un          | second          | deux        |
      | trait d'union omis     |                 | ANNEMARIE | VIDAL--ROCHE | ANNE-MARIE  | VIDALROCHE      | ANNEMARIE   |
