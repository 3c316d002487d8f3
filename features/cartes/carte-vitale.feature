# language: fr
@contrat @carte @recherche-vitale
Fonctionnalité: Rechercher avec la carte Vitale
  La carte donne les bénéficiaires, l'utilisateur choisit, INSi répond pour cette personne et elle seule.

  Contexte:
    Étant donné la carte "cps-medecin" dans le lecteur
    Et l'utilisateur ouvre une session carte avec le bon code

  Scénario: Un seul bénéficiaire
    Étant donné la carte "vitale-un" dans le lecteur
    Et le patient saisi dans le LPS :
      | nom de naissance  | ADRUN      |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | 99999      |
    Quand l'utilisateur lit la carte Vitale
    Alors le LPS propose les bénéficiaires :
      | n° | nom   | prénom | date de naissance | rang |
      | 1  | ADRUN | ZOE    | 1975-12-31        | 1    |
    Quand l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le LPS annonce le code retour "00"
    Et chaque appel respecte le contrat INSi
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule | 2751263220749 |
      | clé       | 74            |

  Scénario: Plusieurs bénéficiaires, dont une sous son nom d'usage
    Étant donné la carte "vitale-famille" dans le lecteur
    Et le patient saisi dans le LPS :
      | nom de naissance  | VALCLAIR   |
      | prénoms           | MATHILDE   |
      | sexe              | F          |
      | date de naissance | 1984-02-17 |
      | lieu de naissance | 99999      |
    Quand l'utilisateur lit la carte Vitale
    Alors le LPS propose les bénéficiaires :
      | n° | nom        | prénom   | date de naissance | rang |
      | 1  | MONTFLEURI | MATHILDE | 1984-02-17        | 1    |
      | 2  | MONTFLEURI | AURELE   | 1983-09-05        | 1    |
      | 3  | MONTFLEURI | COLOMBE  | 2009-06-21        | 1    |
      | 4  | MONTFLEURI | ANOUK    | 2018-04-12        | 1    |
      | 5  | MONTFLEURI | BASILE   | 2018-04-12        | 2    |
    Quand l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le téléservice a reçu exactement ces appels par carte Vitale :
      | assuré        | bénéficiaire  | nom de naissance | date de naissance | rang | réponse |
      | 2840263991911 | 2840263991911 | VALCLAIR         | 1984-02-17        | 1    | 00      |
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | nom de naissance  | VALCLAIR |
      | liste des prénoms | MATHILDE |

  @rang-de-naissance
  Plan du Scénario: Des jumeaux sans matricule sur la carte, <prénom> par son rang
    Étant donné la carte "vitale-famille" dans le lecteur
    Et le patient saisi dans le LPS :
      | nom de naissance  | MONTFLEURI |
      | prénoms           | <prénom>   |
      | sexe              | <sexe>     |
      | date de naissance | 2018-04-12 |
      | lieu de naissance | 99999      |
    Quand l'utilisateur lit la carte Vitale
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° <n>
    Alors le téléservice a reçu exactement ces appels par carte Vitale :
      | assuré        | bénéficiaire | nom de naissance | date de naissance | rang   | réponse |
      | 2840263991911 |              | MONTFLEURI       | 2018-04-12        | <rang> | 00      |
    Et chaque appel respecte le contrat INSi
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule         | <matricule> |
      | liste des prénoms | <prénom>    |

    Exemples:
      | prénom | sexe | n | rang | matricule     |
      | ANOUK  | F    | 4 | 1    | 2180463991914 |
      | BASILE | M    | 5 | 2    | 1180463991915 |

  Scénario: Des jumeaux enregistrés au même rang ne se distinguent pas
    Étant donné la carte "vitale-jumeaux" dans le lecteur
    Et le patient saisi dans le LPS :
      | nom de naissance  | RANGPAREIL |
      | prénoms           | LOU        |
      | sexe              | F          |
      | date de naissance | 2018-11-30 |
      | lieu de naissance | 99999      |
    Quand l'utilisateur lit la carte Vitale
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 2
    Alors le LPS annonce le code retour "02"
    Et le LPS ne propose aucune identité
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

  Scénario: Une date de naissance luni-solaire passe telle qu'elle est sur la carte
    Étant donné la carte "vitale-luni-solaire" dans le lecteur
    Et le patient saisi dans le LPS :
      | nom de naissance  | LUNAIRE    |
      | prénoms           | MAI        |
      | sexe              | F          |
      | date de naissance | 1957-12-31 |
      | lieu de naissance | 99999      |
    Quand l'utilisateur lit la carte Vitale
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le téléservice a reçu exactement ces appels par carte Vitale :
      | assuré        | bénéficiaire  | nom de naissance | date de naissance | rang | réponse |
      | 2575199991925 | 2575199991925 | LUNAIRE          | 1957-13-32        | 1    | 00      |
    Et chaque appel respecte le contrat INSi

  Scénario: D'une carte Vitale 1, seule la présence se voit
    Étant donné la carte "vitale-1" dans le lecteur
    Et le patient saisi dans le LPS :
      | nom de naissance  | ADRDEUX    |
      | prénoms           | LAURENT    |
      | sexe              | M          |
      | date de naissance | 1981-01-01 |
      | lieu de naissance | 99999      |
    Quand l'utilisateur lit la carte Vitale
    Alors la lecture de la carte Vitale se termine par : "présence seule"
    Quand l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le téléservice n'a reçu aucun appel
    Et le LPS refuse la recherche et dit pourquoi

  Scénario: Sans carte Vitale dans le lecteur
    Quand l'utilisateur lit la carte Vitale
    Alors la lecture de la carte Vitale se termine par : "aucune carte"
