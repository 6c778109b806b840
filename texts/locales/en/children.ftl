children-list = <b>Children</b>
    The open diary: { $child }, { $school_class }. Whose shall I show?
children-card = <b>{ $full_name }</b>
    { $school_class }
    I say: { $called }
children-ask-alias = What shall I call { $given }? Write a name, for example “Eldest”. A dot or a minus brings the real name back.
children-opened = The open diary: { $child }
button-child-rename = ✏️ Call differently
button-child-open = Open the diary
button-child-looked-at = ✓ { $child }, { $school_class }
button-child = { $child }, { $school_class }
children-all-hidden = <b>Children</b>
    All children are off the list. Whom shall I bring back?
children-hidden = { $child }: off the list, no more news
children-back-on-list = { $child }: on the list again
button-child-hide = Take off the list
button-child-bring-back = ↩️ Bring back: { $child }, { $school_class }
