# language: fr
@contrat @recherche-traits
Fonctionnalité: Conduite quand le téléservice ou le réseau tombe en panne
  Une panne n'est pas une réponse 01 : le logiciel le dit à l'utilisateur, laisse l'identité inchangée, n'essaie pas les autres prénoms,
  et la recherche suivante aboutit.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"
    Et le patient saisi dans le LPS :
      | nom de naissance  | TCHITCHI            |
      | prénoms           | CATARINA BELLA      |
      | sexe              | F                   |
      | date de naissance | 1936-06-21          |
      | lieu de naissance | 63220               |

  Plan du Scénario: <panne>, puis le téléservice répond de nouveau
    Étant donné que le téléservice répond à l'appel n° 1 par la panne "<panne>"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS ne propose aucune identité
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Et le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom   | sexe | date de naissance | lieu de naissance | réponse |
      | TCHITCHI         | CATARINA | F    | 1936-06-21        | 63220             | panne   |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule | 2360663220836 |
      | clé       | 56            |

    Exemples:
      | panne                      |
      | coupure avant la réponse   |
      | fermeture sans réponse     |
      | coupure pendant la réponse |
      | réponse incomplète         |
      | réponse illisible          |
      | octets sans réponse HTTP   |

  Scénario: Page d'indisponibilité de la passerelle
    Étant donné que le téléservice répond à l'appel n° 1 par le statut HTTP 503
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS ne propose aucune identité
    Et le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom   | sexe | date de naissance | lieu de naissance | réponse  |
      | TCHITCHI         | CATARINA | F    | 1936-06-21        | 63220             | HTTP 503 |

  Scénario: Une erreur technique au deuxième prénom arrête la recherche
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | HOUILLES            |
      | prénoms           | PIERRE PAUL JACQUES |
      | sexe              | M                   |
      | date de naissance | 1993-01-27          |
      | lieu de naissance | 99999               |
    Et que le téléservice répond à l'appel n° 2 par l'erreur "desir_1020"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom | sexe | date de naissance | lieu de naissance | réponse    |
      | HOUILLES         | PIERRE | M    | 1993-01-27        |                   | 01         |
      | HOUILLES         | PAUL   | M    | 1993-01-27        |                   | desir_1020 |
    Et le LPS annonce l'erreur "desir_1020"

  Scénario: Réponse lente, compressée et par morceaux
    Étant donné que le téléservice suit ce plan de pannes :
      """
      plan: La réponse arrive entière, mais autrement
      rules:
        - name: lente et par morceaux
          when: { identity: tchitchi-catarina, call: 1 }
          then: { delay: 200, chunked: true, dribble: { pieces: 12, duration: 300 } }
        - name: compressée
          when: { identity: tchitchi-catarina, call: 2 }
          then: { gzip: true }
      """
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS annonce le code retour "00"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS annonce le code retour "00"

  Plan du Scénario: <conduite>
    Étant donné que <conduite>
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS ne propose aucune identité
    Et le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom | sexe | date de naissance | lieu de naissance | réponse |
    Étant donné que le téléservice accepte de nouveau les connexions TLS
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS annonce le code retour "00"

    Exemples:
      | conduite                                             |
      | le téléservice refuse les connexions TLS             |
      | le téléservice présente un certificat serveur périmé |
