# language: fr
@document @recherche-traits
Fonctionnalité: L'identité sur papier
  INS 34.2, 42 et 43 : les quatre traits toujours, le matricule suivi de sa nature pour une identité qualifiée et elle seule, d'autres traits selon le réglage
  du site. Ce qui est contrôlé ici est le document que le logiciel produit ; son impression numérisée reste à joindre.

  Plan du Scénario: Le document d'une identité <statut> porte les traits seuls
    Étant donné un patient au statut "<statut>"
    Quand l'utilisateur produit le document du patient
    Alors le document porte :
      | nom de naissance  | ADRUN      |
      | premier prénom    | ZOE        |
      | date de naissance | 31/12/1975 |
      | sexe              | F          |
    Et le document ne porte ni matricule ni OID

    @dmn:INS-34.2.1 @segur:INS/va1.59.02.01
    Exemples:
      | statut     |
      | provisoire |
      | récupérée  |
      | validée    |

  @dmn:INS-34.2.1 @segur:INS/va1.59.02.01
  Plan du Scénario: Qualifiée puis abaissée à <abaissé>, l'identité s'imprime sans INS
    Étant donné un patient au statut "qualifiée"
    Quand l'utilisateur produit le document du patient
    Et l'utilisateur abaisse le statut à "<abaissé>"
    Et l'utilisateur produit le document du patient
    Alors le document ne porte ni matricule ni OID

    Exemples:
      | abaissé    |
      | provisoire |
      | validée    |

  @identite-papier @segur:INS/va1.15.01.02
  Plan du Scénario: Le document d'une identité qualifiée porte le matricule suivi de <nature>
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | <nom>         |
      | prénoms           | <prénom>      |
      | sexe              | M             |
      | date de naissance | <date>        |
      | lieu de naissance | 63220         |
      | nom utilisé       | DURAND        |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Et l'utilisateur valide l'identité avec un justificatif à haut niveau de confiance
    Alors le statut de l'identité est "qualifiée"
    Quand l'utilisateur produit le document du patient
    Alors le document porte :
      | nom de naissance  | <nom>               |
      | premier prénom    | <prénom>            |
      | date de naissance | <imprimée>          |
      | sexe              | M                   |
      | matricule         | <matricule> <nature> |
    Et le document porte la même identité que l'écran d'identité

    Exemples:
      | nom        | prénom       | date       | imprimée   | matricule       | nature |
      | ECETINSI   | PIERRE-ALAIN | 2009-07-14 | 14/07/2009 | 109076322083489 | NIR    |
      | PROVISOIRE | MATRICULE    | 2009-07-01 | 01/07/2009 | 109076322088835 | NIA    |

  @dmn:INS-43.1.1
  Scénario: Le site choisit les autres traits du document
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ADRTROIS  |
      | prénoms           | DOMINIQUE |
      | sexe              | F         |
      | date de naissance | 1997-02-26 |
      | lieu de naissance | 2A020     |
      | nom utilisé       | DURAND    |
      | prénom utilisé    | DOMI      |
    Et le document réglé pour porter aussi : ""
    Quand l'utilisateur produit le document du patient
    Alors le document ne porte pas le champ "nom utilisé"
    Étant donné le document réglé pour porter aussi : "liste des prénoms, lieu de naissance, nom utilisé, prénom utilisé"
    Quand l'utilisateur produit le document du patient
    Alors le document porte :
      | nom de naissance  | ADRTROIS   |
      | premier prénom    | DOMINIQUE  |
      | date de naissance | 26/02/1997 |
      | sexe              | F          |
      | liste des prénoms | DOMINIQUE  |
      | lieu de naissance | 2A020      |
      | nom utilisé       | DURAND     |
      | prénom utilisé    | DOMI       |

  @document-acces @trace
  Scénario: Produire le document est un accès à l'identité
    Étant donné un patient au statut "provisoire"
    Et que l'utilisateur "invité" n'a que ces droits : "appeler INSi"
    Et que l'utilisateur du LPS est "durand"
    Quand l'utilisateur produit le document du patient
    Alors la trace porte l'accès de "durand" à l'identité
    Quand l'utilisateur du LPS est "invité"
    Et l'utilisateur produit le document du patient
    Alors le LPS refuse l'action et dit pourquoi
