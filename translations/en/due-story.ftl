# A deadline and how it was counted, in words.
due-story-until = The answer is due { $until }.
due-story-received = Received on { $date }.
due-story-counted = The term is { $term }, counted from the day after receipt: { $basis }.
due-story-weekends = Saturdays and Sundays do not count.
due-story-skipped = These days do not count either: { $days }.
due-story-skipped-holiday = { $date } – { $holiday }
due-story-skipped-in-lieu = { $date } – a day off, because the holiday ({ $holiday }, { $of }) fell on a weekend
due-story-skipped-moved = { $date } – a moved working day ({ $worked } is worked instead)
due-story-skipped-closed = { $date } – the institution is closed
due-story-rolled = The term ends on a day off ({ $day }), so the next working day is the last one.
due-story-last-day = Last day for the answer: { $day }.
due-story-term-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
due-story-term-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
due-story-term-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
due-story-basis =
    { $basis ->
        [submissions_law] Submissions Law, section 5, in its wording until 28 February 2026
        [submissions_law_2026] Submissions Law, section 5
        [administrative_procedure_law] Administrative Procedure Law, section 64
        [information_law] Freedom of Information Law, section 14
        [own_term] the institution’s own term, which is shorter than the law’s
       *[house_rule] no law sets a term for this, so the institution keeps the term for submissions
    }
due-story-holiday =
    { $holiday ->
        [new_year] New Year's Day
        [good_friday] Good Friday
        [easter_sunday] Easter Sunday
        [easter_monday] Easter Monday
        [labour_day] Labour Day, the convocation of the Constitutional Assembly
        [independence_restored] Restoration of Independence Day
        [mothers_day] Mother's Day
        [whit_sunday] Whit Sunday
        [midsummer_eve] Midsummer Eve
        [midsummer_day] Midsummer Day
        [proclamation_day] Proclamation Day of the Republic of Latvia
        [christmas_eve] Christmas Eve
        [christmas_day] Christmas Day
        [second_christmas_day] Second Day of Christmas
        [new_years_eve] New Year's Eve
        [song_festival_closing] the closing day of the Song and Dance Celebration
        [papal_visit] the visit of Pope Francis
        [hockey_bronze] the holiday for the ice hockey team's bronze medal
       *[one_off] a public holiday
    }
