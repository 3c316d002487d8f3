# language: fr
@propagation @emission
Fonctionnalité: Transmettre l'identité à ses partenaires
  Les traits sont transmis à tout statut, matricule et OID pour une identité qualifiée seulement. Chaque message est contrôlé selon PAM-FR.

  @dmn:INS-34.1.1 @segur:INS/va1.59.01.01
  Plan du Scénario: Sans qualification, ni matricule ni OID (<statut>)
    Étant donné les partenaires du LPS :
      | partenaire | domaine | contrat | destinataire |
      | LABO       | le même | non     | oui          |
    Étant donné un patient au statut "<statut>"
    Quand l'utilisateur modifie le patient :
      | nom utilisé | MARTIN |
    Alors les messages émis à "LABO" comptent au moins :
      | événement | PID-32   | matricule | ancien matricule | nom de naissance | nom utilisé |
      | A31       | <PID-32> |           |                  | ADRUN            | MARTIN      |
    Et aucun message émis à "LABO" ne porte de matricule ni d'OID

    Exemples:
      | statut     | PID-32 |
      | provisoire | PROV   |
      | récupérée  | PROV   |
      | validée    | VALI   |

  @segur:INS/va1.61.01.01 @segur:INS/va1.71.01.01 @dmn:INS-41.1.1 @segur:INS/va1.46.01.01
  @segur:INS/va1.60.04.01 @segur:INS/va1.60.04.02 @segur:INS/va1.60.04.03
  Scénario: Nom utilisé d'une identité qualifiée : l'INS reste et part avec les traits
    Étant donné un patient au statut "qualifiée"
    Et les partenaires du LPS :
      | partenaire | domaine | contrat | destinataire |
      | LABO       | le même | non     | oui          |
    Et que l'utilisateur "accueil" n'a que ces droits : "consulter, modifier"
    Et que l'utilisateur du LPS est "accueil"
    Quand l'utilisateur modifie le patient :
      | nom utilisé | MARTIN |
    Alors le LPS accepte l'action
    Et le statut de l'identité est "qualifiée"
    Et l'identité enregistrée dans le LPS porte :
      | matricule | 2751263220749 |
    Et les messages émis à "LABO" comptent au moins :
      | événement | PID-32 | matricule       | ancien matricule | nom de naissance | nom utilisé |
      | A31       | VALI   | 275126322074974 |                  | ADRUN            | MARTIN      |
    Et la trace des échanges porte :
      | sens | partenaire |
      | émis | LABO       |

  @segur:INS/va1.60.03.01 @segur:INS/va1.60.03.02 @segur:INS/va1.60.03.03
  Scénario: Nom utilisé d'une identité récupérée : l'INS reste, le changement est diffusé
    Étant donné un patient au statut "récupérée"
    Et les partenaires du LPS :
      | partenaire | domaine | contrat | destinataire |
      | LABO       | le même | non     | oui          |
    Et que l'utilisateur "accueil" n'a que ces droits : "consulter, modifier"
    Et que l'utilisateur du LPS est "accueil"
    Quand l'utilisateur modifie le patient :
      | nom utilisé | MARTIN |
    Alors le LPS accepte l'action
    Et le statut de l'identité est "récupérée"
    Et l'identité enregistrée dans le LPS porte :
      | matricule | 2751263220749 |
    Et les messages émis à "LABO" comptent au moins :
      | événement | PID-32 | matricule | ancien matricule | nom de naissance | nom utilisé |
      | A31       | PROV   |           |                  | ADRUN            | MARTIN      |

  @segur:INS/va1.60.01.01 @segur:INS/va1.60.01.02 @segur:INS/va1.60.01.03
  Scénario: Trait strict d'une identité récupérée : provisoire, sans INS, diffusé
    Étant donné un patient au statut "récupérée"
    Et les partenaires du LPS :
      | partenaire | domaine | contrat | destinataire |
      | LABO       | le même | non     | oui          |
    Et que l'utilisateur "accueil" n'a que ces droits : "consulter, modifier"
    Et que l'utilisateur du LPS est "accueil"
    Quand l'utilisateur modifie le patient :
      | nom de naissance | ADRUM |
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur "superviseur" n'a que ces droits : "consulter, modifier, modifier les traits verrouillés"
    Et l'utilisateur du LPS est "superviseur"
    Et l'utilisateur modifie le patient :
      | nom de naissance | ADRUM |
    Alors le LPS accepte l'action
    Et le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et les messages émis à "LABO" comptent au moins :
      | événement | PID-32 | matricule | ancien matricule | nom de naissance | nom utilisé |
      | A31       | PROV   |           |                  | ADRUM            |             |

  @segur:INS/va1.60.02.01 @segur:INS/va1.60.02.02 @segur:INS/va1.60.02.03
  Scénario: Trait strict d'une identité qualifiée : validée, sans INS, la perte de l'INS est diffusée
    Étant donné un patient au statut "qualifiée"
    Et les partenaires du LPS :
      | partenaire | domaine | contrat | destinataire |
      | LABO       | le même | non     | oui          |
    Et que l'utilisateur "superviseur" n'a que ces droits : "consulter, modifier, modifier les traits verrouillés"
    Et que l'utilisateur du LPS est "superviseur"
    Quand l'utilisateur modifie le patient :
      | nom de naissance | ADRUM |
    Alors le LPS accepte l'action
    Et le statut de l'identité est "validée"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et les messages émis à "LABO" comptent au moins :
      | événement | PID-32 | matricule | ancien matricule | nom de naissance | nom utilisé |
      | A47       | VALI   |           | 275126322074974  | ADRUM            |             |
