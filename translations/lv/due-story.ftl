# Termiņš un tā aprēķins vārdos.
due-story-until = Atbilde jāsniedz { $until }.
due-story-received = Saņemts { $date }.
due-story-counted = Termiņš ir { $term }, skaitot no nākamās dienas pēc saņemšanas: { $basis }.
due-story-weekends = Sestdienas un svētdienas neskaita.
due-story-skipped = Neskaita arī šīs dienas: { $days }.
due-story-skipped-holiday = { $date } – { $holiday }
due-story-skipped-in-lieu = { $date } – brīvdiena, jo svētki ({ $holiday }, { $of }) iekrita nedēļas nogalē
due-story-skipped-moved = { $date } – darba diena pārcelta (tās vietā strādā: { $worked })
due-story-skipped-closed = { $date } – iestāde slēgta
due-story-rolled = Termiņa beigu diena ({ $day }) ir brīvdiena, tāpēc termiņš beidzas nākamajā darba dienā.
due-story-last-day = Pēdējā diena atbildei: { $day }.
due-story-term-working-days =
    { $count ->
        [zero] { $count } darba dienas
        [one] { $count } darba diena
       *[other] { $count } darba dienas
    }
due-story-term-days =
    { $count ->
        [zero] { $count } dienas
        [one] { $count } diena
       *[other] { $count } dienas
    }
due-story-term-months =
    { $count ->
        [zero] { $count } mēneši
        [one] { $count } mēnesis
       *[other] { $count } mēneši
    }
due-story-basis =
    { $basis ->
        [submissions_law] Iesniegumu likuma 5. pants redakcijā līdz 2026. gada 28. februārim
        [submissions_law_2026] Iesniegumu likuma 5. pants
        [administrative_procedure_law] Administratīvā procesa likuma 64. pants
        [information_law] Informācijas atklātības likuma 14. pants
        [own_term] iestādes pašas noteikts termiņš, kas ir īsāks par likumā noteikto
       *[house_rule] likums šādam gadījumam termiņu nenosaka, tāpēc iestāde ievēro iesniegumu termiņu
    }
due-story-holiday =
    { $holiday ->
        [new_year] Jaungada diena
        [good_friday] Lielā Piektdiena
        [easter_sunday] Pirmās Lieldienas
        [easter_monday] Otrās Lieldienas
        [labour_day] Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena
        [independence_restored] Latvijas Republikas Neatkarības atjaunošanas diena
        [mothers_day] Mātes diena
        [whit_sunday] Vasarsvētki
        [midsummer_eve] Līgo diena
        [midsummer_day] Jāņu diena
        [proclamation_day] Latvijas Republikas Proklamēšanas diena
        [christmas_eve] Ziemassvētku vakars
        [christmas_day] Pirmie Ziemassvētki
        [second_christmas_day] Otrie Ziemassvētki
        [new_years_eve] Vecgada diena
        [song_festival_closing] Dziesmu un deju svētku noslēguma diena
        [papal_visit] pāvesta Franciska vizītes diena
        [hockey_bronze] hokeja izlases bronzas medaļas svētku diena
       *[one_off] svētku diena
    }
