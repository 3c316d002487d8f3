# language: fr
@contrat @recherche-traits
Fonctionnalité: La même réponse, écrite autrement
  Toutes ces formes sont valides pour le schéma et disent la même chose à un lecteur XML. Un logiciel qui lit par préfixe,
  par position ou par expression régulière en perd une.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"
    Et le patient saisi dans le LPS :
      | nom de naissance  | ECETINSI                     |
      | prénoms           | PIERRE-ALAIN MURIEL FLORIANT |
      | sexe              | M                            |
      | date de naissance | 2009-07-14                   |
      | lieu de naissance | 63220                        |

  Plan du Scénario: La réponse se lit sous la forme <forme>
    Étant donné que le téléservice répond sous la forme "<forme>"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS annonce le code retour "00"
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule         | 1090763220834                |
      | clé               | 89                           |
      | OID               | 1.2.250.1.213.1.4.8          |
      | nom de naissance  | ECETINSI                     |
      | liste des prénoms | PIERRE-ALAIN MURIEL FLORIANT |
      | sexe              | M                            |
      | date de naissance | 2009-07-14                   |

    Exemples:
      | forme                    |
      | S3-comments              |
      | S1-no-prenom             |
      | S2-prenom                |
      | S2-other-prefixes        |
      | S2-misleading-prefixes   |
      | S2-default-envelope      |
      | S2-prefix-per-element    |
      | S2-no-declaration        |
      | S2-single-quotes         |
      | S2-byte-order-mark       |
      | S2-empty-header          |
      | S2-tabs-crlf             |
      | S2-comments-in-text      |
      | S2-cdata                 |
      | S2-references            |

  Scénario: La forme change d'un appel à l'autre
    Étant donné que le téléservice change de forme à chaque réponse
    Et que le téléservice répond à l'appel n° 2 sous la forme "S2-cdata"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS annonce le code retour "00"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le LPS annonce le code retour "00"
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule | 1090763220834 |
      | clé       | 89            |
