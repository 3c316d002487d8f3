# language: fr
@cnda @carte @recherche-vitale
Fonctionnalité: CNDA 1.02 - Obsolescence de l'assertion Vitale
  L'assertion Vitale est refaite pour un autre bénéficiaire et après plus de 20 minutes. L'horloge de la campagne avance ;
  personne n'attend.

  Contexte:
    Étant donné la carte "cps-infirmier" dans le lecteur
    Et la carte "vitale-insi-01" dans le lecteur
    Et l'utilisateur ouvre une session carte avec le bon code
    Et le patient saisi dans le LPS :
      | nom de naissance  | DE VINCI   |
      | prénoms           | DONATELLO  |
      | sexe              | M          |
      | date de naissance | 2004-03-20 |
      | lieu de naissance | 99999      |
    Et l'utilisateur lit la carte Vitale

  @cnda:1.02-1
  Scénario: Cas 1 - Donatello plus de 20 minutes après Ruth, sans retirer la carte
    Quand l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Et l'horloge de la campagne avance de 21 minutes
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 2
    Alors le téléservice a reçu exactement ces appels par carte Vitale :
      | assuré        | bénéficiaire  | nom de naissance | date de naissance | rang | réponse |
      | 2760763991905 | 2760763991905 | DE VINCI         | 1976-07-14        | 1    | 00      |
      | 2760763991905 | 1040363991906 | DE VINCI         | 2004-03-20        | 1    | 00      |
    Et l'appel n° 2 porte une autre assertion Vitale que l'appel n° 1
    Et chaque appel porte une assertion Vitale de moins de 20 minutes
    Et chaque appel respecte le contrat INSi

  @cnda:1.02-2
  Scénario: Cas 2 - L'envoi tarde de plus de 20 minutes après la lecture de la carte
    Quand l'horloge de la campagne avance de 21 minutes
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 2
    Et l'horloge de la campagne avance de 21 minutes
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 2
    Alors le téléservice a reçu exactement ces appels par carte Vitale :
      | assuré        | bénéficiaire  | nom de naissance | date de naissance | rang | réponse |
      | 2760763991905 | 1040363991906 | DE VINCI         | 2004-03-20        | 1    | 00      |
      | 2760763991905 | 1040363991906 | DE VINCI         | 2004-03-20        | 1    | 00      |
    Et chaque appel porte une assertion Vitale de moins de 20 minutes
    Et l'appel n° 2 porte une autre assertion Vitale que l'appel n° 1
    Et chaque appel respecte le contrat INSi
