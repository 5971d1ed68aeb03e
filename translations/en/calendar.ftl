# The working calendar, terms, and open cases counted anew.
calendar-link = Calendar and terms
calendar-title = Working calendar: { $year }
calendar-text = Every due date is counted by this calendar. Public holidays follow from the law and need not be entered.
calendar-years = Years
calendar-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
calendar-weekday-short =
    { $day ->
        [1] Mo
        [2] Tu
        [3] We
        [4] Th
        [5] Fr
        [6] Sa
       *[7] Su
    }
calendar-legend-holiday = public holiday
calendar-legend-own = day off of the institution
calendar-worked-saturday = a Saturday that is worked
calendar-days = Days off and moved days
calendar-worked-for = worked, in return for { $off }
calendar-why-weekend = weekend
calendar-why-in-lieu = off, because the holiday ({ $holiday }, { $of }) fell on a weekend
calendar-why-moved = off; { $worked } is worked instead
calendar-why-closed = the institution is closed
calendar-clear = Take this day back
calendar-add = Add a day off
calendar-add-text = Before it is saved you will see which open cases would get another due date.
calendar-off = Day off
calendar-off-missing = Enter the day off
calendar-worked = Saturday that is worked instead
calendar-worked-hint = Leave it empty when the institution is closed and the day is not worked off.
calendar-reason = Reason
calendar-reason-hint = For example, the number of the order, or “Stocktaking”.
calendar-reason-missing = Enter why the day is off
calendar-check = See what would change
calendar-state-title = Working days moved by the state
calendar-state-binds = The institution is bound by the working days that the Cabinet of Ministers moved for institutions paid from the state budget.
calendar-state-free = The working days moved by the Cabinet of Ministers do not bind the institution: for municipalities they are only a recommendation.
calendar-state-take = Keep the state’s moved days
calendar-state-let = No longer keep the state’s moved days
calendar-export-csv = Download the institution’s days (CSV)
calendar-export-ics = Download all days off (ICS)

# Before it is saved.
calendar-check-title = Check the change
calendar-consequences = What will happen to open cases
calendar-apply = Save and count due dates anew
calendar-leave = Do not save
calendar-moves-none = No open case will get another due date.
calendar-moves =
    { $count ->
        [one] { $count } case will get another due date.
       *[other] { $count } cases will get another due date.
    }
calendar-moves-later =
    { $count ->
        [one] For { $count } case it will be later.
       *[other] For { $count } cases it will be later.
    }
calendar-moves-earlier =
    { $count ->
        [one] For { $count } case it will be earlier.
       *[other] For { $count } cases it will be earlier.
    }
calendar-moves-late =
    { $count ->
        [one] { $count } case will be overdue at once.
       *[other] { $count } cases will be overdue at once.
    }
calendar-moves-more = There are so many open cases that only some were looked at; all will be counted.
calendar-moves-first =
    { $count ->
        [one] The table has the first { $count } case.
       *[other] The table has the first { $count } cases.
    }
calendar-moves-table = Cases with another due date
calendar-was-due = Due date before
calendar-is-due = Due date now
calendar-said-cleared = again as by law
calendar-said-state = The state’s moved working days bind from now on.
calendar-said-no-state = The state’s moved working days no longer bind.
calendar-said-term = New term of the institution: { $term }
calendar-said-term-ended = A term of the institution ends: { $term }
calendar-said-unreadable = A change that this version cannot show
calendar-received-from = received from { $from } on
calendar-received-between = received from { $from } to { $to }
calendar-and-more =
    { $count ->
        [one] { $first } and { $count } more change
       *[other] { $first } and { $count } more changes
    }

# Why not.
calendar-under-way = Due dates are still being counted after the change before. Wait a moment and try again.
calendar-fault-off-anyway = { $day } is off already: { $why }. Choose another day.
calendar-fault-not-saturday = A day ({ $day }) is moved to a Saturday. Enter the date of a Saturday.
calendar-fault-month = A day ({ $day }) is moved to a Saturday of the same month (Labour Law, section 133(4)).
calendar-fault-worked-holiday = The Saturday to which the day ({ $day }) is moved is a public holiday. Choose another Saturday.
calendar-fault-taken = The Saturday to which the day ({ $day }) is moved is worked for another day already ({ $other }).
calendar-fault-year = { $day } is in a year too long ago or too far away.
calendar-gone = This day of the institution ({ $day }) is no longer in the calendar.
calendar-same = Nothing would change: the calendar is so already.
calendar-too-long = A term may not be longer than the law’s ({ $basis }). Received on { $received }, it would end on { $own }; by law it ends on { $law }.
calendar-term-order = The last day is before the first one. Correct the dates.
calendar-term-gone = There is no such term, or it was ended.

