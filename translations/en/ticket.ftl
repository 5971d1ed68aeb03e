# The ticket on one's own telephone.
ticket-title = Your ticket
ticket-open = See the ticket
ticket-booked = Your visit is booked: { $when }. When you come, tell a member of staff the code and get your number.
ticket-held = The visit is not confirmed yet.
ticket-next = You are next. Watch for the call.
ticket-ahead =
    { $count ->
        [one] { $count } visitor is before you in the line.
       *[other] { $count } visitors are before you in the line.
    }
ticket-nearly = It will be your turn soon. Please be in the hall.
ticket-wait =
    { $to ->
        [one] One usually waits from { $from } to { $to } minute.
       *[other] One usually waits from { $from } to { $to } minutes.
    }
ticket-unknown = The waiting time is not known yet.
ticket-sent = We have sent you on: “{ $name }” goes on with your matter. Wait a moment, your place in their line will appear here.
ticket-called = You are called. Go to counter “{ $counter }”.
ticket-served = You are being served.
ticket-over = The visit is over.
ticket-missed = The visit was called off or missed. If you are at the centre, tell a member of staff.
ticket-refreshes = The page refreshes itself every 20 seconds.
