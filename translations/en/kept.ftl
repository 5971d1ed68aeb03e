# A view or a report kept under a name.
kept-title =
    { $what ->
        [figures] Keep a report
       *[register] Save a view
    }
kept-change-title =
    { $what ->
        [figures] Change a kept report
       *[register] Change a view
    }
kept-name =
    { $what ->
        [figures] Name of the report
       *[register] Name of the view
    }
kept-name-hint =
    { $what ->
        [figures] Everybody with whom you share the report sees its name; write no personal data in it.
       *[register] Everybody you share the view with sees the name; put no personal data in it.
    }
kept-name-missing =
    { $what ->
        [figures] Enter a name for the report
       *[register] Enter a name for the view
    }
kept-shared =
    { $what ->
        [figures] Who will see this report?
       *[register] Who will see this view?
    }
kept-shared-missing =
    { $what ->
        [figures] Choose who will see this report
       *[register] Choose who will see this view
    }
kept-too-many =
    { $what ->
        [figures] You already keep 50 reports. Delete one that is no longer needed.
       *[register] You have 50 saved views already. Delete one that is no longer needed.
    }
kept-delete =
    { $what ->
        [figures] Delete this report
       *[register] Delete this view
    }
kept-save = Save
kept-shared-own = Only me
kept-shared-unit = My unit
kept-shared-institution = Everybody in the institution who reads the register
