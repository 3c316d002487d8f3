# language: fr
@propagation @reception
Fonctionnalité: Recevoir une identité de son propre domaine
  Le référentiel du domaine envoie PID-32 et l'INS : VALI avec INS se lit qualifiée ; sans VALI l'INS n'est pas conservé.

  Contexte:
    Étant donné les partenaires du LPS :
      | partenaire  | domaine | contrat | destinataire |
      | REFERENTIEL | le même | non     | non          |

  @dmn:INS-45.1.2 @dmn:INS-41.1.1 @segur:INS/va1.46.01.01 @segur:INS/va1.16.01.01 @segur:INS/va1.16.01.02 @segur:DPI:INS/va1.60.01.01
  @segur:INS/va1.67.01.01 @segur:INS/va1.67.01.02 @segur:INS/va1.69.01.01 @segur:INS/va1.69.01.02 @segur:INS/va1.72.01.01 @segur:INS/va1.72.01.02
  Scénario: VALI et un INS donnent une identité qualifiée, avec matricule et OID
    Quand le LPS reçoit de "REFERENTIEL" le message "A28" :
      | identifiant       | R0001               |
      | nom de naissance  | ADRUN               |
      | prénoms           | ZOE                 |
      | sexe              | F                   |
      | date de naissance | 1975-12-31          |
      | lieu de naissance | 63220               |
      | nom utilisé       | MARTIN              |
      | matricule         | 275126322074974     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
    Alors le statut de l'identité est "qualifiée"
    Et l'identité enregistrée dans le LPS porte :
      | nom de naissance  | ADRUN               |
      | premier prénom    | ZOE                 |
      | date de naissance | 1975-12-31          |
      | lieu de naissance | 63220               |
      | nom utilisé       | MARTIN              |
      | matricule         | 2751263220749       |
      | clé               | 74                  |
      | OID               | 1.2.250.1.213.1.4.8 |
    Et le téléservice n'a reçu aucun appel
    Et la trace des échanges porte :
      | sens | partenaire  |
      | reçu | REFERENTIEL |

  @dmn:INS-45.2.2
  Plan du Scénario: PID-32 <fiabilité> : les traits sont intégrés sans l'INS
    Quand le LPS reçoit de "REFERENTIEL" le message "A28" :
      | identifiant       | R0002               |
      | nom de naissance  | ADRUN               |
      | prénoms           | ZOE                 |
      | sexe              | F                   |
      | date de naissance | 1975-12-31          |
      | lieu de naissance | 63220               |
      | matricule         | 275126322074974     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | <fiabilité>         |
    Alors le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et l'identité enregistrée dans le LPS porte :
      | nom de naissance | ADRUN |
      | premier prénom   | ZOE   |

    Exemples:
      | fiabilité |
      | PROV      |
      | VIDE      |

  @dmn:INS-45.3.2
  Scénario: L'INS supprimé dans le domaine est retiré
    Quand le LPS reçoit de "REFERENTIEL" le message "A28" :
      | identifiant       | R0003               |
      | nom de naissance  | ADRUN               |
      | prénoms           | ZOE                 |
      | sexe              | F                   |
      | date de naissance | 1975-12-31          |
      | matricule         | 275126322074974     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
    Et le LPS reçoit de "REFERENTIEL" le message "A47" :
      | identifiant       | R0003               |
      | nom de naissance  | ADRUN               |
      | prénoms           | ZOE                 |
      | sexe              | F                   |
      | date de naissance | 1975-12-31          |
      | ancien matricule  | 275126322074974     |
      | ancien OID        | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
    Alors le statut de l'identité est "validée"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

  @segur:INS/va1.01.02.01
  Plan du Scénario: Le nom reçu « <reçu> » est conservé selon les règles de la saisie
    Quand le LPS reçoit de "REFERENTIEL" le message "A28" :
      | identifiant       | R0004      |
      | nom de naissance  | <reçu>     |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | PID-32            | PROV       |
    Alors l'identité enregistrée dans le LPS porte :
      | nom de naissance | <conservé> |

    Exemples:
      | reçu                                                   | conservé                                               |
      | d'Élan de-la Tour                                      | D'ELAN DE-LA TOUR                                      |
      | ABCDEFGHIJKLMNOPQRSTUVWXYZ-ABCDEFGHIJKLMNOPQRSTUVWXYZA | ABCDEFGHIJKLMNOPQRSTUVWXYZ-ABCDEFGHIJKLMNOPQRSTUVWXYZA |

  @contrat
  Plan du Scénario: Un INS dont <défaut> n'est pas enregistré
    Quand le LPS reçoit de "REFERENTIEL" le message "A28", qu'il peut rejeter :
      | identifiant       | R0005       |
      | nom de naissance  | ADRUN       |
      | prénoms           | ZOE         |
      | sexe              | F           |
      | date de naissance | 1975-12-31  |
      | matricule         | <matricule> |
      | OID               | <OID>       |
      | PID-32            | VALI        |
    Alors aucune identité du LPS ne porte un INS à la date de naissance "1975-12-31"

    Exemples:
      | défaut           | matricule       | OID                 |
      | la clé est fausse | 275126322074975 | 1.2.250.1.213.1.4.8 |
      | l'OID est étranger | 275126322074974 | 1.2.250.1.213.99.1  |
