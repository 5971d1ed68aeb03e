# Working on cases: whose they are, extending the term, standing in.
casework-elsewhere-title = Somebody else is working on this case
casework-elsewhere-text = You may look at the case, but only the unit or the person that it was given to may work on it. If you should take it over, ask the head or the records keeper to give it to you.
casework-done-extend = The term has been extended, and the submitter has been told.
casework-step-extend = Term extended
