# language: fr
@cnda @carte @recherche-vitale
Fonctionnalité: CNDA 1.01 - Génération de l'assertion Vitale
  La recherche avec la carte d'essai INSi 01 porte l'assertion du professionnel, signée par sa carte, puis celle de la
  carte Vitale. La forme réelle de l'assertion Vitale n'est pas publique : le simulateur vérifie sa présence et sa date.

  Contexte:
    Étant donné la carte "cps-infirmier" dans le lecteur
    Et la carte "vitale-insi-01" dans le lecteur
    Et l'utilisateur ouvre une session carte avec le bon code
    Et le patient saisi dans le LPS :
      | nom de naissance  | DE VINCI   |
      | prénoms           | RUTH       |
      | sexe              | F          |
      | date de naissance | 1976-07-14 |
      | lieu de naissance | 99999      |

  @cnda:1.01
  Scénario: La recherche pour Ruth porte les deux assertions
    Quand l'utilisateur lit la carte Vitale
    Alors le LPS propose les bénéficiaires :
      | n° | nom      | prénom    | date de naissance | rang |
      | 1  | DE VINCI | RUTH      | 1976-07-14        | 1    |
      | 2  | DE VINCI | DONATELLO | 2004-03-20        | 1    |
    Quand l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le téléservice a reçu exactement ces appels par carte Vitale :
      | assuré        | bénéficiaire  | nom de naissance | date de naissance | rang | réponse |
      | 2760763991905 | 2760763991905 | DE VINCI         | 1976-07-14        | 1    | 00      |
    Et chaque appel est signé par la carte "cps-infirmier"
    Et chaque appel porte une assertion Vitale de moins de 20 minutes
    Et chaque appel respecte le contrat INSi
    Et le LPS annonce le code retour "00"
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule         | 2760763991905       |
      | clé               | 36                  |
      | OID               | 1.2.250.1.213.1.4.8 |
      | nom de naissance  | DE VINCI            |
      | liste des prénoms | RUTH                |
