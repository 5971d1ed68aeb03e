# Times that can be booked from an announced moment on: the claims of the first seconds, and the draw.
release-announced = Times of { $days } can be booked from { $when }.
release-claims = Times of { $days } were released on { $when }. Claims to the draw are being accepted now.
release-drawing = Times of { $days } were released on { $when }. The draw is under way; what is left can be booked in a moment.
release-over-said = Times of { $days } were released on { $when }. The draw is over, and anybody can book what is left.
release-withdrawn = This release was withdrawn. The times can be booked as usual.
release-link = How to book
release-title = Take part in the draw for a time
release-how =
    { $seconds ->
        [one] Everybody who asks in the first { $seconds } second is in the same position: the order of the claims is drawn. There is no need to be the first. Afterwards whoever comes first is served first.
       *[other] Everybody who asks in the first { $seconds } seconds is in the same position: the order of the claims is drawn. There is no need to be the first. Afterwards whoever comes first is served first.
    }
release-draw-link = Check the draw
release-fill-in = You can fill in the form beforehand. Send it when the times are released; there is one claim for each telephone number and e-mail address.
release-first = When would you like to come?
release-day = Day
release-time = Time
release-other = If it is taken (optional)
release-other-day = Another day
release-other-time = Another time
release-choose = Select a day
release-any-time = Any time that day
release-who = Who is coming?
release-email-hint = We send the code to it by which you confirm the time
release-phone-hint = If you have no e-mail, a number is enough: we call you
release-claim = Take part in the draw
release-day-missing = Select a day
release-no-start = This time cannot be booked. Select another time, or any time that day.
release-not-yet = The times are released on { $when }. What you typed is kept on this page: send it then.
release-too-late = Claims are no longer accepted. When the draw is over, what is left can be booked.
release-claimed-already = This e-mail address or telephone number has a claim already. Everybody has one claim.
release-claim-title = Your claim is in the draw
release-seconds =
    { $count ->
        [one] Your claim is drawn in { $count } second.
       *[other] Your claim is drawn in { $count } seconds.
    }
release-being-drawn = The claims are being drawn now.
release-wait-text = Stay on this page: it refreshes by itself and shows what comes of the draw.
release-held-title = You have got a time
release-held-until = The time is kept for you, and you still need to confirm it. You can do that until { $until }.
release-open-visit = Continue
release-letter-then = To keep the time, open { $url }, enter the code and confirm the visit. If you do not, others can book it.
release-missed-title = Not this time
release-missed-text = When it was your claim’s turn, the times that you asked for were taken. Your name and contact details have been removed from the claim.
release-missed-wait = Join the waiting list
release-missed-days = See which times are free
release-number = The number of your claim: { $number }.
release-draw-title = Release of times, and the draw
release-days = Days
release-moment = Moment of release
release-seed-hash = SHA-256 of the seed
release-seed = Seed
release-count = Claims
release-given = Times given
release-order = Order of the draw
release-order-text = The numbers of the claims in the order in which they were drawn. Each got the first of the times it asked for that was still free.
release-check = How to check it
release-check-text = The seed is chosen when the release is announced, and its SHA-256 is published at once; the seed itself only after the draw. Claims are ordered by the SHA-256 of the seed and the claim’s number, the smallest first. With these commands anybody can compute it; SEED is the seed, NUMBER the number of a claim.

release-admin-link = Release times at an announced moment
release-admin-title = Release of times
release-admin-text = The times of these days can be booked on the web and by telephone only from the moment on. The claims of the first ten seconds are drawn; afterwards whoever comes first is served first.
release-admin-desk = The desk can book these days earlier. What is booked stays booked.
release-admin-from = First day
release-admin-to = Last day
release-admin-on = Day of release
release-admin-at = Time of release
release-admin-at-hint = For example, 10:00
release-admin-announce = Announce
release-admin-announced = The release is announced
release-admin-withdraw = Withdraw
release-admin-withdrawn = The release is withdrawn; the times can be booked as usual
release-admin-stands = State
release-admin-act = Action
release-phase =
    { $phase ->
        [announced] announced
        [claims] claims accepted
        [drawing] being drawn
        [withdrawn] withdrawn
       *[over] over
    }
release-from-missing = Enter the first day
release-to-missing = Enter the last day
release-on-missing = Enter the day of release
release-at-wrong = Enter a time, for example 10:00
release-moment-wrong = The moment of release must be to come, and not after the first of these days
release-too-long = At most 60 days can be released at once
release-too-far = At that moment the last day cannot be booked yet. Let people book further ahead, or choose an earlier day.
release-overlaps = Some of these days are in another release already
release-begun = The times are released already; that cannot be withdrawn
