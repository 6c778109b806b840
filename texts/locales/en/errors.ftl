our-mistake = Something broke on our side. Nothing is lost, we are looking at it. Please try again a little later.
refusal-not-your-child = This child is not in your diary.
refusal-not-yours = This is not open to you. If it should be, ask the school.
refusal-outdated = Things have changed since. Open it again.
refusal-no-children = There are no children in your diary yet. If that is a mistake, write to the school: they will fix it quickly.
refusal-alias-too-long = Too long: { $limit } letters are enough.
