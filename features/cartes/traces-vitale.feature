# language: fr
@carte @recherche-vitale @trace
Fonctionnalité: Appels et retours par carte Vitale tracés
  La trace dit la modalité de chaque appel et, pour un retour 00, tout ce qu'il a rendu.

  @dmn:INS-37.1.2 @dmn:INS-38.1.2 @dmn:INS-38.1.3
  @segur:INS/va1.38.01.01 @segur:INS/va1.38.01.02 @segur:INS/va1.35.01.01 @segur:INS/va1.35.01.02 @segur:INS/va1.38.02.02 @segur:INS/va1.35.02.02
  Scénario: Par carte Vitale puis par traits, chaque appel avec sa modalité et son retour
    Étant donné la carte "cps-medecin" dans le lecteur
    Et l'utilisateur ouvre une session carte avec le bon code
    Et la carte "vitale-un" dans le lecteur
    Et le patient saisi dans le LPS :
      | nom de naissance  | ADRUN      |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | 63220      |
    Quand l'utilisateur lit la carte Vitale
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 1
    Alors le LPS annonce le code retour "00"
    Et la trace du dernier retour 00 porte le matricule, l'OID, l'historique des INS et les traits stricts rendus
    Quand l'utilisateur lance la recherche INSi par traits
    Alors la trace des appels INSi est :
      | utilisateur | modalité | retour |
      | qa          | vitale   | 00     |
      | qa          | traits   | 00     |
    Et la trace du dernier retour 00 porte le matricule, l'OID, l'historique des INS et les traits stricts rendus

  @dmn:INS-38.1.2 @segur:INS/va1.35.01.02
  Scénario: Un retour 02 par carte Vitale est tracé
    Étant donné la carte "cps-medecin" dans le lecteur
    Et l'utilisateur ouvre une session carte avec le bon code
    Et la carte "vitale-jumeaux" dans le lecteur
    Et le patient saisi dans le LPS :
      | nom de naissance  | RANGPAREIL |
      | prénoms           | LOU        |
      | sexe              | F          |
      | date de naissance | 2018-11-30 |
      | lieu de naissance | 99999      |
    Quand l'utilisateur lit la carte Vitale
    Et l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° 2
    Alors la trace des appels INSi est :
      | utilisateur | modalité | retour |
      | qa          | vitale   | 02     |
