# Due dates: which cases are near theirs or past it, and the word to the head.
escalation-tag = With the head
escalation-told =
    { $kind ->
        [overdue] On { $at } the head was sent a letter: the due date { $due } was missed
       *[soon] On { $at } the head was sent a letter: the due date { $due } is near
    }
escalation-untold =
    { $kind ->
        [overdue] Noted on { $at }: the due date { $due } was missed. No letter was sent, because no head has an e-mail address here
       *[soon] Noted on { $at }: the due date { $due } is near. No letter was sent, because no head has an e-mail address here
    }

# The letter to the head.
escalation-letter-subject = Due dates: { $overdue } overdue, { $soon } due soon
escalation-letter-intro = These cases are past their due date or near it. We write once about each; if the due date moves, we write again.
escalation-letter-overdue = Overdue
escalation-letter-soon = Due soon
escalation-letter-list = All due dates by unit:

# The page of due dates.
due-list-title = Due dates
due-list-text = Open cases by unit. Choose a number to see the cases.
due-list-unit = Unit
due-list-all = The whole institution
due-list-unrouted = Not yet given to anybody
due-list-open = Total
due-list-empty = There are no cases in this list.
due-list-who = { $group }: { $holder }
due-list-setting = When the head is told
due-list-days = How many working days before the due date the head is told
due-list-days-hint = From 0 to 20. 0 means on the day itself. A case is marked and the head is written to once for each due date, and once more when it is missed.
due-list-days-wrong = Enter a whole number from 0 to 20
due-list-reached = The letters go to: { $names }.
due-list-reached-none = At present nobody gets the letters, because no head has an e-mail address here. Cases are marked all the same.
due-list-save = Save
due-list-done = The setting was saved.
