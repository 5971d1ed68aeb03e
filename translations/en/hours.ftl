# Opening hours: places, the week, exceptions, open or closed.
hours-title = Opening hours
hours-told = When centres, counters, cash desks, telephones and boxes are open
hours-text = Residents see these hours. Public holidays and moved working days come from the calendar and need not be entered here.
hours-add = Add a counter, telephone line or cash desk
hours-empty = No place has opening hours yet.
hours-place = Place
hours-kind-head = Kind
hours-now = Now
hours-day = Day
hours-why = Why
hours-week = Week
hours-begin = Set opening hours
hours-without = Centres and boxes without opening hours
hours-closed-day = closed
hours-all-day = around the clock
hours-over-midnight = { $times } (the next day)
hours-every-day = every day { $times }
hours-holidays-closed = closed on public holidays
hours-holidays-as-usual = as usual on public holidays
hours-holidays-own = { $times } on public holidays
hours-why-not-there = the place does not exist on this day
hours-why-not-said = no opening hours have been set
hours-why-moved-here = worked for { $off }
hours-why-part = closed { $times }: { $reason }
hours-period = from { $from } to { $to }
hours-period-open = from { $from } until further notice
hours-kind =
    { $kind ->
        [centre] centre
        [counter] counter
        [phone_line] telephone line
        [cash_desk] cash desk
       *[box] drop box
    }
hours-unknown = Opening hours are not given
hours-open-always =
    { $kind ->
        [phone_line] Answers day and night
        [box] Available around the clock
       *[other] Open day and night
    }
hours-open-until =
    { $kind ->
        [phone_line] Answers until { $time }
        [box] Available until { $time }
       *[other] Open until { $time }
    }
hours-open-until-day =
    { $kind ->
        [phone_line] Answers now; stops { $day } at { $time }
        [box] Available now; until { $day } at { $time }
       *[other] Open now; closes { $day } at { $time }
    }
hours-opens =
    { $kind ->
        [phone_line] Does not answer now; answers { $day } at { $time }
        [box] Out of reach now; within reach { $day } at { $time }
       *[other] Closed; opens { $day } at { $time }
    }
hours-closed =
    { $kind ->
        [phone_line] Does not answer until further notice
        [box] Out of reach until further notice
       *[other] Closed until further notice
    }
hours-today = today
hours-tomorrow = tomorrow
hours-on-weekday =
    { $day ->
        [1] on Monday
        [2] on Tuesday
        [3] on Wednesday
        [4] on Thursday
        [5] on Friday
        [6] on Saturday
       *[7] on Sunday
    }
hours-this-day = Today, { $day }

hours-week-title = Hours of the week
hours-week-hint = For each day enter the times, for example 09:00–12:30, 13:00–17:00. Leave a day empty when it is closed. When work goes on after midnight: 22:00–06:00 +1.
hours-holidays = On public holidays
hours-holidays-hint = The law says which days are holidays; moved days come from the calendar.
hours-holidays-missing = Choose what happens on public holidays
hours-choice-closed = Closed
hours-choice-as-usual = As usual
hours-choice-as-usual-hint = On moved days and the institution’s days off, too. Right for a box outdoors.
hours-choice-own = Other hours
hours-holiday-hours = Hours on public holidays
hours-holiday-hours-missing = Enter the hours on public holidays
hours-osm = The whole week in OpenStreetMap’s notation
hours-osm-hint = If you enter, for example, Mo-Fr 09:00-17:00; PH off, what is written above is not used.
hours-from = From which day
hours-from-hint = Until then the hours before stay in force.
hours-from-missing = Enter the first day
hours-first-day = First day
hours-last-day = Last day
hours-check = See what will change
hours-check-title = Check before saving
hours-change-again = Change
hours-changes = changes
hours-was = So far: { $times }
hours-weeks = The next four weeks
hours-said-week = { $place }: from { $day } – { $hours }
hours-said-override = { $place }: { $name }, { $period } – { $hours }
hours-said-closure = { $place }: closed { $period } – { $reason }
hours-override-title = Other hours for a time
hours-override-text = Residents see the name, for example “Emergency” or “Short day before a holiday”. Where several hold at once, the one that began last does.
hours-closure-title = Closure
hours-closure-text = The name is the reason that residents see, for example “Staff training”. The counters and cash desks of a centre are closed with it.
hours-part = Part of the day
hours-part-hint = For example 12:00–13:00. Leave empty when closed all day.

hours-code-hint = Small Latin letters and digits, for example enquiries. The code cannot be changed later.
hours-kind-missing = Choose what kind of place it is
hours-centre = At which centre
hours-centre-none = At none
hours-no-centre = There is no such centre. Choose from the list
hours-address = Address, if it is another one
hours-from-line = from { $day }: { $hours }
hours-week-empty = The hours of the week have not been set yet.
hours-week-set = Set the hours of the week
hours-place-change = Change the place
hours-exceptions = Exceptions
hours-exceptions-empty = There are no exceptions: the hours are those of every week.
hours-exception-end = End or take back
hours-override-add = Add other hours
hours-closure-add = Add a closure
hours-closed-part = closed { $times }
hours-osm-show = Opening hours for maps and navigation
hours-osm-year = The coming year in OpenStreetMap’s notation opening_hours:
hours-week-saved = The hours of the week have been saved.
hours-override-saved = The other hours have been entered.
hours-closure-saved = The closure has been entered.
hours-place-saved = The place has been saved.
hours-ended = The last day has been entered.
hours-withdrawn = The entry has been taken back.
hours-end-send = End with this day
hours-end-hint = This day is still included.
hours-end-missing = Enter the last day
hours-withdraw-text = It has not begun yet. If you take it back, the hours stay those of every week.
hours-withdraw-send = Take back

hours-fault-unreadable = “{ $part }” is not a time. Write, for example, 09:00–17:00
hours-fault-backwards = “{ $part }” ends before it begins. If it ends on the next day, add +1
hours-fault-no-time = “{ $part }” begins and ends at the same time. Correct the beginning or the end
hours-fault-too-long = “{ $part }” lasts longer than a day and a night. Correct the end
hours-fault-overlap = { $first } and { $second } overlap. Correct one of them
hours-fault-empty = There is no open hour here. If the place will be closed, use a closure
hours-osm-nothing = Enter the opening hours
hours-osm-not-understood = Not understood: “{ $part }”. Weekdays, times, PH, off and 24/7 may be used
hours-osm-order = Write “{ $part }” before the public holidays (PH)
hours-osm-dates = “{ $part }”: the parts with dates overlap or are not complete
hours-osm-no-dates = Write no dates here: use other hours or a closure for them
hours-over = It will be over by that day. Enter an earlier one
hours-begun = It has begun already. Enter its last day
hours-same = These hours are in force already. Correct the times or the first day

hours-change-override = { $name } ({ $period }): { $hours }
hours-change-day = { $day }: { $hours } – { $why }
hours-changes-title = Coming changes
hours-reach = Contacts
hours-places-here = At this centre
hours-where = Where and when to reach us
