# language: fr
@contrat @carte @droits-par-carte
Fonctionnalité: Quelle carte ouvre INSi
  Les cartes nominatives CPS, CPF et CPE ouvrent le téléservice. Les sources de chaque ligne sont dans les fichiers
  fixtures/cards du même nom.

  Contexte:
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ADRUN      |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | 63220      |

  Plan du Scénario: La carte <carte> ouvre INSi
    Étant donné la carte "<carte>" dans le lecteur
    Quand l'utilisateur ouvre une session carte avec le bon code
    Alors la session carte est ouverte
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom | sexe | date de naissance | lieu de naissance | réponse |
      | ADRUN            | ZOE    | F    | 1975-12-31        | 63220             | 00      |
    Et chaque appel est signé par la carte "<carte>"
    Et chaque appel respecte le contrat INSi
    Et le LPS annonce le code retour "00"

    Exemples:
      | carte                 |
      | cps-medecin           |
      | cps-infirmier         |
      | cps-pharmacien        |
      | cps-medecin-remplacant |
      | cpf-interne           |
      | cpe-assistant-medical |

  Plan du Scénario: La carte <carte> n'ouvre pas INSi
    Étant donné la carte "<carte>" dans le lecteur
    Quand l'utilisateur ouvre une session carte avec le bon code
    Et l'utilisateur lance la recherche INSi par traits
    Alors l'accès est refusé par le LPS, ou par le téléservice avec l'erreur "<erreur>" selon la règle "<règle>"
    Et le LPS ne propose aucune identité
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

    Exemples:
      | carte         | erreur                    | règle                     |
      | cpe-anonyme   | desir_560                 | card-type-refused         |
      | cde-directeur | desir_560                 | card-type-refused         |
      | cpa-autorise  | desir_560                 | card-type-refused         |
      | cps-perimee   | simu_assertion_certificat | card-certificate-validity |
      | cps-revoquee  | simu_assertion_certificat | card-certificate-revoked  |

  Plan du Scénario: Le LPS prévient que la carte <carte> n'ouvre pas INSi
    Étant donné la carte "<carte>" dans le lecteur
    Quand l'utilisateur ouvre une session carte avec le bon code
    Alors le LPS prévient que cette carte n'ouvre pas INSi

    Exemples:
      | carte         |
      | cpe-anonyme   |
      | cde-directeur |
      | cpa-autorise  |
      | cps-perimee   |

  Plan du Scénario: La carte <carte> ne peut pas signer
    Étant donné la carte "<carte>" dans le lecteur
    Quand l'utilisateur ouvre une session carte avec le bon code
    Alors la session carte est refusée : "<raison>"

    Exemples:
      | carte            | raison        |
      | cps-bloquee      | code bloqué   |
      | cps-sans-contact | carte refusée |