# Reading a list.
calendar-import-title = Read a list of days
calendar-import-text = The list may be a table (CSV) with a column “date” and, if needed, “worked_instead” and “reason”, or a calendar (ICS). Days that are off by law are passed over. If any line is wrong, nothing is changed.
calendar-import-file = File (CSV or ICS)
calendar-import-list = Or paste the list here
calendar-import-missing = Choose a file or paste the list
calendar-import-too-long = The list is longer than 256 KB. Split it by years.
calendar-import-not-text = The file cannot be read as text. Save it as “CSV UTF-8”.
calendar-import-wrong =
    { $count ->
        [one] The list has { $count } mistake. Nothing was changed.
       *[other] The list has { $count } mistakes. Nothing was changed.
    }
calendar-import-over = Days passed over because they are off already
calendar-import-passed-over = Line { $line }: { $day } – { $why }
calendar-line = Line { $line }: { $what }
calendar-line-no-column = the first line has no column “date”
calendar-line-no-date = there is no day
calendar-line-quotation = a quotation mark is opened and not closed
calendar-line-not-a-day = “{ $text }” is not a day; write, for example, 22.06.2026
calendar-line-event-long = the event lasts longer than a month
calendar-line-event-open = the event has no end
calendar-line-repeats = the event repeats; write each day by itself
calendar-line-twice = the same day stands in line { $first }
calendar-line-reason-long = the reason is longer than 200 characters
calendar-line-too-many = the list has more than 400 days
calendar-line-empty = the list has no day

# What was counted anew.
calendar-recounts-title = Recalculated due dates
calendar-recounts-text = After each change of the calendar or of a term a list stays here: which cases got another due date.
calendar-recounts-none = Nothing has been recalculated yet.
calendar-recount-title = Recalculated due dates
calendar-recount-goes-on = Counting still goes on.
calendar-recount-again = See how far it is
calendar-recount-told = The submitter sees the new date on the page of the submission. No letter is sent: this is no extension, but a corrected count.
calendar-moved-none = No case got another due date.
calendar-moved =
    { $count ->
        [one] { $count } case got another due date (later: { $later }, earlier: { $earlier }).
       *[other] { $count } cases got another due date (later: { $later }, earlier: { $earlier }).
    }
calendar-due-moves = How the due date moved
calendar-due-moved = { $was } → { $now }
calendar-due-extended = The term was extended.
calendar-due-by-calendar = Counted anew, because the institution’s working calendar changed.
calendar-due-by-term = Counted anew, because the institution’s own term changed.
calendar-follow-by-calendar = The due date was recalculated { $on }, because the institution’s working calendar was corrected. Before: { $was }, now: { $now }. You need not do anything.
calendar-follow-by-term = The due date was recalculated { $on }, because the institution’s own term changed. Before: { $was }, now: { $now }. You need not do anything.

# Terms.
calendar-terms-title = Terms for answers
calendar-terms-text = A submission has the term that was in force on the day of its receipt. The institution may set a shorter term than the law, never a longer one.
calendar-own-terms = The institution’s own terms
calendar-own-none = The institution has set no shorter terms.
calendar-law = Terms set by law
calendar-duty = What must be done
calendar-duty-answer = Answer
calendar-duty-extended = Answer, when the term was extended
calendar-duty-forward = Forward to the competent institution
calendar-length = Term
calendar-source = Source
calendar-validity = In force
calendar-unit = Unit
calendar-unit-working-days = working days
calendar-unit-days = calendar days
calendar-unit-months = months
calendar-term-new = Add a shorter term
calendar-term-choose = Choose a kind
calendar-term-kind-missing = Choose which documents the term is for
calendar-term-amount-missing = Enter a number from 1 to 400
calendar-term-from = First day of receipt that it holds for
calendar-term-from-missing = Enter the first day
calendar-term-to = Last day (if known)
calendar-term-reason = The institution’s document that says so
calendar-term-reason-hint = For example, “Council decision No 7”.
calendar-term-reason-missing = Enter the document that sets the term
calendar-term-end = End the term
calendar-term-last = Last day of receipt that it still holds for
calendar-term-last-hint = What is received later has the law’s term again. This term stays in the list.
calendar-term-end-missing = Enter the last day
