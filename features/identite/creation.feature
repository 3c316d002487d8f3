# language: fr
@identite @creation
Fonctionnalité: Création d'une identité
  Cinq champs sont obligatoires, et eux seuls ; une identité créée est provisoire.

  @dmn:INS-11.1.1 @segur:INS/va1.21.01.01
  Plan du Scénario: La création sans <champ> est refusée
    Quand l'utilisateur saisit le patient :
      | nom de naissance  | <nom>    |
      | prénoms           | <prénom> |
      | sexe              | <sexe>   |
      | date de naissance | <date>   |
      | lieu de naissance | <lieu>   |
    Alors le LPS refuse la saisie et dit pourquoi

    Exemples:
      | champ             | nom   | prénom | sexe | date       | lieu  |
      | nom de naissance  |       | ZOE    | F    | 1975-12-31 | 63220 |
      | premier prénom    | ADRUN |        | F    | 1975-12-31 | 63220 |
      | sexe              | ADRUN | ZOE    |      | 1975-12-31 | 63220 |
      | date de naissance | ADRUN | ZOE    | F    |            | 63220 |
      | lieu de naissance | ADRUN | ZOE    | F    | 1975-12-31 |       |

  @dmn:INS-12.1.1 @segur:INS/va1.22.01.01
  Plan du Scénario: Les cinq champs suffisent, lieu <lieu>
    Quand l'utilisateur saisit le patient :
      | nom de naissance  | ADRUN      |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | <lieu>     |
    Alors le LPS accepte l'action
    Et l'identité enregistrée dans le LPS porte :
      | nom de naissance  | ADRUN      |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | <lieu>     |

    Exemples:
      | lieu  |
      | 63220 |
      | 99999 |

  @dmn:INS-22.1.1
  Scénario: Une identité créée est provisoire
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ADRUN      |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | 63220      |
    Alors le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
