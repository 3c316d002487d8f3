# language: fr
@identite @trace
Fonctionnalité: Traces et droits
  Accès, modifications et appels à INSi sont tracés avec leur auteur ; les droits se donnent un à un.

  @dmn:INS-3.1.1 @segur:INS/va1.39.01.01
  Scénario: L'accès à l'identité est tracé
    Étant donné un patient au statut "provisoire"
    Et que l'utilisateur du LPS est "durand"
    Quand l'utilisateur consulte l'identité
    Alors la trace porte l'accès de "durand" à l'identité

  @dmn:INS-3.1.1 @segur:INS/va1.39.01.01
  Scénario: Une recherche d'antériorité est un accès aux identités qu'elle montre
    Étant donné un patient au statut "provisoire"
    Et que l'utilisateur du LPS est "durand"
    Quand l'utilisateur recherche une identité par :
      | date de naissance | 1975-12-31 |
    Alors le LPS trouve exactement :
      | nom de naissance | prénoms |
      | ADRUN            | ZOE     |
    Et la trace porte l'accès de "durand" à l'identité

  @dmn:INS-4.1.1 @segur:INS/va1.49.01.01
  Scénario: Les appels à INSi sont attribués à leurs auteurs
    Étant donné un patient au statut "provisoire"
    Et que l'utilisateur du LPS est "durand"
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur du LPS est "martin"
    Et l'utilisateur lance la recherche INSi par traits
    Alors la trace des appels INSi est :
      | utilisateur | modalité | retour |
      | durand      | traits   | 00     |
      | martin      | traits   | 00     |

  @dmn:INS-5.1.1 @segur:INS/va1.50.01.01
  Scénario: Les droits sur l'identité se donnent un à un
    Étant donné un patient au statut "provisoire"
    Et que l'utilisateur "accueil" n'a que ces droits : "consulter"
    Et que l'utilisateur "invité" n'a que ces droits : "appeler INSi"
    Et que l'utilisateur du LPS est "accueil"
    Quand l'utilisateur consulte l'identité
    Alors le LPS accepte l'action
    Quand l'utilisateur modifie le patient :
      | nom utilisé | MARTIN |
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur du LPS est "invité"
    Et l'utilisateur consulte l'identité
    Alors le LPS refuse l'action et dit pourquoi

  @dmn:INS-5.1.1 @segur:INS/va1.50.01.01
  Scénario: Sans droit de consulter, une recherche d'antériorité ne montre rien
    Étant donné un patient au statut "provisoire"
    Et que l'utilisateur "invité" n'a que ces droits : "appeler INSi"
    Et que l'utilisateur du LPS est "invité"
    Quand l'utilisateur recherche une identité par :
      | date de naissance | 1975-12-31 |
    Alors le LPS refuse l'action et dit pourquoi

  @dmn:INS-6.1.1 @segur:INS/va1.32.01.01
  Scénario: Le droit d'appeler INSi se donne à part
    Étant donné un patient au statut "provisoire"
    Et que l'utilisateur "accueil" n'a que ces droits : "consulter, modifier, valider"
    Et que l'utilisateur du LPS est "accueil"
    Quand l'utilisateur tente de lancer la recherche INSi par traits
    Alors le LPS refuse l'action et dit pourquoi
    Et le téléservice n'a reçu aucun appel

  @dmn:INS-17.1.1 @segur:INS/va1.27.01.01
  Scénario: Une modification se retrouve avec sa nature, son heure et son auteur
    Étant donné un patient au statut "provisoire"
    Et que l'utilisateur du LPS est "martin"
    Quand l'utilisateur modifie le patient :
      | nom utilisé | DUPONT |
    Alors la trace porte la modification de "nom utilisé" par "martin" : "" devient "DUPONT"
    Quand l'utilisateur modifie le patient :
      | numéro d'assuré | 275126322074974 |
    Alors la trace porte la modification de "numéro d'assuré" par "martin" : "" devient "275126322074974"

  @dmn:INS-37.1.1 @dmn:INS-38.1.1 @segur:INS/va1.38.02.01 @segur:INS/va1.35.02.01
  Scénario: Appels par traits et retours sont tracés, 00 avec tout son contenu
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ECETINSI            |
      | prénoms           | PAUL PIERRE-ALAIN   |
      | sexe              | M                   |
      | date de naissance | 2009-07-14          |
      | lieu de naissance | 63220               |
    Et que l'utilisateur du LPS est "durand"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors la trace des appels INSi est :
      | utilisateur | modalité | retour |
      | durand      | traits   | 01     |
      | durand      | traits   | 00     |
    Et la trace du dernier retour 00 porte le matricule, l'OID, l'historique des INS et les traits stricts rendus

  @dmn:INS-38.1.1
  Scénario: Un retour 02 est tracé
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | DE VINCI   |
      | prénoms           | LEONARDO   |
      | sexe              | M          |
      | date de naissance | 2014-02-01 |
      | lieu de naissance | 99999      |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors la trace des appels INSi est :
      | utilisateur | modalité | retour |
      | qa          | traits   | 02     |
