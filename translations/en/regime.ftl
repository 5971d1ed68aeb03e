# Regimes: what changes for a time – appointments, channels, doors, hours.
regime-title = Regimes
regime-told = What changes for a time: appointments, channels, hours, doors
regime-text = A regime changes for a time how people are served. Before you switch it on you see what will be different. The hours and the service cards themselves stay as they are and hold again after its end.
regime-empty = There are no regimes yet. Begin one when the way of serving people changes.
regime-new = New regime
regime-next = Continue
regime-change = Change
regime-days = In force
regime-period = From { $from } to { $to }
regime-period-open = From { $from } until further notice
regime-state =
    { $state ->
        [draft] Draft
        [coming] Not begun yet
        [holding] Holds
       *[over] Over
    }
regime-told-text = Everybody who opens the institution’s pages will see the name and the notice.
regime-notice = Notice
regime-notice-lv = Notice in Latvian
regime-notice-ru = Notice in Russian
regime-notice-en = Notice in English
regime-notice-hint = In two or three sentences: what changes and what people should do. For example: “We receive people by appointment only. Call us for one.”
regime-notice-missing = Enter the notice in Latvian
regime-ground = Ground for a notice in a foreign language
regime-ground-hint = Fill this in if the notice is in Russian or English too. For example: section 21 of the Official Language Law.
regime-ground-missing = Say on what ground the notice is in a foreign language too
regime-from = First day
regime-from-missing = Enter the first day
regime-to = Last day
regime-to-hint = Leave it empty if the regime holds until further notice.
regime-to-missing = Enter the last day
regime-scope = Applies to
regime-scope-all = The whole institution
regime-scope-part =
    { $what ->
        [centres] Centres: { $names }
        [services] Services: { $names }
       *[channels] Channels: { $names }
    }
regime-reach-title = Applies to
regime-reach-text = Tick something only if the regime is not over the whole institution. Where nothing is ticked there is no restriction.
regime-centres = Only at these centres
regime-services = Only for these services
regime-channels = Only by these channels
regime-changes = What changes
regime-changes-title = What changes
regime-changes-text = Fill in only what changes. The rest stays as it is.
regime-reception = How are people received?
regime-reception-nothing = We change nothing about that
regime-also = Also
regime-only = Only these channels
regime-only-hint = If you tick nothing, all channels stay.
regime-people = People in the building
regime-people-any = No limit
regime-people-specialists = As many as there are specialists
regime-people-number = A number
regime-number = How many people
regime-number-missing = Enter a number, at least 1
regime-door-in = Door in without an appointment
regime-door-out = Door out
regime-door-booked = Door in with an appointment
regime-door-missing = Name all three doors, for example 1, 2 and 2
regime-boxes = Boxes that are set out
regime-hours = Other hours
regime-hours-hint = For example 09:00–12:30, 13:00–17:00. If one day is filled in, empty days are closed.
regime-hours-unreadable = “{ $text }” is no time. Write, for example, 9–17
regime-hours-backwards = “{ $text }” ends before it begins
regime-hours-overlap = { $one } and { $other } overlap
regime-opens = Open from which day: { $centre }
regime-opens-hint = Fill this in if centres open one after another. A centre without a day then stays closed.

regime-says-reception =
    { $how ->
        [freely] We receive everybody, without an appointment too
        [by_appointment] We receive people by appointment only
        [window] We serve people through the window; nobody comes in
       *[closed] We do not receive people in person
    }
regime-says-unavoidable = In person only what cannot be done remotely
regime-says-channels = You can reach us only like this: { $channels }
regime-says-opening = { $centre } – { $day }
regime-says-openings = Centres open one after another: { $openings }
regime-says-specialists = We let in as many visitors at once as there are specialists; the others wait outside
regime-says-people =
    { $count ->
        [one] We let in no more than { $count } visitor at once
       *[other] We let in no more than { $count } visitors at once
    }
