# language: fr
@identite @retour-insi
Fonctionnalité: Reprise d'un retour INSi
  Le retour accepté par l'utilisateur alimente les traits ; un retour incomplet n'est pas repris.

  @dmn:INS-13.1.1 @segur:INS/va1.52.01.01
  Scénario: Les traits viennent du retour, les prénoms de la liste entière
    Étant donné que le téléservice répond sous la forme "S1"
    Et le patient saisi dans le LPS :
      | nom de naissance  | ecetinsi     |
      | prénoms           | Pierre-Alain |
      | sexe              | M            |
      | date de naissance | 2009-07-14   |
      | lieu de naissance | 99999        |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule         | 1090763220834                |
      | clé               | 89                           |
      | OID               | 1.2.250.1.213.1.4.8          |
      | nom de naissance  | ECETINSI                     |
      | liste des prénoms | PIERRE-ALAIN MURIEL FLORIANT |
      | sexe              | M                            |
      | date de naissance | 2009-07-14                   |
      | lieu de naissance | 63220                        |
    Et l'écran d'identité affiche :
      | date de naissance | 14/07/2009 |

  @dmn:INS-14.1.1 @segur:INS/va1.51.01.01
  Plan du Scénario: Le premier prénom <prénom> est le début de la liste : <début>
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ECETINSI     |
      | prénoms           | PIERRE-ALAIN |
      | sexe              | M            |
      | date de naissance | 2009-07-14   |
      | lieu de naissance | 63220        |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Et l'utilisateur modifie le patient :
      | premier prénom | <prénom> |
    Alors le LPS accepte l'action
    Et le LPS alerte sur le premier prénom : "<alerte>"
    Et le statut de l'identité est "récupérée"

    Exemples:
      | prénom              | début | alerte |
      | PIERRE ALAIN        | oui   | non    |
      | PIERRE-ALAIN MURIEL | oui   | non    |
      | MURIEL              | non   | oui    |
      | FLORIANT            | non   | oui    |

  Plan du Scénario: Un retour <défaut> n'est pas repris
    Étant donné que le téléservice répond pour "ADRUN ZOE" avec le fichier de test "<fichier>"
    Et le patient saisi dans le LPS :
      | nom de naissance  | ADRUN      |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | 63220      |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur tente d'accepter l'identité proposée
    Alors le LPS refuse l'action et dit pourquoi
    Et le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et l'identité enregistrée dans le LPS porte :
      | nom de naissance  | ADRUN      |
      | liste des prénoms | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |

    @dmn:INS-15.1.1 @segur:INS/va1.28.01.01
    Exemples:
      | défaut           | fichier        |
      | dont le jour est 00 | retour-jour-00 |
      | dont le mois est 00 | retour-mois-00 |

    @dmn:INS-16.1.1 @segur:INS/va1.31.01.01
    Exemples:
      | défaut   | fichier         |
      | sans nom | retour-sans-nom |

    @dmn:INS-16.2.1 @segur:INS/va1.31.02.01
    Exemples:
      | défaut       | fichier             |
      | sans prénoms | retour-sans-prenoms |

    @dmn:INS-16.3.1 @segur:INS/va1.31.03.01
    Exemples:
      | défaut    | fichier          |
      | sans sexe | retour-sans-sexe |
