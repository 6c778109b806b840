dot-kind-debt = debt
dot-kind-retake = retake
dot-kind-planned = planned work
