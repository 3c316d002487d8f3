# language: fr
@cnda @recherche-traits
Fonctionnalité: CNDA 2.08 - Matricule corse et historique d'un autre sexe
  La lettre d'un matricule corse se garde telle quelle, et la clé se calcule avec 19 pour 2A et 18 pour 2B.
  Un historique qui répète l'INS actif est dédoublonné ; un INS antérieur d'un autre sexe est gardé.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"

  @cnda:2.08-1
  Scénario: Cas 1 - Matricule avec la lettre B
    Étant donné que le téléservice répond pour "CORSE ANTHONY" avec le fichier de test "2.08-cas1"
    Et le patient saisi dans le LPS :
      | nom de naissance  | CORSE      |
      | prénoms           | ANTHONY    |
      | sexe              | M          |
      | date de naissance | 1980-03-02 |
      | lieu de naissance | 2B020      |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom  | sexe | date de naissance | lieu de naissance | réponse |
      | CORSE            | ANTHONY | M    | 1980-03-02        | 2B020             | 00      |
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule | 180032B020401       |
      | clé       | 23                  |
      | OID       | 1.2.250.1.213.1.4.8 |
      | nature    | NIR                 |
    Et l'historique enregistré dans le LPS, INS actif mis à part, est vide

  @cnda:2.08-2
  Scénario: Cas 2 - Historique avec un INS d'un autre sexe
    Étant donné que le téléservice répond pour "HERMANN GATIEN" avec le fichier de test "2.08-cas2"
    Et le patient saisi dans le LPS :
      | nom de naissance  | HERMANN    |
      | prénoms           | GATIEN     |
      | sexe              | M          |
      | date de naissance | 1981-03-24 |
      | lieu de naissance | 63220      |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom | sexe | date de naissance | lieu de naissance | réponse |
      | HERMANN          | GATIEN | M    | 1981-03-24        | 63220             | 00      |
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule | 1810363220456 |
      | clé       | 76            |
    Et l'historique enregistré dans le LPS, INS actif mis à part, est :
      | matricule     | clé | OID                 |
      | 2810363220456 | 26  | 1.2.250.1.213.1.4.8 |
