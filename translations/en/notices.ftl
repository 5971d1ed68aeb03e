# What visitors are told about their visits: by letter, by text message and on the telephone.
notice-subject =
    { $occasion ->
        [moved] Your visit has been moved: { $when }
        [cancelled] Your visit has been cancelled: { $when }
        [reminder] Reminder of your visit: { $when }
        [offered] A time has become free for you: { $when }
        [drawn] You have got a time: { $when }
       *[stranded] Your visit cannot take place: { $when }
    }
notice-intro =
    { $occasion ->
        [moved] Unfortunately we cannot receive you on { $was }. We have found another time for you.
        [cancelled] Unfortunately we cannot receive you on { $when }, so your visit has been cancelled.
        [reminder] This is a reminder that we expect you on { $when }.
        [offered] You were waiting for a time. One has become free: { $when }. It is kept for you until { $was }.
        [drawn] The draw has given you a time: { $when }. It is kept for you until { $was }.
       *[stranded] Unfortunately we cannot receive you on { $when }. We need to agree on another time.
    }
notice-when = Time
notice-was = Earlier time
notice-where = Place
notice-code = Visit code
notice-then =
    { $occasion ->
        [moved] If the new time does not suit you, call { $phone } and give your visit code.
        [cancelled] To book another time, call { $phone }.
        [reminder] If you cannot come, call { $phone } and give your visit code, so that somebody else can have the time.
       *[stranded] Please call { $phone }.
    }
notice-then-write =
    { $occasion ->
        [moved] If the new time does not suit you, reply to this letter and give your visit code.
        [cancelled] To book another time, reply to this letter.
        [reminder] If you cannot come, reply to this letter and give your visit code, so that somebody else can have the time.
       *[stranded] Please reply to this letter.
    }
notice-said =
    { $occasion ->
        [moved] We cannot receive you on { $was }. Your new time: { $when }, { $place }. Code { $code }.
        [cancelled] We cannot receive you on { $when }; your visit is cancelled. You can book another time.
        [reminder] We expect you on { $when }, { $place }. Code { $code }.
        [offered] A time has become free: { $when }, { $place }. Kept for you until { $was }. Code { $code }.
        [drawn] The draw has given you a time: { $when }, { $place }. Kept for you until { $was }. Code { $code }.
       *[stranded] We cannot receive you on { $when }. We need to agree on another time.
    }
notice-sms-phone = { $said } Telephone { $phone }.
notice-occasion =
    { $occasion ->
        [moved] Visit moved
        [cancelled] Visit cancelled
        [reminder] Reminder for tomorrow
        [nearly] The turn is near
        [offered] A time offered from the waiting list
        [drawn] A time given by a draw
       *[stranded] Another time to be agreed
    }

notice-calls = Whom to call
notice-calls-text = These visitors can be reached neither by e-mail nor by text message, or another time has to be agreed with them. The most urgent come first.
notice-calls-empty = Nobody has to be called.
notice-call-by = By when
notice-call-whom = Whom to call
notice-call-about = About what
notice-call-attempts =
    { $count ->
        [one] { $count } call without an answer
       *[other] { $count } calls without an answer
    }
notice-call-no-phone = No telephone number
notice-call-phone = Telephone
notice-call-email = E-mail
notice-call-say = What to say
notice-call-visit = The visit now
notice-call-visit-status =
    { $status ->
        [booked] Booked: { $when }
        [held] Offered, not answered yet: { $when }
        [cancelled] Cancelled
       *[other] Over or begun
    }
notice-call-failed = Why the message did not arrive
notice-call-result = How did the call end?
notice-call-result-told = I told them
notice-call-result-not-reached = No answer, to be called again
notice-call-result-given-up = Cannot be reached, we stop calling
notice-call-result-missing = Select how the call ended
notice-call-done = The call has been noted.
notice-call-settled = Everything about this call has been done already.
notice-call-save = Save