regime-says-doors = Without an appointment come in by door “{ $in }” and go out by door “{ $out }”; with an appointment come in by door “{ $booked }”
regime-says-shops = The canteen, the pharmacy and the shops in the building are closed
regime-says-boxes = You can leave submissions in the box: { $boxes }
regime-says-hours = We receive people: { $hours }
regime-day-short =
    { $day ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
regime-day-closed = closed
regime-on-holidays = on public holidays { $hours }

regime-see-consequences = See what will be different
regime-consequences-title = What will be different
regime-switch-on = Switch the regime on
regime-faulty = The regime cannot be switched on yet. Mend what the page names
regime-faults = Fix before you switch it on
regime-fault-nothing = The regime changes nothing. Say what changes
regime-fault-twice = Said twice: { $name }
regime-fault-contradiction = These do not go together: { $one } and { $other }
regime-fault-incomplete = Not said to the end: { $name }
regime-fault-unknown = The institution has no such thing: { $name }
regime-fault-clash = The regime “{ $with }” begins on the same day and says something else about the same: { $aspect }
regime-aspect =
    { $aspect ->
        [reception] receiving people
        [unavoidable] in person only what cannot be done remotely
        [channels] channels
        [openings] opening one after another
        [people] people in the building
        [doors] doors
        [commercial_zone] shops
        [boxes] boxes
       *[hours] hours
    }
regime-warning = Warning
regime-warns-support =
    { $channel ->
        [phone] The institution will be left without a telephone: people will not be able to call for help with applying.
       *[email] The institution will be left without e-mail: people will not be able to write for help with applying.
    }
regime-support-not-there =
    { $channel ->
        [phone] Even without this regime the institution has no telephone for help with applying.
       *[email] Even without this regime the institution has no e-mail address for help with applying.
    }
regime-warns-no-channel =
    { $stage ->
        [request] Nobody will be able to ask for these services in any way:
        [execution] There will be no way to have these services carried out:
       *[receipt] Nobody will be able to receive the result of these services in any way:
    }
regime-warns-no-computer =
    { $stage ->
        [request] People without a computer will not be able to ask for these services:
        [execution] People without a computer will not be able to have these services carried out:
       *[receipt] People without a computer will not be able to receive the result of these services:
    }
regime-hours-changed = Hours
regime-hours-window = The first two weeks, and the first week after each later change
regime-place = Place
regime-hours-same = The hours do not change.
regime-ways-changed = Services and channels
regime-ways-same = The channels of services do not change.
regime-said-changed = What we tell those who come
regime-said-same = Nothing changes for those who come.
regime-said-nothing = As usual
regime-centre = Centre
regime-day = Day
regime-before = Now
regime-after = Then
regime-channel = Channel
regime-everywhere = The whole institution
regime-way =
    { $way ->
        [freely] without an appointment
        [by_appointment] by appointment
        [possible] possible
       *[no] not possible
    }
regime-bookings = Appointments
regime-bookings-hit =
    { $count ->
        [0] No appointment is affected.
        [one] { $count } appointment is affected.
       *[other] { $count } appointments are affected.
    }

regime-end = End the regime
regime-end-text = After the last day the usual order holds again.
regime-end-hint = To make it end so that it no longer holds today, enter yesterday.
regime-take-back = Take the regime back
regime-take-back-text = The regime has not begun. Taken back it becomes a draft again.
regime-drop = Drop the draft
regime-drop-text = The draft will be gone. The public has not seen it.
regime-begun = The regime has begun. It can be ended
regime-ends-earlier = The regime ends on that day or earlier
regime-done-saved = The draft is saved.
regime-done-on = The regime is switched on.
regime-done-back = The regime is taken back and is a draft again.
regime-done-dropped = The draft is dropped.
regime-done-ended = The regime has its last day.
regime-see-notice = See the notice on the institution’s pages and the sheets to put up
regime-history = History
regime-history-line =
    { $act ->
        [drafted] { $when } – written: { $who }
        [on] { $when } – switched on: { $who }
       *[ended] { $when } – last day given: { $who }
    }
regime-by-system = the program

regime-banner = The way of serving people has changed
regime-banner-more = What changes
regime-not-yet = This has not begun yet.
regime-no-longer = This no longer holds.
regime-sheets = Sheets to put up
regime-sheets-text = PDF for doors, boxes, shops, doctors’ practices and notice boards.
regime-sheet = { $size }, { $language } (PDF)
regime-then = Hours and rules on { $day }
regime-checked = Checked { $day }.
regime-printed = Sheet made
regime-qr = QR code with a link to the page of this notice
regime-qr-text = See whether this still holds:
regime-footer = { $institution } · made { $day }

regime-now-title = Different for the time being
regime-now-way =
    { $way ->
        [freely] { $channel } – without an appointment
        [by_appointment] { $channel } – by appointment only
        [possible] { $channel } – possible for now
       *[no] { $channel } – not for now
    }
regime-now-way-at =
    { $way ->
        [freely] { $channel } – without an appointment ({ $centres })
        [by_appointment] { $channel } – by appointment only ({ $centres })
        [possible] { $channel } – possible for now ({ $centres })
       *[no] { $channel } – not for now ({ $centres })
    }
regime-now-beside =
    { $way ->
        [freely] without an appointment
        [by_appointment] by appointment only
        [possible] possible for now
       *[no] not for now
    }
regime-now-beside-at =
    { $way ->
        [freely] { $centres }: without an appointment
        [by_appointment] { $centres }: by appointment only
        [possible] { $centres }: possible for now
       *[no] { $centres }: not for now
    }
regime-now-opens = People will be received here from { $day }
regime-now-not-open = Nobody is received here for the time being
regime-now-shut = Not available for the time being.

regime-judge = Compare what has changed since the first day
regime-judge-due = The regime has held for a month. Decide whether to keep, change or end it.
