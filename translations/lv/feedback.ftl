# Viens jautājums pēc apmeklējuma; apmeklējuma kods.
feedback-title = Kā Jūs apkalpoja?
feedback-answer =
    { $answer ->
        [good] Labi
        [fair] Viduvēji
       *[bad] Slikti
    }
feedback-answer-missing = Izvēlieties atbildi
feedback-send = Nosūtīt
feedback-private = Mēs saskaitām tikai atbildes. Statistikā nav redzams, kurš un par kuru apmeklējumu atbildēja.
feedback-thanks = Paldies par atbildi!
feedback-given = Par šo apmeklējumu jau ir saņemta cita atbilde
feedback-not-now = Atbildēt var divu nedēļu laikā pēc apmeklējuma
feedback-centre = Centrs
feedback-centre-missing = Izvēlieties centru
feedback-cards-title = Vērtējumu kartītes
feedback-cards-lead = Saskaitiet kartītes kastītē un ierakstiet, cik ir katras atbildes.
feedback-cards-day = Kad kartītes iemestas
feedback-cards-day-missing = Ierakstiet dienu, kad kartītes iemestas
feedback-cards-number = Ierakstiet skaitli
feedback-cards-empty = Ierakstiet vismaz vienu kartīti
feedback-cards-many =
    { $most ->
        [zero] Vienā reizē var ierakstīt ne vairāk kā { $most } kartīšu
        [one] Vienā reizē var ierakstīt ne vairāk kā { $most } kartīti
       *[other] Vienā reizē var ierakstīt ne vairāk kā { $most } kartītes
    }
feedback-cards-future = Šī diena vēl nav pienākusi
feedback-cards-send = Ierakstīt
feedback-cards-entered = Kartītes ir ierakstītas.
feedback-weeks =
    { $days ->
        [zero] Atbildes pēdējās { $days } dienās
        [one] Atbildes pēdējā { $days } dienā
       *[other] Atbildes pēdējās { $days } dienās
    }
