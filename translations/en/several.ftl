# Several services in one visit.
several-title = What else do you want to settle in this visit?
several-hint = Tick everything that you need. If this service is all, tick nothing.
several-next = Continue
several-add = Add another service to this visit
several-change = Change the services of this visit
several-planned = Time planned for the visit: { $time }.
several-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
several-lasts = Duration
several-term =
    { $count ->
        [one] Service
       *[other] Services
    }
several-too-many =
    { $most ->
        [one] At most { $most } service can be settled in one visit here. Take a tick away and book that service by itself.
       *[other] At most { $most } services can be settled in one visit here. Take a tick away and book that service by itself.
    }
several-apart = The services that you ticked cannot be settled in one visit: different people provide them, or together they take too long. Take a tick away and book that service by itself.
several-dropped = What was ticked before cannot be settled together with this service. Check the choice and press “Show times” again.
pool-most = Services in one visit
pool-most-hint = From 1 to 5. Services are provided one after another, with one break: after the last.
pool-most-wrong = Enter a number from 1 to 5
