# language: fr
@propagation @autre-domaine
Fonctionnalité: Recevoir une identité d'un autre domaine
  L'INS reçu est vérifié par INSi avant d'être enregistré, sauf contrat de confiance. Le contrat de la vérification n'est pas public :
  ses noms sont supposés, chaque échange le dit.

  Contexte:
    Étant donné les partenaires du LPS :
      | partenaire | domaine  | contrat | destinataire |
      | CLINIQUE   | un autre | non     | non          |
      | HOPITAL    | un autre | oui     | non          |

  @dmn:INS-35.1.1 @segur:INS/va1.13.01.01 @segur:INS/va1.57.01.01 @segur:INS/va1.11.01.01 @segur:INS/va1.63.01.01 @contrat-non-confirme
  Scénario: Réponse OK, l'identité est créée récupérée ; une fois ici, elle n'est plus vérifiée
    Quand le LPS reçoit de "CLINIQUE" le message "A28" :
      | identifiant       | C0001               |
      | nom de naissance  | ADRUN               |
      | prénoms           | ZOE                 |
      | sexe              | F                   |
      | date de naissance | 1975-12-31          |
      | matricule         | 275126322074974     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
    Alors le statut de l'identité est "récupérée"
    Et l'identité enregistrée dans le LPS porte :
      | matricule | 2751263220749       |
      | OID       | 1.2.250.1.213.1.4.8 |
    Quand le LPS reçoit de "CLINIQUE" le message "A31" :
      | identifiant       | C0001               |
      | nom de naissance  | ADRUN               |
      | prénoms           | ZOE                 |
      | sexe              | F                   |
      | date de naissance | 1975-12-31          |
      | matricule         | 275126322074974     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
    Alors le statut de l'identité est "récupérée"
    Et le téléservice a reçu exactement ces vérifications :
      | matricule       | OID                 | nom de naissance | date de naissance | réponse |
      | 275126322074974 | 1.2.250.1.213.1.4.8 | ADRUN            | 1975-12-31        | OK      |
    Et la trace des appels INSi est :
      | utilisateur   | modalité     | retour |
      | interface HL7 | verification | OK     |

  @segur:INS/va1.05.01.01 @segur:INS/va1.04.01.01 @segur:INS/va1.04.01.03 @contrat-non-confirme
  Scénario: Réponse KO sur un patient inconnu, sans contrat : l'identité est créée sans INS
    Quand le LPS reçoit de "CLINIQUE" le message "A28" :
      | identifiant       | C0002               |
      | nom de naissance  | GARCIA-HAMMADI      |
      | prénoms           | SARAH-LOU ANNA      |
      | sexe              | F                   |
      | date de naissance | 1977-01-21          |
      | matricule         | 277010115400329     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
    Alors le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et l'identité enregistrée dans le LPS porte :
      | nom de naissance | GARCIA-HAMMADI |
    Et le téléservice a reçu exactement ces vérifications :
      | matricule       | OID                 | nom de naissance | date de naissance | réponse |
      | 277010115400329 | 1.2.250.1.213.1.4.8 | GARCIA-HAMMADI   | 1977-01-21        | KO      |

  @segur:INS/va1.04.01.02
  Scénario: Avec un contrat de confiance, l'identité qualifiée est reçue qualifiée
    Quand le LPS reçoit de "HOPITAL" le message "A28" :
      | identifiant       | H0001               |
      | nom de naissance  | GARCIA-HAMMADI      |
      | prénoms           | SARAH-LOU ANNA      |
      | sexe              | F                   |
      | date de naissance | 1977-01-21          |
      | matricule         | 277010115400329     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
    Alors le statut de l'identité est "qualifiée"
    Et l'identité enregistrée dans le LPS porte :
      | matricule | 2770101154003       |
      | OID       | 1.2.250.1.213.1.4.8 |

  @segur:INS/va1.07.01.01 @segur:INS/va1.12.01.01 @contrat-non-confirme
  Scénario: Réponse KO sur un patient connu : ni l'identité ni le dossier ne changent, une personne est prévenue
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | GARCIA-HAMMADI |
      | prénoms           | SARAH-LOU      |
      | sexe              | F              |
      | date de naissance | 1977-01-21     |
      | lieu de naissance | 99999          |
    Quand le LPS reçoit de "CLINIQUE" le message "R01" :
      | identifiant       | C0003               |
      | nom de naissance  | GARCIA-HAMMADI      |
      | prénoms           | SARAH-LOU ANNA      |
      | sexe              | F                   |
      | date de naissance | 1977-01-21          |
      | lieu de naissance | 01154               |
      | nom utilisé       | DURAND              |
      | matricule         | 277010115400329     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
      | donnée de santé   | GLYCEMIE 1,05       |
    Alors le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et l'identité enregistrée dans le LPS porte :
      | nom de naissance  | GARCIA-HAMMADI |
      | liste des prénoms | SARAH-LOU      |
      | lieu de naissance | 99999          |
    Et les données de santé reçues au dossier sont : ""
    Et la liste de travail porte l'identité

  @segur:INS/va1.06.01.01 @segur:INS/va1.08.01.01 @contrat-non-confirme
  Scénario: Une identité locale est vérifiée : OK la laisse, KO retire l'INS et prévient
    Étant donné un patient au statut "qualifiée"
    Et que l'utilisateur du LPS est "durand"
    Quand l'utilisateur lance la vérification de l'INS
    Alors le LPS annonce la vérification "OK"
    Et le statut de l'identité est "qualifiée"
    Quand le LPS reçoit de "HOPITAL" le message "A28" :
      | identifiant       | H0002               |
      | nom de naissance  | GARCIA-HAMMADI      |
      | prénoms           | SARAH-LOU ANNA      |
      | sexe              | F                   |
      | date de naissance | 1977-01-21          |
      | matricule         | 277010115400329     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
    Et l'utilisateur lance la vérification de l'INS
    Alors le LPS annonce la vérification "KO"
    Et le statut de l'identité est "provisoire"
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et la liste de travail porte l'identité
    Et la trace des appels INSi est :
      | utilisateur | modalité     | retour |
      | qa          | traits       | 00     |
      | durand      | verification | OK     |
      | durand      | verification | KO     |

  @contrat @contrat-non-confirme
  Scénario: Une donnée de santé d'une identité confirmée est rattachée
    Quand le LPS reçoit de "CLINIQUE" le message "R01" :
      | identifiant       | C0004               |
      | nom de naissance  | ADRUN               |
      | prénoms           | ZOE                 |
      | sexe              | F                   |
      | date de naissance | 1975-12-31          |
      | matricule         | 275126322074974     |
      | OID               | 1.2.250.1.213.1.4.8 |
      | PID-32            | VALI                |
      | donnée de santé   | GLYCEMIE 1,05       |
    Alors le statut de l'identité est "récupérée"
    Et les données de santé reçues au dossier sont : "GLYCEMIE"
