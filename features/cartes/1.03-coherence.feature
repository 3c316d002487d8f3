# language: fr
@cnda @carte @recherche-vitale
Fonctionnalité: CNDA 1.03 - Cohérence entre la requête et la carte présente
  Ruth est choisie sur la carte INSi 01, puis la carte INSi 04 prend sa place. Aucun appel ne part pour une personne qui
  n'est pas sur la carte présente.

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
    Et l'utilisateur lit la carte Vitale

  @cnda:1.03
  Scénario: La carte a changé entre la sélection et la recherche
    Quand l'utilisateur insère la carte "vitale-insi-04"
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le téléservice n'a reçu aucun appel
    Et le LPS refuse la recherche et dit pourquoi
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

  @contrat
  Scénario: La carte a été retirée entre la sélection et la recherche
    Quand l'utilisateur retire la carte Vitale
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le téléservice n'a reçu aucun appel
    Et le LPS refuse la recherche et dit pourquoi

  @contrat
  Scénario: La bonne carte revient
    Quand l'utilisateur insère la carte "vitale-insi-04"
    Et l'utilisateur insère la carte "vitale-insi-01"
    Et l'utilisateur lit la carte Vitale
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le téléservice a reçu exactement ces appels par carte Vitale :
      | assuré        | bénéficiaire  | nom de naissance | date de naissance | rang | réponse |
      | 2760763991905 | 2760763991905 | DE VINCI         | 1976-07-14        | 1    | 00      |
