# language: fr
@identite @attribut
Fonctionnalité: Attributs douteuse et fictive
  L'un ou l'autre ramène l'identité au statut provisoire, lui retire son INS et bloque l'appel à INSi.

  Plan du Scénario: L'attribut <attribut> posé sur une identité <statut>
    Étant donné un patient au statut "<statut>"
    Quand l'utilisateur pose l'attribut "<attribut>"
    Alors le LPS accepte l'action
    Et le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

    @dmn:INS-27.1.1
    Exemples:
      | statut    | attribut |
      | qualifiée | douteuse |

    @dmn:INS-27.2.1
    Exemples:
      | statut    | attribut |
      | récupérée | douteuse |

    @dmn:INS-27.3.1
    Exemples:
      | statut  | attribut |
      | validée | douteuse |

  Plan du Scénario: L'attribut <attribut> posé sur une identité <statut> est historisé
    Étant donné un patient au statut "<statut>"
    Et que l'utilisateur du LPS est "martin"
    Quand l'utilisateur pose l'attribut "<attribut>"
    Alors le LPS accepte l'action
    Et le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et l'historique des statuts finit par :
      | ancien statut | statut     | auteur |
      | <statut>      | provisoire | martin |

    @segur:INS/va1.44.01.01.01
    Exemples:
      | statut    | attribut |
      | qualifiée | douteuse |

    @segur:INS/va1.44.01.01.02
    Exemples:
      | statut    | attribut |
      | qualifiée | fictive  |

    @segur:INS/va1.44.01.02.01
    Exemples:
      | statut    | attribut |
      | récupérée | douteuse |

    @segur:INS/va1.44.01.02.02
    Exemples:
      | statut    | attribut |
      | récupérée | fictive  |

    @segur:INS/va1.44.01.03.01
    Exemples:
      | statut  | attribut |
      | validée | douteuse |

    @segur:INS/va1.44.01.03.02
    Exemples:
      | statut  | attribut |
      | validée | fictive  |

  Plan du Scénario: INSi n'est pas appelé pour une identité <attribut>
    Étant donné un patient au statut "provisoire"
    Quand l'utilisateur pose l'attribut "<attribut>"
    Et l'utilisateur lance la recherche INSi par traits
    Alors le LPS refuse la recherche et dit pourquoi
    Et le téléservice n'a reçu aucun appel

    @dmn:INS-28.1.1 @segur:INS/va1.20.01.01
    Exemples:
      | attribut |
      | douteuse |

    @dmn:INS-28.2.1 @segur:INS/va1.20.02.01
    Exemples:
      | attribut |
      | fictive  |
