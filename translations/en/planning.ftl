# Planning of visits for the head of a centre.
planning-title = Planning of visits
planning-since =
    { $days ->
        [one] Counted from { $from } to { $to }: { $days } day with visits.
       *[other] Counted from { $from } to { $to }: { $days } days with visits.
    }
planning-ask = What if
planning-centre = Centre
planning-weekday = Day of the week
planning-ask-specialists = How many specialists work
planning-ask-from = From (hour)
planning-ask-to = To (hour)
planning-ask-more = By how many per cent more visitors
planning-ask-more-hint = For fewer, begin with a minus, for example -20
planning-ask-missed = How many per cent of those who booked do not come
planning-ask-missed-hint = Leave empty for as many as until now
planning-ask-percent = The promise: how many per cent of visitors
planning-ask-minutes = wait no longer than so many minutes
planning-reckon = Work it out
planning-number = Enter a whole number from { $from } to { $to }
planning-hours-wrong = The last hour must be after the first one
planning-untold = Nothing can be said of such a day yet: no visit or no serving has been counted.
planning-outcomes = How visitors would wait
planning-specialists = Specialists
planning-asked = { $count } (as asked)
planning-came = Come in a day
planning-median = Half wait up to
planning-ninetieth = Nine in ten wait up to
planning-turned-away = Not served in a day
planning-within =
    { $minutes ->
        [one] Wait up to { $minutes } minute
       *[other] Wait up to { $minutes } minutes
    }
planning-needed = How many specialists keep the promise
planning-never = In these hours not even 60 specialists can keep the promise: the last visitors come too late, or the promise is too strict.
planning-how = 200 such days were simulated: visitors come as often and are served as long as until now, in the order of the line. The same visitors come in each row. This is a reckoning, not a promise.
planning-seen = What was counted
planning-load = Visitors on an average day, by hour
planning-load-most = Most visitors come on { $day } at about { $hour }: { $count } an hour on average.
planning-nothing = There are no visits yet.
planning-hour = Hour
planning-times = Waiting and serving
planning-service = Service
planning-no-service = No service named
planning-served = Served
planning-left = Left
planning-waited = Wait on average
planning-serving = Served on average in
planning-minutes = { $count } min
planning-percent = { $number }%
planning-kept = Booked and did not come
planning-booked-by = How it was booked
planning-booked-before = How early
planning-bookings = Bookings
planning-missed = Did not come
planning-missed-share = Did not come, %
planning-share =
    { $share ->
        [web] By themselves, on the web
        [phone] By staff, from a call or in writing
       *[desk] By staff face to face, by another system, or moved
    }
planning-lead =
    { $lead ->
        [same_day] On the same day
        [days] 1–3 days before
        [week] 4–7 days before
        [weeks] 8–21 days before
       *[longer] Earlier
    }
planning-feedback = What visitors said
planning-answer = Answer
planning-answers = How often
planning-answers-share = Share
