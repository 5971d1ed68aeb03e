# Bookings that can no longer be kept: a regime, a closed centre or fewer staff.
disruption-title = Affected bookings
disruption-text = These visits cannot take place as booked. Move them or cancel them; each visitor is told by e-mail or text message, and the others go to the list “Whom to call”.
disruption-empty = No booking is affected.
disruption-count =
    { $count ->
        [one] { $count } visit is affected.
       *[other] { $count } visits are affected.
    }
disruption-shown =
    { $count ->
        [one] The first { $count } is shown here; the others will follow.
       *[other] The first { $count } are shown here; the others will follow.
    }
disruption-visits = Which visits?
disruption-visits-missing = Select at least one visit
disruption-why =
    { $why ->
        [closed] It is closed then
        [not_received] Nobody is received in person for this service then
        [pool_closed] The pool that was to receive them is closed by then
        [not_served] The pool does not serve this any more
       *[full] There are fewer places than bookings
    }
disruption-what = What should be done with them?
disruption-what-missing = Select what to do
disruption-what-move = Move to the nearest free time at the same centre
disruption-what-move-hint = Not before tomorrow and not before the day booked; at the same hour where possible
disruption-what-elsewhere = Move to another centre
disruption-what-cancel = Cancel
disruption-centre = Centre
disruption-centre-missing = Select a centre
disruption-send = Do it and tell visitors
disruption-moved =
    { $count ->
        [one] { $count } visit has been moved.
       *[other] { $count } visits have been moved.
    }
disruption-cancelled =
    { $count ->
        [one] { $count } visit has been cancelled.
       *[other] { $count } visits have been cancelled.
    }
disruption-left =
    { $count ->
        [one] No place was found for { $count } visit.
       *[other] No place was found for { $count } visits.
    }
disruption-not-hit =
    { $count ->
        [one] { $count } visit was no longer hit.
       *[other] { $count } visits were no longer hit.
    }
disruption-then = Afterwards these visits can be moved or cancelled in the list “Affected bookings”.
disruption-visits-count = Visits
disruption-times = Times
