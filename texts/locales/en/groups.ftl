group-title = <b>Class chat</b>
group-about = Connect the group of your class: announcements, homework and meetings will come there. Marks, absences and anything about a child come in private only.
group-none = { $school_class }: no group yet
group-offer = <b>Connect a group: { $school_class }</b>
group-offer-choose = Press “Choose a group”: I come there and set everything up.
group-offer-say = Or add me yourself and write in the group:
group-offer-command = <code>/connect { $code }</code>
group-offer-notes = Are there topics? Write it in the right one. The code is good for an hour, once, and from you only, not anonymously.
group-name = <b>{ $title }</b>
group-class = Class: { $school_class }
group-paused = ⚠️ I was removed from the group. Add me again and I go on.
group-muted = ⚠️ I may not write in the group. Allow it, and within an hour I go on.
group-kinds = What has a tick comes to the group.
group-hears-nothing = Nothing comes to the group now.
group-in-topic = I write to the chosen topic. To change it, write /connect in another one
group-change-topic = Are there topics? Write /connect in the right one and I move there.
group-quiet = From 22:00 to 7:00 I am silent, but for quarantine and early dismissal.
group-ask-end = Disconnect <b>{ $title }</b>? News of the class will not come there any more; parents get theirs in private as before.
group-ended-toast = The group is disconnected
group-hello = I am Peremena, a school diary. The class teacher connects me in our private chat: “Class chat”.
group-connected = Done! This is the chat of class { $school_class }: announcements, homework and meetings come here.
group-never = Marks and absences I tell in private only.
group-topic-chosen = All right, from now on I write here.
group-left = The chat is disconnected, I write here no more.
group-link-first = For your tick to count, open me in a private chat and link the diary: /start
group-families-only = Families of this class tick it here.
group-not-here = This button works in a private chat only.
group-meeting-answer = Are you coming? Tell me in private: “Meetings”.

button-group-connect = ➕ Connect to { $school_class }
button-group-open = { $school_class }: { $title }
button-group-choose = Choose a group
button-group-done = Done
button-group-kind = { $told ->
    [yes] ✓
   *[no] ○
} { $kind ->
    [announcements] Announcements
    [homework] Homework
   *[meetings] Meetings
}
button-group-language = { $language ->
    [ru] Write in Russian
   *[en] Write in English
}
button-group-end = Disconnect
button-group-end-sure = Yes, disconnect
