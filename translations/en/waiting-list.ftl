# The waiting list: for whom no free time fits.
wait-none-fits = Does no time suit you? Join the waiting list
wait-title = Join the waiting list
wait-how =
    { $offers ->
        [one] When a time that suits you becomes free, we keep it for you and tell you. You need to answer within a few hours, else the time is offered to the next person. After { $offers } offer that is not taken, your place on the list ends.
       *[other] When a time that suits you becomes free, we keep it for you and tell you. You need to answer within a few hours, else the time is offered to the next person. After { $offers } offers that are not taken, your place on the list ends.
    }
wait-from = From which day can you come?
wait-from-missing = Enter the first day
wait-to = Until which day?
wait-to-missing = Enter the last day
wait-days-backwards = The last day must come after the first one
wait-days-over = These days are over
wait-days-far = You can wait for a time within a year
wait-part = At what time of the day?
wait-part-of-day =
    { $part ->
        [morning] in the morning
        [afternoon] in the afternoon
       *[any] at any time
    }
wait-email-hint = We will send the offer to it
wait-phone-hint = If you have no e-mail, a number is enough: we send a text message or call
wait-join = Join the list
wait-too-many = This e-mail address or telephone number is on the list three times already. Withdraw one of these or call the institution.
wait-place-title = Your place on the waiting list
wait-status =
    { $status ->
        [waiting] waiting
        [offered] time offered
        [booked] booked
        [left] withdrawn
       *[ended] ended
    }
wait-waiting-text = As soon as a time that suits you becomes free, we keep it for you and tell you. Times are offered in the order in which people joined.
wait-code = Waiting list code
wait-code-title = Code
wait-code-text = Write it down. With the code you can answer an offer and leave the list.
wait-days = Possible days
wait-offered-title = A time has become free for you
wait-offered-until = The time is kept for you until { $until }. If you do not answer, it is offered to the next person.
wait-accept = Book this time
wait-refuse = This time does not suit me
wait-leave = Stop waiting
wait-gone = The offer has ended and somebody else has taken the place. You are still on the list.
wait-over-text = This place on the list is no longer valid.
wait-done-joined = The place on the list is taken
wait-done-refused = The time goes to the next person
wait-done-offered = The time is offered and the message is on its way
wait-done-left = Removed from the list
wait-kept-until = Kept for you until
wait-letter-then = To book the time or turn it down, open { $url } and enter the code. If you do not answer, the time is offered to the next person.
wait-sms-answer = { $said } Answer: { $url }
wait-call-then = After the call
wait-call-answer = Confirm or cancel the visit

wait-list-title = Waiting list
wait-list-lead = Times that become free are offered by the program itself, in the order in which people joined.
wait-list-empty = Nobody is waiting. If no free time suits a caller, add them to the list.
wait-all-centres = All centres
wait-since = Waiting since
wait-add = Add to the list
wait-instead = No time suits? Add to the waiting list
wait-language = Language to write in
wait-service-missing = Select the service
wait-visit = See the booked visit
wait-offer-title = Offer a time
wait-offer = Offer
wait-offer-said = Offered: { $when }. Kept until { $until }.
wait-no-times = No time that suits is free at present.
wait-accept-told = Agrees: confirm
wait-refuse-told = Does not suit: offer to the next
wait-remove = Remove from the list
wait-gone-on = Things have changed meanwhile. Check and try again.
wait-too-soon = The visit begins so soon that nobody could answer an offer. Call and book at once.
wait-pool-offer = How long to offer a time to those who wait (minutes)
wait-pool-offer-hint = Only hours from 9 to 20 count. Usually 120.
wait-pool-offer-wrong = Enter minutes from 15 to 720
