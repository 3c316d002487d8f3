# language: fr
@contrat @carte @pannes-carte
Fonctionnalité: Une carte qui ne répond pas correctement
  L'utilisateur voit un message clair, rien de faux ne part ni ne s'enregistre, et le logiciel reste utilisable.

  Plan du Scénario: À l'ouverture de la session, la carte a cette panne : <panne>
    Étant donné la carte "cps-medecin" dans le lecteur, en panne : "<panne>"
    Quand l'utilisateur ouvre une session carte avec le bon code
    Alors la session carte n'est pas ouverte et le LPS dit pourquoi
    Quand les cartes fonctionnent de nouveau
    Et l'utilisateur insère la carte "cps-medecin"
    Et l'utilisateur ouvre une session carte avec le bon code
    Alors la session carte est ouverte

    Exemples:
      | panne                        |
      | carte muette                 |
      | retrait pendant une commande |
      | erreur 6F00                  |
      | réponse d'un octet           |
      | réponse vide                 |
      | bits inversés                |

  Plan du Scénario: La carte est lente ou répond en plusieurs fois (<panne>), la session s'ouvre
    Étant donné la carte "cps-medecin" dans le lecteur
    Et la carte du professionnel tombe en panne à "<étape>" : "<panne>"
    Quand l'utilisateur ouvre une session carte avec le bon code
    Alors la session carte est ouverte

    Exemples:
      | étape                   | panne         |
      | la présentation du code | réponse lente |
      | la lecture              | 61xx forcé    |
      | la lecture              | 6Cxx forcé    |

  Plan du Scénario: À la signature, la carte a cette panne : <panne>
    Étant donné la carte "cps-medecin" dans le lecteur
    Et l'utilisateur ouvre une session carte avec le bon code
    Et le patient saisi dans le LPS :
      | nom de naissance  | ADRUN      |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | 63220      |
    Et la carte du professionnel tombe en panne à "la signature" : "<panne>"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice n'a reçu aucun appel
    Et le LPS refuse la recherche et dit pourquoi
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
    Quand les cartes fonctionnent de nouveau
    Et l'utilisateur insère la carte "cps-medecin"
    Et l'utilisateur ouvre une session carte avec le bon code
    Et l'utilisateur lance la recherche INSi par traits
    Alors le LPS annonce le code retour "00"

    Exemples:
      | panne                        |
      | retrait pendant une commande |
      | erreur 6F00                  |
      | réponse d'un octet           |
      | réponse vide                 |
      | bits inversés                |

  Plan du Scénario: À la lecture, la carte Vitale a cette panne : <panne>
    Étant donné la carte "vitale-insi-01" dans le lecteur, en panne : "<panne>"
    Quand l'utilisateur lit la carte Vitale
    Alors la carte Vitale n'est pas lue et le LPS dit pourquoi

    Exemples:
      | panne                        |
      | carte muette                 |
      | retrait pendant une commande |
      | erreur 6F00                  |
      | réponse d'un octet           |
      | réponse vide                 |

  Plan du Scénario: Une réponse de la carte Vitale est altérée (lecture n° <n>), rien de faux ne part
    Étant donné la carte "cps-medecin" dans le lecteur
    Et la carte "vitale-famille" dans le lecteur
    Et l'utilisateur ouvre une session carte avec le bon code
    Et le patient saisi dans le LPS :
      | nom de naissance  | MONTFLEURI |
      | prénoms           | ANOUK      |
      | sexe              | F          |
      | date de naissance | 2018-04-12 |
      | lieu de naissance | 99999      |
    Et la carte Vitale tombe en panne à "la lecture", à la commande n° <n> : "bits inversés"
    Quand l'utilisateur lit la carte Vitale
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 4
    Alors le téléservice n'a reçu aucun appel
    Et le LPS refuse la recherche et dit pourquoi
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

    Exemples:
      | n |
      | 1 |
