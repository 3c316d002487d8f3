# language: fr
@cnda @recherche-traits
Fonctionnalité: CNDA 2.05 - Numéro d'identification d'attente (NIA)
  Un NIA se reconnaît à son OID, jamais à ses chiffres. C'est un INS provisoire que remplacera un NIR :
  le LPS l'enregistre et l'affiche comme tel.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"

  @cnda:2.05
  Scénario: Réponse injectée avec un NIA
    Étant donné que le téléservice répond pour "PROVISOIRE MATRICULE" avec le fichier de test "2.05"
    Et le patient saisi dans le LPS :
      | nom de naissance  | PROVISOIRE |
      | prénoms           | MATRICULE  |
      | sexe              | M          |
      | date de naissance | 2009-07-01 |
      | lieu de naissance | 63220      |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom    | sexe | date de naissance | lieu de naissance | réponse |
      | PROVISOIRE       | MATRICULE | M    | 2009-07-01        | 63220             | 00      |
    Et chaque appel respecte le contrat INSi
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule | 1090763220888       |
      | clé       | 35                  |
      | OID       | 1.2.250.1.213.1.4.9 |
      | nature    | NIA                 |
