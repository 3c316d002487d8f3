# language: fr
@identite @statut
Fonctionnalité: Statuts de l'identité et leur historique
  Retour INSi conservé ou non, contrôle à haut niveau de confiance fait ou non : quatre statuts. Chaque changement est historisé.

  Contexte:
    Étant donné un patient au statut "provisoire"

  @dmn:INS-23.1.1 @dmn:INS-26.1.1
  Scénario: Un retour INSi sans contrôle donne récupérée
    Étant donné que l'utilisateur du LPS est "durand"
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Alors le statut de l'identité est "récupérée"
    Et l'historique des statuts est :
      | ancien statut | statut    | auteur |
      | provisoire    | récupérée | durand |

  @dmn:INS-24.1.1 @dmn:INS-26.1.1
  Scénario: Un contrôle sans retour INSi donne validée
    Étant donné que l'utilisateur du LPS est "martin"
    Quand l'utilisateur valide l'identité avec un justificatif à haut niveau de confiance
    Alors le statut de l'identité est "validée"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et l'historique des statuts est :
      | ancien statut | statut  | auteur |
      | provisoire    | validée | martin |

  @dmn:INS-25.1.1 @dmn:INS-26.1.1 @segur:INS/va1.54.01.01
  Scénario: De récupérée à qualifiée par la validation
    Étant donné que l'utilisateur du LPS est "durand"
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Et l'utilisateur du LPS est "martin"
    Et l'utilisateur valide l'identité avec un justificatif à haut niveau de confiance
    Alors le statut de l'identité est "qualifiée"
    Et l'identité enregistrée dans le LPS porte :
      | matricule | 2751263220749       |
      | OID       | 1.2.250.1.213.1.4.8 |
    Et l'historique des statuts est :
      | ancien statut | statut    | auteur |
      | provisoire    | récupérée | durand |
      | récupérée     | qualifiée | martin |

  @dmn:INS-25.1.1 @dmn:INS-26.1.1 @segur:INS/va1.54.02.01
  Scénario: De validée à qualifiée par le retour INSi
    Étant donné que l'utilisateur du LPS est "martin"
    Quand l'utilisateur valide l'identité avec un justificatif à haut niveau de confiance
    Et l'utilisateur du LPS est "durand"
    Et l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Alors le statut de l'identité est "qualifiée"
    Et l'identité enregistrée dans le LPS porte :
      | matricule | 2751263220749 |
    Et l'historique des statuts est :
      | ancien statut | statut    | auteur |
      | provisoire    | validée   | martin |
      | validée       | qualifiée | durand |
