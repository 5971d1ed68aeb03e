# Booking a visit.
booking-title = Book a visit
booking-card = Book a visit
booking-on =
    { $weekday ->
        [1] on Monday
        [2] on Tuesday
        [3] on Wednesday
        [4] on Thursday
        [5] on Friday
        [6] on Saturday
       *[7] on Sunday
    }, { $date }
booking-when = { $day } at { $time }
booking-status =
    { $status ->
        [held] not confirmed
        [booked] booked
        [arrived] arrived
        [waiting] waiting
        [called] called
        [serving] being served
        [parked] set aside
        [handed_over] handed over
        [served] served
        [cancelled] cancelled
        [no_show] did not come
       *[left] left
    }
booking-service-title = What would you like to book a visit for?
booking-no-service = Visits to this institution cannot be booked at present. Call it, or come during its opening hours.
booking-centre-title = Where would you like to come?
booking-not-served = Visits for this service cannot be booked. Call the institution to learn how to get it.
booking-have-code = I already have a visit's code
booking-when-title = When would you like to come?
booking-nearest = Next free time: { $when }
booking-nearest-told = Next free time: { $when }
booking-time-title = At what time will you come { $day }?
booking-morning = Before noon
booking-afternoon = After noon
booking-times =
    { $count ->
        [one] { $count } free time
       *[other] { $count } free times
    }
booking-none-until = There are no free times { $until }.
booking-none = There are no free times at present. Look again tomorrow, or call the institution.
booking-none-call = There are no free times at present. Look again tomorrow, or call: { $phone }. Some places are kept for those who call.
booking-days = Days with free times
booking-all-days = All days
booking-time-missing = Choose a time
booking-taken = Somebody else has just taken this time. Choose another one.
booking-busy = A great many people are asking just now. Try again in a few seconds: nothing that you typed is lost.
booking-holds-wait =
    { $minutes ->
        [one] Too many times were held from this internet connection. Try again in { $minutes } minute.
       *[other] Too many times were held from this internet connection. Try again in { $minutes } minutes.
    }
booking-details-title = Who will come?
booking-held =
    { $minutes ->
        [one] The place is held for you until { $time } ({ $minutes } more minute).
       *[other] The place is held for you until { $time } ({ $minutes } more minutes).
    }
booking-held-over = The place is no longer held. You may go on: if it is still free, it will be yours.
booking-name = First and last name
booking-name-hint = What you will be called by when it is your turn
booking-name-missing = Enter your name
booking-email = E-mail address
booking-email-hint = We shall send the visit's code there
booking-email-missing = Enter an e-mail address. If you have none, call the institution: a clerk will book for you.
booking-contact-missing = Enter an e-mail address or a telephone number
booking-phone = Telephone
booking-phone-optional = Telephone (optional)
booking-phone-hint = So that we can call if something changes
booking-phone-hint-call = Without e-mail a number is enough: we shall call and confirm the visit
booking-book = Book the visit
booking-other-time = Choose another time
booking-too-many = All visits allowed for one e-mail address or telephone number ({ $allowed }) are booked already. Cancel one of them, or call the institution.
booking-once-a-day = A visit for this service is already booked under this name on the same day. Choose another day; if you are another person of the same name, please call the institution.
booking-gone = This time is no longer available: the place is taken, or the centre is closed then. Choose another time.
booking-letter-asked = Enter the code from the letter
booking-letter-sent = We have sent a letter with the visit's code to { $email }. The visit is booked when you enter the code.
booking-letter-none = No letter, or a wrong address: correct the address and send again
booking-confirm = Confirm
booking-call-title = We shall call you
booking-call-text = The place is held for you. A clerk will call by { $until } to confirm the visit and tell you its code.
booking-done = Visit booked
booking-visit-title = Your visit
booking-code-title = Your visit's code
booking-code-text = Write it down. With the code the visit can be moved or cancelled, and you will be asked for it when you arrive.
booking-service = Service
booking-time = Time
booking-place = Place
booking-bring = What to bring
booking-map = See the place on a map
booking-ics = Add to your calendar
booking-a4 = Print on A4 (PDF)
booking-a5 = Print on A5 (PDF)
booking-file = Visit
booking-move = Move
booking-moving = Booked now: { $when }
booking-moved = The visit is moved
booking-cancel = Cancel the visit
booking-cancel-title = Cancel the visit?
booking-cancel-text = Somebody else can take this place at once. If you only need another time, move the visit instead.
booking-cancelled = The visit is cancelled
booking-over-text = This visit is no longer expected.
booking-again = Book a new visit
booking-open = See the visit
booking-enter-title = See, move or cancel a visit
booking-enter-lead = Enter the code that you were given when you booked.
booking-lost-short = If you have lost the code
booking-lost-where = Open the institution's page and choose “Forgot your visit code”, or call the institution.
booking-lost-title = Forgot your visit code
booking-lost-lead = Enter the e-mail address or telephone number that you gave when you booked.
booking-lost-contact = E-mail address or telephone number
booking-lost-missing = Enter an e-mail address or a telephone number
booking-lost-send = Remind me of the code
booking-lost-done = If a visit is booked with this address or number, we shall send the code to the e-mail address given, or call on the next working day.
booking-lost-wait =
    { $minutes ->
        [one] The code was asked for too often from this internet connection. Try again in { $minutes } minute.
       *[other] The code was asked for too often from this internet connection. Try again in { $minutes } minutes.
    }
booking-lost-reason = Forgot your visit code: tell it by telephone
booking-letter-title =
    { $about ->
        [confirm] Confirm your visit
        [booked] Your visit
        [moved] Visit moved
        [cancelled] Visit cancelled
       *[lost] Your visit's code
    }
booking-letter-lead =
    { $about ->
        [confirm] The place is held for you for half an hour. To book it, enter the code on the page where you were booking. If that was not you, ignore this letter.
        [booked] You are booked for a visit. If you cannot come, please cancel it: somebody else will need the place.
        [moved] Your visit is moved to this time.
        [cancelled] This visit is cancelled. If you still need it, book a new one.
       *[lost] You asked to be reminded of your visit's code.
    }
booking-letter-code =
    { $about ->
        [confirm] With this code the visit is confirmed, and later moved or cancelled.
       *[other] With this code the visit is moved or cancelled.
    }
booking-sign =
    { $sign ->
        [A] A – Alfa
        [B] B – Bravo
        [C] C – Charlie
        [D] D – Delta
        [E] E – Echo
        [F] F – Foxtrot
        [G] G – Golf
        [H] H – Hotel
        [J] J – Juliett
        [K] K – Kilo
        [M] M – Mike
        [N] N – November
        [P] P – Papa
        [Q] Q – Quebec
        [R] R – Romeo
        [S] S – Sierra
        [T] T – Tango
        [V] V – Victor
        [W] W – Whiskey
        [X] X – X-ray
        [Y] Y – Yankee
        [Z] Z – Zulu
       *[other] { $sign }
    }
