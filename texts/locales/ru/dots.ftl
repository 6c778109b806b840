dot-kind-debt = долг
dot-kind-retake = пересдать
dot-kind-planned = впереди работа
