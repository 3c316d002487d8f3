# language: fr
# Une remarque.
@calcul
Fonctionnalité: Calcul
  Une description
  sur deux lignes.

  Contexte:
    Étant donné une calculatrice à zéro

  @preuve @calcul
  Scénario: Tout passe
    Quand j'ajoute 3
    Et je fais moins 1 fois
    * je note "l'« été » \"cité\" <&>"
    Et j'ajoute la liste
      | nombre | remarque \| |
      | 4      | a           |
      | 5      |             |
    Et je lis
      """json
      {"a": 1}
      """
    Alors le total est 11

  Règle: Une règle
    Une autre description.

    Contexte:
      Quand j'ajoute 1

    @plan
    Plan du scénario: Total <n>
      Quand j'ajoute <n>
      Alors le total est <total>
      Mais le total est <total>

      @bons
      Exemples: bons
        | n | total |
        | 1 | 2     |

      Exemples:
        | n | total |
        | 2 | 4     |

  Scénario: Rien
  Scénario: À joindre
    Alors la preuve manque
    Et le total est 0
  Scénario: Bloqué
    Alors il manque le lecteur
  Scénario: Pas écrit
    Alors ce n'est pas écrit
  Scénario: Sauté
    Alors cela ne se joue pas ici
  Scénario: Inconnu
    Alors personne ne sait "faire" cela 2 fois
    Et le total est 0
  Scénario: Ambigu
    Alors deux façons
