# Who receives people by appointment: how many at once, for what, how far ahead.
pool-title = Visits by appointment
pool-told = How many visitors are received at once, for which services, and how far ahead one can book
pool-text = A pool is a set of counters or specialists who serve the same services. When the centre is open is said by its opening hours.
pool-add = Add a pool
pool-add-text = The code and the centre cannot be changed later.
pool-change-text = Visits that are booked already stay as they are. If some of them cannot be kept after the change, you see how many before it is saved.
pool-empty = Nobody receives people by appointment yet. Add a pool, and visits can be booked.
pool-saved = The pool is saved
pool-name = Name
pool-name-hint = What staff call it, for example “Counters 1–3”
pool-name-missing = Enter a name
pool-centre = Centre
pool-places = How many at once
pool-places-hint = How many visitors can be received at once on a usual day
pool-places-wrong = Enter a number from 0 to 1000
pool-step = Minutes from one start to the next
pool-step-hint = For example every 15 minutes: 09:00, 09:15, 09:30
pool-step-wrong = Choose 5, 10 or 15 minutes
pool-pause = Pause after a visit (minutes)
pool-pause-hint = A multiple of 5; 0 for no pause
pool-minutes-wrong = Minutes are a multiple of 5, with the pause at most 720
pool-lead = Latest booking (minutes before the visit)
pool-lead-hint = On the web and by telephone; 60 means that nothing can be booked less than an hour before. At the desk it always can.
pool-lead-wrong = Enter minutes, at most 40320 (four weeks)
pool-ahead = Days ahead
pool-ahead-hint = How far ahead one can book
pool-ahead-wrong = Enter days from 1 to 366
pool-web = Share of the web (percent)
pool-web-hint = At most so many of the places at one time can be taken by those who book for themselves. The others are kept for those who call and come.
pool-phone = Share of the telephone (percent)
pool-desk = Share of the desk (percent)
pool-share-wrong = Enter a percentage from 0 to 100
pool-shares = Web / telephone / desk
pool-services = Services
pool-services-hint = How many minutes each service takes. An empty field: the pool does not serve it.
pool-services-missing = Give at least one service with its minutes
pool-service-gone = One of the services is not given any more. Clear its minutes.
pool-minutes = { $service } (minutes)
pool-closed-from = Closed from
pool-closed-from-hint = From this day nothing can be booked. Leave it empty if the pool goes on.
pool-days = Other days
pool-days-link = Days with other numbers
pool-days-text =
    { $count ->
        [one] As a rule { $count } visitor is received at once.
       *[other] As a rule { $count } visitors are received at once.
    }
pool-day = Day
pool-day-missing = Enter a day
pool-day-places-hint = An empty field: as many as usual
pool-day-saved = The day is saved
pool-weekly = Other numbers at certain times
pool-weekly-text = If more or fewer visitors than usual are received at once on a weekday or in a part of it, add that here. A number that is set for a date goes before it.
pool-weekdays = Weekdays
pool-weekdays-missing = Choose at least one weekday
pool-weekly-part-hint = For example 09:00–12:00. Leave it empty if the number is for the whole day.
pool-weekly-part-wrong = The beginning and the end must be multiples of five minutes, for example 09:00–12:30
pool-weekly-part-twice = A number is already set for this time on one of these days. Remove it first, or enter another time.
pool-weekly-whole = the whole day
pool-weekly-add = Add
pool-weekly-added = The number is added
pool-weekly-remove = Remove
pool-weekly-removed = The number is removed
pool-confirmation = How residents confirm
pool-by-phone = One may also book with a telephone number alone; a clerk calls and confirms
pool-confirmation-saved = How residents confirm is saved
# Bookings for staff.
bookings-title = Bookings
bookings-book = Book a visit
bookings-no-pool = Nobody receives people by appointment yet. It is set in the settings, under “Visits by appointment”.
bookings-day-empty = Nobody is booked for this day.
bookings-person = Name, telephone number or e-mail
bookings-person-hint = Whole words; diacritics do not matter
bookings-person-missing = Enter whom you look for
bookings-find = Find
bookings-found = Bookings found
bookings-found-none = There are no coming visits with this name or number.
bookings-all-pools = All
bookings-reached = Reached by
bookings-pool = Pool
bookings-state = State
bookings-to-confirm = To be called and confirmed
bookings-nobody = No name yet
bookings-confirm = Confirm
bookings-confirm-text = Call, make sure that the person will come, and tell the code.
bookings-lapsed = No longer held
bookings-lapsed-text = Nobody called by { $until }, and the place is no longer held. Call: if the place is still free, the visit can be confirmed; if not, book another time and cancel this one.
bookings-done-booked = The visit is booked. Tell the code.
bookings-done-confirmed = The visit is confirmed
bookings-gone-on = The visit has changed meanwhile
bookings-press-again = The page was open for too long. Press again.
bookings-move-title = Move the visit
bookings-from = From
bookings-show-times = Show times
bookings-no-times = There are no free times. Choose another day.
bookings-choose = Choose a service
bookings-door-title = How do they book?
bookings-door =
    { $share ->
        [phone] by call or in writing
       *[other] at the window
    }
bookings-unreached-box = Neither a telephone nor e-mail
bookings-unreached-hint = Only for somebody at the window. Nobody can tell them when something changes, so hand out the printed code after booking.
bookings-unreached = This visitor has neither a telephone nor e-mail: nobody can tell them when something changes. Print the visit with its code and hand it out.
bookings-too-many = Three visits are booked with this number or address already
bookings-of-contact = Book a visit
