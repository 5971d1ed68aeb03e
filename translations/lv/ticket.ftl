# Rindas talons savā tālrunī.
ticket-title = Jūsu rindas talons
ticket-open = Skatīt talonu
ticket-booked = Jūsu apmeklējums ir pieteikts: { $when }. Kad atnāksiet, pasakiet kodu darbiniekam, un viņš Jums iedos talonu.
ticket-held = Apmeklējums vēl nav apstiprināts.
ticket-next = Jūs esat nākamais rindā. Sekojiet izsaukumam.
ticket-ahead =
    { $count ->
        [zero] Pirms Jums rindā ir { $count } apmeklētāju.
        [one] Pirms Jums rindā ir { $count } apmeklētājs.
       *[other] Pirms Jums rindā ir { $count } apmeklētāji.
    }
ticket-nearly = Drīz būs Jūsu kārta. Esiet zālē.
ticket-wait =
    { $to ->
        [zero] Parasti jāgaida no { $from } līdz { $to } minūtēm.
        [one] Parasti jāgaida no { $from } līdz { $to } minūtei.
       *[other] Parasti jāgaida no { $from } līdz { $to } minūtēm.
    }
ticket-unknown = Cik ilgi jāgaida, vēl nevar pateikt.
ticket-sent = Jūs pāradresējām: turpinās „{ $name }”. Pagaidiet brīdi, tūlīt parādīsies Jūsu vieta tās rindā.
ticket-called = Jūs izsauc. Ejiet pie lodziņa: { $counter }.
ticket-served = Jūs apkalpo.
ticket-over = Apmeklējums ir pabeigts.
ticket-missed = Apmeklējums ir atcelts vai nokavēts. Ja esat centrā, pasakiet to darbiniekam.
ticket-refreshes = Lapa pati atjaunojas ik pēc 20 sekundēm.
