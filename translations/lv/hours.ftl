# Darba laiks: vietas, nedēļa, izņēmumi, atvērts vai slēgts.
hours-title = Darba laiks
hours-told = Kad atvērti centri, lodziņi, kases, tālruņi un kastes
hours-text = Šo laiku redz iedzīvotāji. Svētku dienas un pārceltās darba dienas tiek ņemtas no kalendāra, tās šeit nav jāievada.
hours-add = Pievienot lodziņu, tālruni vai kasi
hours-empty = Darba laiks vēl nevienai vietai nav noteikts.
hours-place = Vieta
hours-kind-head = Veids
hours-now = Tagad
hours-day = Diena
hours-why = Kāpēc
hours-week = Nedēļa
hours-begin = Noteikt darba laiku
hours-without = Centri un kastes bez darba laika
hours-closed-day = slēgts
hours-all-day = visu diennakti
hours-over-midnight = { $times } (nākamajā dienā)
hours-every-day = katru dienu { $times }
hours-holidays-closed = svētku dienās slēgts
hours-holidays-as-usual = svētku dienās kā parasti
hours-holidays-own = svētku dienās { $times }
hours-why-not-there = vieta šajā dienā nedarbojas
hours-why-not-said = darba laiks nav noteikts
hours-why-moved-here = strādā par { $off }
hours-why-part = { $times } slēgts: { $reason }
hours-period = no { $from } līdz { $to }
hours-period-open = no { $from } līdz turpmākam paziņojumam
hours-kind =
    { $kind ->
        [centre] centrs
        [counter] lodziņš
        [phone_line] tālrunis
        [cash_desk] kase
       *[box] iesniegumu kaste
    }
hours-unknown = Darba laiks nav norādīts
hours-open-always =
    { $kind ->
        [phone_line] Atbild visu diennakti
        [box] Pieejama visu diennakti
       *[other] Atvērts visu diennakti
    }
hours-open-until =
    { $kind ->
        [phone_line] Atbild līdz plkst. { $time }
        [box] Pieejama līdz plkst. { $time }
       *[other] Atvērts līdz plkst. { $time }
    }
hours-open-until-day =
    { $kind ->
        [phone_line] Tagad atbild; pārstās { $day } plkst. { $time }
        [box] Tagad pieejama; vairs nebūs { $day } plkst. { $time }
       *[other] Tagad atvērts; slēgs { $day } plkst. { $time }
    }
hours-opens =
    { $kind ->
        [phone_line] Tagad neatbild; atbildēs { $day } plkst. { $time }
        [box] Tagad nav pieejama; būs { $day } plkst. { $time }
       *[other] Slēgts; atvērs { $day } plkst. { $time }
    }
hours-closed =
    { $kind ->
        [phone_line] Neatbild līdz turpmākam paziņojumam
        [box] Nav pieejama līdz turpmākam paziņojumam
       *[other] Slēgts līdz turpmākam paziņojumam
    }
hours-today = šodien
hours-tomorrow = rīt
hours-on-weekday =
    { $day ->
        [1] pirmdien
        [2] otrdien
        [3] trešdien
        [4] ceturtdien
        [5] piektdien
        [6] sestdien
       *[7] svētdien
    }
hours-this-day = Šodien, { $day }

hours-week-title = Nedēļas darba laiks
hours-week-hint = Katrai dienai ierakstiet laiku, piemēram, 09:00–12:30, 13:00–17:00. Ja tajā dienā ir slēgts, atstājiet tukšu. Ja darbs turpinās pēc pusnakts: 22:00–06:00 +1.
hours-holidays = Svētku dienās
hours-holidays-hint = Kuras ir svētku dienas, nosaka likums; pārceltās dienas ņem no kalendāra.
hours-holidays-missing = Izvēlieties, kas notiek svētku dienās
hours-choice-closed = Slēgts
hours-choice-as-usual = Kā parasti
hours-choice-as-usual-hint = Arī pārceltajās un iestādes brīvajās dienās. Piemērots kastei, kas ir ārpusē.
hours-choice-own = Cits laiks
hours-holiday-hours = Darba laiks svētku dienās
hours-holiday-hours-missing = Ierakstiet darba laiku svētku dienās
hours-osm = Visa nedēļa OpenStreetMap pierakstā
hours-osm-hint = Ja ierakstīsiet, piemēram, Mo-Fr 09:00-17:00; PH off, augstāk rakstīto neņems vērā.
hours-from = No kuras dienas
hours-from-hint = Līdz tai paliek spēkā iepriekšējais laiks.
hours-from-missing = Ierakstiet pirmo dienu
hours-first-day = Pirmā diena
hours-last-day = Pēdējā diena
hours-check = Apskatīt, kas mainīsies
hours-check-title = Pārbaudiet pirms saglabāšanas
hours-change-again = Labot
hours-changes = mainās
hours-was = Līdz šim: { $times }
hours-weeks = Nākamās četras nedēļas
hours-said-week = { $place }: no { $day } – { $hours }
hours-said-override = { $place }: { $name }, { $period } – { $hours }
hours-said-closure = { $place }: slēgts { $period } – { $reason }
hours-override-title = Cits darba laiks uz laiku
hours-override-text = Nosaukumu redz iedzīvotāji, piemēram, „Ārkārtējā situācija” vai „Saīsināta diena pirms svētkiem”. Ja vienlaikus ir vairāki, spēkā ir tas, kurš sācies vēlāk.
hours-closure-title = Slēgšana
hours-closure-text = Nosaukums ir iemesls, ko redz iedzīvotāji, piemēram, „Apmācības”. Līdz ar centru ir slēgti arī tā lodziņi un kases.
hours-part = Dienas daļa
hours-part-hint = Piemēram, 12:00–13:00. Atstājiet tukšu, ja slēgts visu dienu.

