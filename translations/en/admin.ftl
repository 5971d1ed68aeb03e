# Administration: the institution, its people and what it works with.
admin-title = Settings
admin-save = Save
admin-open = Open
admin-state = State
admin-code = Code
admin-code-hint = Small Latin letters and digits, for example buvvalde. A code cannot be changed later: it stays in old cases and reports.
admin-code-missing = Enter a code
admin-code-unusable = Use only small Latin letters, digits, dashes or underscores in the code – at most 32 signs
admin-code-taken = There is such a code already, perhaps of something closed. Choose another one
admin-name = Name
admin-name-lv = Name in Latvian
admin-name-ru = Name in Russian
admin-name-en = Name in English
admin-name-hint = Left empty, the Latvian one is shown.
admin-name-missing = Enter the name in Latvian
admin-phone = Telephone
admin-email = Email
admin-reach = Telephone and email
admin-from = from { $day }
admin-to = to { $day }
admin-closed-from = Closed from { $day }
admin-closed-already = It is closed already
admin-days-order = The last day cannot be before the first one
admin-day-over = Choose today or a later day
admin-order = Order
admin-up = Up
admin-down = Down
admin-successor-unusable = Choose another successor: this one no longer exists or is the same
admin-secret-once = You see this only once. Hand it over in a safe way; we do not keep it.
admin-secret-next = I have handed it over, go on
admin-first-title = Change your password first
admin-first-text = An administrator gave you this password. To work, choose your own at the end of this page.

admin-group-people = People
admin-group-work = What people work with
admin-group-institution = Institution
admin-group-systems = Other systems
admin-substitutions-told = Who stands in for whom, and how long
admin-templates-told = What the institution writes to submitters
admin-letters-told = What was sent, what waits and what did not go

admin-units = Units
admin-units-told = Who gets cases: names, order, closing
admin-units-text = Everybody who hands a case on sees the units in this order. A unit is not deleted: it is closed, and its name stays in old cases.
admin-units-empty = There are no units yet. Add the first one, so that cases can be handed to somebody.
admin-unit-add = Add a unit
admin-unit-added = The unit was added.
admin-unit-changed = The unit was saved.
admin-unit-closed = The closing of the unit was saved.
admin-unit-caption = Unit { $code }
admin-unit-open-cases = Open cases
admin-unit-close = Close the unit
admin-unit-close-title = Close the unit: { $unit }
admin-unit-close-text = From the day of closing nothing more is handed to the unit, and its open cases go to the successor. Whoever has a case in their hands goes on working on it. The unit of its people is changed separately, with each person.
admin-unit-close-open =
    { $count ->
        [one] The unit has { $count } open case.
       *[other] The unit has { $count } open cases.
    }
admin-unit-close-from = From which day
admin-unit-close-hint = Today or earlier: the cases go over at once. Later: they go over on that day.
admin-unit-close-from-missing = Enter the day from which the unit is closed
admin-unit-successor = Which unit takes over
admin-unit-successor-hint = Needed when cases are open, or when the unit is closed from a later day.
admin-unit-nobody = None
admin-unit-successor-needed =
    { $count ->
        [0] Cases may still come to the unit before it closes. Choose which unit takes them over
        [one] The unit has { $count } open case. Choose which unit takes it over
       *[other] The unit has { $count } open cases. Choose which unit takes them over
    }
admin-unit-close-send = Close the unit
admin-unit-closed-from = The unit is closed from { $day }.
admin-institution-ended-then = The institution did not exist on this day. Check the day of receipt, or turn to the institution that took over
