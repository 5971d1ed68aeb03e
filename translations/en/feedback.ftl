# One question after a visit; a visit's code.
feedback-title = How were you served?
feedback-answer =
    { $answer ->
        [good] Well
        [fair] So-so
       *[bad] Badly
    }
feedback-answer-missing = Choose an answer
feedback-send = Send
feedback-private = We count answers only. Statistics do not show who answered, or about which visit.
feedback-thanks = Thank you for your answer
feedback-given = Another answer about this visit has been received already
feedback-not-now = You can answer within two weeks after the visit
feedback-centre = Centre
feedback-centre-missing = Choose a centre
feedback-cards-title = Feedback cards
feedback-cards-lead = Count the cards in the box and enter how many there are of each answer.
feedback-cards-day = When the cards were dropped in
feedback-cards-day-missing = Enter the day on which the cards were dropped in
feedback-cards-number = Enter a number
feedback-cards-empty = Enter at least one card
feedback-cards-many =
    { $most ->
        [one] No more than { $most } card can be entered at once
       *[other] No more than { $most } cards can be entered at once
    }
feedback-cards-future = This day has not come yet
feedback-cards-send = Enter
feedback-cards-entered = The cards are entered.
feedback-weeks =
    { $days ->
        [one] Answers of the last { $days } day
       *[other] Answers of the last { $days } days
    }