hours-code-hint = Mazie latīņu burti un cipari, piemēram, uzzinas. Vēlāk kodu mainīt nevar.
hours-kind-missing = Izvēlieties, kas tā ir par vietu
hours-centre = Pie kura centra
hours-centre-none = Ne pie viena
hours-no-centre = Šāda centra nav. Izvēlieties no saraksta
hours-address = Adrese, ja tā ir cita
hours-from-line = no { $day }: { $hours }
hours-week-empty = Nedēļas darba laiks vēl nav noteikts.
hours-week-set = Noteikt nedēļas darba laiku
hours-place-change = Mainīt vietas ziņas
hours-exceptions = Izņēmumi
hours-exceptions-empty = Izņēmumu nav: darba laiks ir kā katru nedēļu.
hours-exception-end = Beigt vai atsaukt
hours-override-add = Pievienot citu darba laiku
hours-closure-add = Pievienot slēgšanu
hours-closed-part = slēgts { $times }
hours-osm-show = Darba laiks kartēm un navigācijai
hours-osm-year = Tuvākais gads OpenStreetMap pierakstā opening_hours:
hours-week-saved = Nedēļas darba laiks ir saglabāts.
hours-override-saved = Cits darba laiks ir ievadīts.
hours-closure-saved = Slēgšana ir ievadīta.
hours-place-saved = Vietas ziņas ir saglabātas.
hours-ended = Pēdējā diena ir ierakstīta.
hours-withdrawn = Ieraksts ir atsaukts.
hours-end-send = Beigt ar šo dienu
hours-end-hint = Šī diena vēl ietilpst.
hours-end-missing = Ierakstiet pēdējo dienu
hours-withdraw-text = Tas vēl nav sācies. Ja atsauksiet, darba laiks paliks kā katru nedēļu.
hours-withdraw-send = Atsaukt

hours-fault-unreadable = „{ $part }” nav laiks. Rakstiet, piemēram, 09:00–17:00
hours-fault-backwards = „{ $part }” beidzas pirms sākuma. Ja darbs beidzas nākamajā dienā, pierakstiet +1
hours-fault-no-time = „{ $part }” sākas un beidzas vienā laikā. Labojiet sākumu vai beigas
hours-fault-too-long = „{ $part }” ir ilgāk par diennakti. Labojiet beigas
hours-fault-overlap = { $first } un { $second } pārklājas. Labojiet vienu no tiem
hours-fault-empty = Šeit nav neviena atvērta brīža. Ja vieta būs slēgta, izmantojiet slēgšanu
hours-osm-nothing = Ierakstiet darba laiku
hours-osm-not-understood = Nesaprotam: „{ $part }”. Atļautas nedēļas dienas, laiki, PH, off un 24/7
hours-osm-order = „{ $part }” rakstiet pirms svētku dienām (PH)
hours-osm-dates = „{ $part }”: datumu daļas pārklājas vai nav pilnas
hours-osm-no-dates = Datumus šeit nerakstiet: tiem ir cits darba laiks un slēgšana
hours-over = Tas tajā dienā jau būs beidzies. Ierakstiet agrāku dienu
hours-begun = Tas jau ir sācies. Ierakstiet pēdējo dienu
hours-same = Tāds darba laiks jau ir spēkā. Labojiet laiku vai pirmo dienu

hours-change-override = { $name } ({ $period }): { $hours }
hours-change-day = { $day }: { $hours } – { $why }
hours-changes-title = Gaidāmās izmaiņas
hours-reach = Saziņa
hours-places-here = Šajā centrā
hours-where = Kur un kad sazināties
