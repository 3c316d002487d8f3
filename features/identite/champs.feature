# language: fr
@identite
Fonctionnalité: INS 1 et 2 - Les champs de l'identité
  Dix champs, chacun le sien ; un nom de naissance en majuscules sans accent ; une date bornée ; le numéro qui sert au
  remboursement ailleurs que l'INS ; quatre traits qu'aucun réglage ne cache.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"

  @dmn:INS-1.1.1 @segur:INS/va1.56.01.01 @segur:INS/va1.01.01.01 @recherche-traits
  Scénario: Les dix champs sont enregistrés
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ECETINSI                     |
      | prénoms           | PIERRE-ALAIN MURIEL FLORIANT |
      | premier prénom    | PIERRE-ALAIN                 |
      | sexe              | M                            |
      | date de naissance | 2009-07-14                   |
      | lieu de naissance | 63220                        |
      | nom utilisé       | DURAND                       |
      | prénom utilisé    | ALAIN                        |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule         | 1090763220834                |
      | clé               | 89                           |
      | OID               | 1.2.250.1.213.1.4.8          |
      | nom de naissance  | ECETINSI                     |
      | liste des prénoms | PIERRE-ALAIN MURIEL FLORIANT |
      | premier prénom    | PIERRE-ALAIN                 |
      | sexe              | M                            |
      | date de naissance | 2009-07-14                   |
      | lieu de naissance | 63220                        |
      | nom utilisé       | DURAND                       |
      | prénom utilisé    | ALAIN                        |

  @dmn:INS-1.2.1 @segur:INS/va1.56.02.01
  Plan du Scénario: <cas> ne s'enregistrent pas dans le nom de naissance
    Quand l'utilisateur saisit le patient :
      | nom de naissance  | <saisi>    |
      | prénoms           | ALICE      |
      | sexe              | F          |
      | date de naissance | 1990-05-05 |
      | lieu de naissance | 99999      |
    Alors le LPS refuse la saisie, ou enregistre le nom de naissance "<écrit>"

    Exemples:
      | cas                     | saisi   | écrit   |
      | Des minuscules          | Dupont  | DUPONT  |
      | Des accents             | LEFÈVRE | LEFEVRE |
      | Des signes diacritiques | MUÑOZ-Ç | MUNOZ-C |

  @dmn:INS-1.2.1 @segur:INS/va1.56.02.01
  Plan du Scénario: Le nom de naissance garde <cas>
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | <nom>      |
      | prénoms           | ALICE      |
      | sexe              | F          |
      | date de naissance | 1990-05-05 |
      | lieu de naissance | 99999      |
    Alors l'identité enregistrée dans le LPS porte :
      | nom de naissance | <nom> |

    Exemples:
      | cas                    | nom                                                      |
      | un trait d'union       | DURAND-PETIT                                             |
      | une apostrophe         | L'HERMITE                                                |
      | un espace              | DE LA TOUR                                               |
      | plus de 54 caractères  | MARTIN-DUPONT DE LA TOUR D'AUVERGNE--LES-BAINS DU VALLON |

  @dmn:INS-1.3.1 @segur:INS/va1.56.03.01 @segur:INS/va1.01.03.01
  Plan du Scénario: La date <date> ne s'enregistre pas
    Quand l'utilisateur saisit le patient :
      | nom de naissance  | DURAND |
      | prénoms           | ALICE  |
      | sexe              | F      |
      | date de naissance | <date> |
      | lieu de naissance | 99999  |
    Alors le LPS refuse la saisie et dit pourquoi

    Exemples:
      | date       |
      | 1990-05-32 |
      | 1990-05-00 |
      | 1990-13-05 |
      | 1990-00-05 |

  @dmn:INS-1.3.1 @segur:INS/va1.56.03.01 @segur:INS/va1.01.03.01
  Plan du Scénario: La date <date> s'enregistre
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | DURAND |
      | prénoms           | ALICE  |
      | sexe              | F      |
      | date de naissance | <date> |
      | lieu de naissance | 99999  |
    Alors l'identité enregistrée dans le LPS porte :
      | date de naissance | <date> |

    Exemples:
      | date       |
      | 1990-01-01 |
      | 1990-12-31 |

  @dmn:INS-1.4.1 @segur:INS/va1.56.04.01 @recherche-traits
  Scénario: Le numéro qui sert au remboursement n'est pas l'INS
    Un enfant a son matricule INS ; le numéro qui sert au remboursement est celui du parent qui l'assure.
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ECETINSI                     |
      | prénoms           | PIERRE-ALAIN MURIEL FLORIANT |
      | sexe              | M                            |
      | date de naissance | 2009-07-14                   |
      | lieu de naissance | 63220                        |
      | numéro d'assuré   | 275126322074974              |
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule       | 1090763220834   |
      | numéro d'assuré | 275126322074974 |
    Et l'écran d'identité affiche :
      | numéro d'assuré | 275126322074974 |
    Et le libellé du champ "numéro d'assuré" ne contient pas le mot INS

  @dmn:INS-2.1.1 @segur:INS/va1.36.01.01
  Scénario: Quatre traits restent à l'écran, les autres selon le réglage du site
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ADRTROIS   |
      | prénoms           | DOMINIQUE  |
      | sexe              | F          |
      | date de naissance | 1997-02-26 |
      | lieu de naissance | 2A020      |
      | nom utilisé       | DURAND     |
      | prénom utilisé    | DOMI       |
    Et l'écran d'identité réglé pour afficher aussi : ""
    Alors l'écran d'identité affiche les champs : "nom de naissance, premier prénom, date de naissance, sexe"
    Et l'écran d'identité n'affiche pas le champ "nom utilisé"
    Et l'écran d'identité affiche :
      | nom de naissance  | ADRTROIS   |
      | premier prénom    | DOMINIQUE  |
      | date de naissance | 26/02/1997 |
    Étant donné l'écran d'identité réglé pour afficher aussi : "liste des prénoms, lieu de naissance, nom utilisé, prénom utilisé"
    Alors l'écran d'identité affiche les champs : "nom de naissance, premier prénom, date de naissance, sexe, liste des prénoms, lieu de naissance, nom utilisé, prénom utilisé"
    Et chaque champ de l'écran d'identité a un libellé qui n'est qu'à lui
