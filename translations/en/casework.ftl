# Working on cases: whose they are, extending the term, standing in.
casework-elsewhere-title = Somebody else is working on this case
casework-elsewhere-text = You may look at the case, but only the unit or the person that it was given to may work on it. If you should take it over, ask the head or the records keeper to give it to you.
casework-done-extend = The term has been extended, and the submitter has been told.
casework-step-extend = Term extended
casework-mine = My work
casework-stands-in = You are standing in for: { $names }. Their cases are in this list.
casework-mine-empty = You have no open case at the moment.
casework-mine-take =
    { $count ->
        [one] { $count } case of your unit waits for somebody to take it up
       *[other] { $count } cases of your unit wait for somebody to take them up
    }
casework-group-overdue = Overdue
casework-group-today = Today
casework-group-week = This week
casework-group-later = Later
casework-group-waiting = Waiting for the submitter
casework-filters = Which cases to show
casework-filter-open = All
casework-filter-untaken = Taken by nobody
casework-filter-soon = Due soon
casework-filter-overdue = Overdue
casework-empty-untaken = Somebody has taken up every case of the unit.
casework-empty-soon = No case in this list is due within the next three working days.
casework-empty-overdue = No case in this list is overdue.
casework-do-extend = Extend the term
casework-do-note = Add a note
casework-done-note = The note has been added. The submitter does not see it.
casework-forward-until = Forward, if not competent, by
casework-substitutes = Standing in for the handler now: { $names }.
casework-notes = Internal notes

# Extending the term.
casework-extend-title = Extend the term for the answer
casework-extend-now = The answer is now due { $until }.
casework-extend-then = After the extension the answer will be due { $until }.
casework-extend-ground = Why is more time needed?
casework-extend-ground-missing = Choose a ground that the law names
casework-extend-why = Explanation for the submitter
casework-extend-why-hint = The submitter gets the ground and this text. Write in the language of the submission.
casework-extend-why-missing = Explain the objective reasons to the submitter
casework-extend-send = Extend and tell the submitter
casework-extend-none = The law gives no longer term to a submission of this kind.
casework-extend-before = The term was extended before. It cannot be extended twice.
casework-extend-over = The term is over, and cannot be extended after that. Prepare the answer as soon as possible.
casework-extend-no-later = The longer term, counted from the day of receipt, ends no later than the present one.
casework-extend-notice = Ground of the extension: { $ground }.
casework-ground-data = more information must be obtained
casework-ground-others = other institutions must be involved
casework-ground-volume = the submission is extensive
casework-ground-objective = other objective reasons

# A note.
casework-note-title = Internal note
casework-note-text = Note
casework-note-hint = Everybody in the institution who reads the register sees it. The submitter does not.
casework-note-missing = Write the note
casework-note-send = Add

# Standing in.
casework-substitutions = Substitution
casework-substitution-title = Substitution
casework-substitution-text = The substitute also sees the absent person's cases in their own list, and on these days may do with them all that the absent person may.
casework-substitution-empty = Nobody is standing in for anybody at the moment.
casework-substitution-line = { $absent } is away; { $substitute } stands in
casework-substitution-end = End now
casework-substitution-new = Another substitution
casework-substitution-choose = Choose a person
casework-substitution-absent = Who will be away
casework-substitution-absent-missing = Choose who will be away
casework-substitution-substitute = Who will stand in
casework-substitution-substitute-missing = Choose who will stand in
casework-substitution-from = First day
casework-substitution-from-missing = Enter the first day
casework-substitution-to = Last day
casework-substitution-to-missing = Enter the last day
casework-substitution-same = Nobody stands in for themselves. Choose somebody else.
casework-substitution-order = The last day is before the first one. Correct the dates.
casework-substitution-over = The last day is over. Enter today or a later day.
casework-substitution-send = Save
casework-substitution-done-set = The substitution has been saved.
casework-substitution-done-end = The substitution has been ended.
casework-do-related = Link with another case
casework-done-joint = The cases are now examined together: both submitters will get the answer to one of them.
casework-done-part = The case is examined by itself again.
casework-links = Linked cases
casework-link-joint = Examined together
casework-link-repeats = The same was answered in this case
casework-link-repeated = Repeated submission
casework-answer-also = The submitters of the cases examined together will get the same answer, each by their own letter: { $numbers }.

# Linked cases.
casework-related-title = Link with another case
casework-related-other = With which case?
casework-related-other-missing = Choose a case
casework-related-same = same submitter
casework-related-typed = Another case
casework-related-number = Its number
casework-related-number-missing = Enter the number of the case, for example, IES/2026/12
casework-related-number-unknown = The register has no such number. Check it.
casework-related-way = What to do?
casework-related-way-missing = Choose what to do
casework-related-joint = Examine together
casework-related-joint-hint = The submitter of this case gets the answer to the other one too. Each keeps its own number, due date and letters.
casework-related-repeated = Close as repeated
casework-related-repeated-hint = The same was answered on the merits before. The submitter is told the number of the earlier answer.
casework-related-part = Separate
casework-related-part-hint = The case is examined by itself again; no other case need be chosen.
casework-related-not-joinable = These cases cannot be examined together: one of them is closed or has been joined to another.
casework-related-not-answered = That case has not been answered on the merits, so it cannot be referred to.
casework-related-notice = The same submission was answered on the merits before; its number is { $number }.
casework-related-send = Save
