# language: fr
@identite @verrou
Fonctionnalité: Verrous des traits et rétrogradation
  Aux statuts récupérée et qualifiée, matricule, OID et traits stricts ne se modifient que par un super-utilisateur, et l'INS tombe avec eux.

  Plan du Scénario: Les traits stricts d'une identité <statut> sont verrouillés
    Étant donné un patient au statut "<statut>"
    Quand l'utilisateur modifie le patient :
      | nom de naissance | ADRUNE |
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur modifie le patient :
      | date de naissance | 1975-12-30 |
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur modifie le patient :
      | sexe | M |
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur modifie le patient :
      | lieu de naissance | 75056 |
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur modifie le patient :
      | prénoms        | ZOE ANNE |
      | premier prénom | ZOE      |
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur modifie le patient :
      | matricule | 275126399174831 |
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur modifie le patient :
      | OID | 1.2.250.1.213.1.4.9 |
    Alors le LPS refuse l'action et dit pourquoi
    Et le statut de l'identité est "<statut>"
    Et l'identité enregistrée dans le LPS porte :
      | matricule         | 2751263220749       |
      | OID               | 1.2.250.1.213.1.4.8 |
      | nom de naissance  | ADRUN               |
      | liste des prénoms | ZOE                 |
      | sexe              | F                   |
      | date de naissance | 1975-12-31          |
      | lieu de naissance | 63220               |

    @dmn:INS-29.1.1 @segur:INS/va1.18.01.01
    Exemples:
      | statut    |
      | récupérée |

    @dmn:INS-29.1.1 @segur:INS/va1.18.02.01
    Exemples:
      | statut    |
      | qualifiée |

  Plan du Scénario: Le verrou d'une identité <statut> se voit
    Étant donné un patient au statut "<statut>"
    Alors l'écran d'identité montre verrouillés les champs : "matricule, OID, nom de naissance, liste des prénoms, date de naissance, sexe, lieu de naissance"
    Et l'écran d'identité montre modifiables les champs : "nom utilisé, prénom utilisé"

    @dmn:INS-30.1.1 @segur:INS/va1.47.01.01
    Exemples:
      | statut    |
      | récupérée |

    @dmn:INS-30.1.1 @segur:INS/va1.47.02.01
    Exemples:
      | statut    |
      | qualifiée |

  Plan du Scénario: Les traits complémentaires d'une identité <statut> restent modifiables
    Étant donné un patient au statut "<statut>"
    Quand l'utilisateur modifie le patient :
      | nom utilisé    | MARTIN |
      | prénom utilisé | LOU    |
    Alors le LPS accepte l'action
    Et le statut de l'identité est "<statut>"
    Et l'identité enregistrée dans le LPS porte :
      | matricule      | 2751263220749 |
      | nom utilisé    | MARTIN        |
      | prénom utilisé | LOU           |

    @dmn:INS-31.1.1 @segur:INS/va1.48.01.01
    Exemples:
      | statut    |
      | récupérée |

    @dmn:INS-31.1.1 @segur:INS/va1.48.02.01
    Exemples:
      | statut    |
      | qualifiée |

  Plan du Scénario: Les coordonnées d'une identité <statut> restent modifiables
    Étant donné un patient au statut "<statut>"
    Quand l'utilisateur modifie le patient :
      | adresse   | 12 RUE DES LILAS 63000 CLERMONT-FERRAND |
      | téléphone | 0600000000                              |
    Alors le LPS accepte l'action
    Et le statut de l'identité est "<statut>"
    Et l'identité enregistrée dans le LPS porte :
      | matricule | 2751263220749                           |
      | adresse   | 12 RUE DES LILAS 63000 CLERMONT-FERRAND |
      | téléphone | 0600000000                              |

    @dmn:INS-31.1.1 @segur:INS/va1.48.01.01
    Exemples:
      | statut    |
      | récupérée |

    @dmn:INS-31.1.1 @segur:INS/va1.48.02.01
    Exemples:
      | statut    |
      | qualifiée |

  Plan du Scénario: Un trait strict changé fait passer de <statut> à <abaissé>
    Étant donné un patient au statut "<statut>"
    Et que l'utilisateur "chef" n'a que ces droits : "consulter, modifier, modifier les traits verrouillés"
    Et que l'utilisateur du LPS est "chef"
    Quand l'utilisateur modifie le patient :
      | nom de naissance | ADRUNE |
    Alors le LPS accepte l'action
    Et le statut de l'identité est "<abaissé>"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

    @dmn:INS-32.1.1
    Exemples:
      | statut    | abaissé    |
      | récupérée | provisoire |

    @dmn:INS-32.1.2
    Exemples:
      | statut    | abaissé |
      | qualifiée | validée |

  Plan du Scénario: Abaissée de <statut> à <abaissé>, l'identité perd son INS
    Étant donné un patient au statut "<statut>"
    Quand l'utilisateur abaisse le statut à "<abaissé>"
    Alors le LPS accepte l'action
    Et le statut de l'identité est "<abaissé>"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

    @dmn:INS-33.1.1
    Exemples:
      | statut    | abaissé    |
      | récupérée | provisoire |

    @dmn:INS-33.1.2
    Exemples:
      | statut    | abaissé    |
      | qualifiée | validée    |
      | qualifiée | provisoire |
