# Apmeklējumu plānošana centra vadītājam.
planning-title = Apmeklējumu plānošana
planning-since =
    { $days ->
        [zero] Saskaitīts no { $from } līdz { $to }: { $days } dienu ar apmeklējumiem.
        [one] Saskaitīts no { $from } līdz { $to }: { $days } diena ar apmeklējumiem.
       *[other] Saskaitīts no { $from } līdz { $to }: { $days } dienas ar apmeklējumiem.
    }
planning-ask = Kas notiktu, ja
planning-centre = Centrs
planning-weekday = Nedēļas diena
planning-ask-specialists = Cik speciālistu strādā
planning-ask-from = No plkst.
planning-ask-to = Līdz plkst.
planning-ask-more = Par cik procentiem vairāk apmeklētāju
planning-ask-more-hint = Ja mazāk, rakstiet mīnusu, piemēram, -20
planning-ask-missed = Cik procentu pierakstīto neierodas
planning-ask-missed-hint = Atstājiet tukšu, ja tikpat, cik līdz šim
planning-ask-percent = Mērķis: apmeklētāju daļa, %
planning-ask-minutes = Gaida ne ilgāk kā, minūtes
planning-reckon = Aprēķināt
planning-number = Ierakstiet veselu skaitli no { $from } līdz { $to }
planning-hours-wrong = Beigu stundai jābūt pēc sākuma stundas
planning-untold = Par šādu dienu vēl neko nevar pateikt: nav saskaitīts neviens apmeklējums vai neviena apkalpošana.
planning-outcomes = Kā gaidītu apmeklētāji
planning-specialists = Speciālisti
planning-asked = { $count } (kā jautāts)
planning-came = Atnāk dienā
planning-median = Puse gaida līdz
planning-ninetieth = Deviņi no desmit gaida līdz
planning-turned-away = Nepagūst apkalpot dienā
planning-within =
    { $minutes ->
        [zero] Gaida līdz { $minutes } minūtēm
        [one] Gaida līdz { $minutes } minūtei
       *[other] Gaida līdz { $minutes } minūtēm
    }
planning-needed = Cik speciālistu vajag, lai mērķi sasniegtu
planning-never = Šajās stundās mērķi nevar sasniegt pat ar 60 speciālistiem: pēdējie apmeklētāji atnāk pārāk vēlu vai mērķis ir pārāk stingrs.
planning-how = Izspēlētas 200 šādas dienas: apmeklētāji nāk tikpat bieži un tiek apkalpoti tikpat ilgi kā līdz šim, rindas kārtībā. Visos aprēķinos nāk tie paši apmeklētāji. Tas ir aprēķins, nevis solījums.
planning-seen = Kas saskaitīts
planning-load = Apmeklētāji vidējā dienā pa stundām
planning-load-most = Visvairāk apmeklētāju ir { $day } ap plkst. { $hour }: vidēji { $count } stundā.
planning-nothing = Apmeklējumu vēl nav.
planning-hour = Stunda
planning-times = Gaidīšana un apkalpošana
planning-service = Pakalpojums
planning-no-service = Bez norādīta pakalpojuma
planning-served = Apkalpoti
planning-left = Aizgājuši
planning-waited = Vidēji gaida
planning-serving = Vidēji apkalpo
planning-minutes = { $count } min
planning-percent = { $number } %
planning-kept = Pierakstītie, kas neieradās
planning-booked-by = Kā pieteikts
planning-booked-before = Cik agri pieteikts
planning-bookings = Pieraksti
planning-missed = Neieradās
planning-missed-share = Neieradās, %
planning-share =
    { $share ->
        [web] Paši, tīmeklī
        [phone] Darbinieks, pa tālruni vai rakstiski
       *[desk] Darbinieks klātienē, cita sistēma vai pārcelts
    }
planning-lead =
    { $lead ->
        [same_day] Tajā pašā dienā
        [days] 1–3 dienas iepriekš
        [week] 4–7 dienas iepriekš
        [weeks] 8–21 dienu iepriekš
       *[longer] Agrāk
    }
planning-feedback = Ko teica apmeklētāji
planning-answer = Atbilde
planning-answers = Cik reižu
planning-answers-share = Daļa
