# Režīmi: kas uz laiku mainās – pieraksts, kanāli, durvis, darba laiks.
regime-title = Režīmi
regime-told = Kas uz laiku mainās: pieraksts, kanāli, darba laiks, durvis
regime-text = Režīms uz laiku maina to, kā klientus apkalpo. Pirms ieslēgšanas redzēsiet, kas mainīsies. Pats darba laiks un pakalpojumu kartītes paliek, kā bija, un pēc režīma beigām atkal ir spēkā.
regime-empty = Režīmu vēl nav. Sāciet jaunu, kad mainās apkalpošanas kārtība.
regime-new = Jauns režīms
regime-next = Tālāk
regime-change = Mainīt
regime-days = Spēkā
regime-period = No { $from } līdz { $to }
regime-period-open = No { $from } līdz turpmākam paziņojumam
regime-state =
    { $state ->
        [draft] Melnraksts
        [coming] Vēl nav sācies
        [holding] Spēkā
       *[over] Beidzies
    }
regime-told-text = Nosaukumu un paziņojumu redzēs visi iestādes lapu apmeklētāji.
regime-notice = Paziņojums
regime-notice-lv = Paziņojums latviski
regime-notice-ru = Paziņojums krieviski
regime-notice-en = Paziņojums angliski
regime-notice-hint = Divos trijos teikumos: kas mainās un kas klientam jādara. Piemēram: „Klientus pieņemam tikai pēc pieraksta. Piesakieties pa tālruni.”
regime-notice-missing = Ierakstiet paziņojumu latviski
regime-ground = Pamats paziņojumam svešvalodā
regime-ground-hint = Aizpildiet, ja paziņojums ir arī krieviski vai angliski. Piemēram: Valsts valodas likuma 21. pants.
regime-ground-missing = Norādiet, uz kāda pamata paziņojums ir arī svešvalodā
regime-from = Pirmā diena
regime-from-missing = Ierakstiet pirmo dienu
regime-to = Pēdējā diena
regime-to-hint = Atstājiet tukšu, ja režīms ir spēkā līdz turpmākam paziņojumam.
regime-to-missing = Ierakstiet pēdējo dienu
regime-scope = Uz ko attiecas
regime-scope-all = Uz visu iestādi
regime-scope-part =
    { $what ->
        [centres] Centri: { $names }
        [services] Pakalpojumi: { $names }
       *[channels] Kanāli: { $names }
    }
regime-reach-title = Uz ko attiecas
regime-reach-text = Atzīmējiet tikai tad, ja režīms neattiecas uz visu iestādi. Kur nekas nav atzīmēts, tur nav arī ierobežojuma.
regime-centres = Tikai šajos centros
regime-services = Tikai šiem pakalpojumiem
regime-channels = Tikai šajos kanālos
regime-changes = Kas mainās
regime-changes-title = Kas mainās
regime-changes-text = Aizpildiet tikai to, kas mainās. Pārējais paliek, kā ir.
regime-reception = Kā pieņem klātienē?
regime-reception-nothing = Par to neko nemainām
regime-also = Vēl
regime-only = Tikai šie kanāli
regime-only-hint = Ja neko neatzīmēsiet, visi kanāli paliek.
regime-people = Cilvēku skaits ēkā
regime-people-any = Neierobežojam
regime-people-specialists = Tik, cik speciālistu
regime-people-number = Noteikts skaits
regime-number = Cik cilvēku
regime-number-missing = Ierakstiet skaitu, ne mazāku par 1
regime-door-in = Durvis, pa kurām ienāk bez pieraksta
regime-door-out = Durvis, pa kurām iziet
regime-door-booked = Durvis, pa kurām ienāk ar pierakstu
regime-door-missing = Norādiet visas trīs durvis, piemēram, 1., 2. un 2.
regime-boxes = Kastes, kas ir izliktas
regime-hours = Cits darba laiks
regime-hours-hint = Piemēram, 09:00–12:30, 13:00–17:00. Ja aizpildāt kaut vienu dienu, tukšās dienas ir slēgtas.
regime-hours-unreadable = „{ $text }” nav laiks. Rakstiet, piemēram, 9–17
regime-hours-backwards = „{ $text }” beidzas, pirms sākas
regime-hours-overlap = { $one } un { $other } pārklājas
regime-opens = No kuras dienas atvērts: { $centre }
regime-opens-hint = Aizpildiet, ja centrus atver pakāpeniski. Centrs bez dienas tad paliek slēgts.

regime-says-reception =
    { $how ->
        [freely] Klātienē pieņemam visus, arī bez pieraksta
        [by_appointment] Klātienē pieņemam tikai pēc iepriekšēja pieraksta
        [window] Apkalpojam pa lodziņu, ēkā neielaižam
       *[closed] Klātienē nepieņemam
    }
regime-says-unavoidable = Klātienē kārtojams tikai tas, ko nevar izdarīt attālināti
regime-says-channels = Sazināties var tikai šādi: { $channels }
regime-says-opening = { $centre } – { $day }
regime-says-openings = Centrus atveram pakāpeniski: { $openings }
regime-says-specialists = Ēkā vienlaikus ielaižam tik apmeklētāju, cik ir speciālistu; pārējie gaida ārā
regime-says-people =
    { $count ->
        [zero] Ēkā vienlaikus ielaižam ne vairāk kā { $count } apmeklētājus
        [one] Ēkā vienlaikus ielaižam ne vairāk kā { $count } apmeklētāju
       *[other] Ēkā vienlaikus ielaižam ne vairāk kā { $count } apmeklētājus
    }
regime-says-doors = Bez pieraksta ienāciet pa durvīm „{ $in }”, izejiet pa durvīm „{ $out }”; ar pierakstu ienāciet pa durvīm „{ $booked }”
regime-says-shops = Ēdnīca, aptieka un tirdzniecības vietas ēkā ir slēgtas
regime-says-boxes = Iesniegumus var atstāt kastē: { $boxes }
regime-says-hours = Pieņemšanas laiks: { $hours }
regime-day-short =
    { $day ->
        [1] P.
        [2] O.
        [3] T.
        [4] C.
        [5] Pk.
        [6] S.
       *[7] Sv.
    }
regime-day-closed = slēgts
regime-on-holidays = svētku dienās { $hours }

regime-see-consequences = Skatīt, kas mainīsies
regime-consequences-title = Kas mainīsies
regime-switch-on = Ieslēgt režīmu
regime-faulty = Režīmu vēl nevar ieslēgt. Izlabojiet to, kas norādīts lapā
regime-faults = Pirms ieslēgšanas izlabojiet
regime-fault-nothing = Režīms neko nemaina. Norādiet, kas mainās
regime-fault-twice = Divreiz norādīts: { $name }
regime-fault-contradiction = Nesader kopā: { $one } un { $other }
regime-fault-incomplete = Nav pateikts līdz galam: { $name }
regime-fault-unknown = Iestādē tāda nav: { $name }
regime-fault-clash = Režīms „{ $with }” sākas tajā pašā dienā un par to pašu nosaka citu: { $aspect }
regime-aspect =
    { $aspect ->
        [reception] pieņemšana klātienē
        [unavoidable] klātienē tikai tas, ko nevar izdarīt attālināti
        [channels] kanāli
        [openings] pakāpeniska atvēršana
        [people] cilvēku skaits ēkā
        [doors] durvis
        [commercial_zone] tirdzniecības vietas
        [boxes] kastes
       *[hours] darba laiks
    }
regime-warning = Uzmanību
regime-warns-support =
    { $channel ->
        [phone] Iestāde paliks bez tālruņa: cilvēki nevarēs piezvanīt un saņemt palīdzību, piesakoties pakalpojumam.
       *[email] Iestāde paliks bez e-pasta: cilvēki nevarēs rakstīt un saņemt palīdzību, piesakoties pakalpojumam.
    }
regime-support-not-there =
    { $channel ->
        [phone] Iestādei arī bez šī režīma nav tālruņa, pa kuru saņemt palīdzību, piesakoties pakalpojumam.
       *[email] Iestādei arī bez šī režīma nav e-pasta, kurā saņemt palīdzību, piesakoties pakalpojumam.
    }
regime-warns-no-channel =
    { $stage ->
        [request] Šos pakalpojumus vairs nevarēs pieteikt nekādā veidā:
        [execution] Šo pakalpojumu izpilde vairs nebūs iespējama nekādā veidā:
       *[receipt] Šo pakalpojumu rezultātu vairs nevarēs saņemt nekādā veidā:
    }
regime-warns-no-computer =
    { $stage ->
        [request] Šos pakalpojumus vairs nevarēs pieteikt tie, kam nav datora:
        [execution] Šo pakalpojumu izpilde vairs nebūs iespējama tiem, kam nav datora:
       *[receipt] Šo pakalpojumu rezultātu vairs nevarēs saņemt tie, kam nav datora:
    }
regime-hours-changed = Darba laiks
regime-hours-window = Pirmās divas nedēļas un pirmā nedēļa pēc katras vēlākas pārmaiņas
regime-place = Vieta
regime-hours-same = Darba laiks nemainās.
regime-ways-changed = Pakalpojumi un kanāli
regime-ways-same = Pakalpojumu kanāli nemainās.
regime-said-changed = Ko teiksim tiem, kas nāk klātienē
regime-said-same = Tiem, kas nāk klātienē, nekas nemainās.
regime-said-nothing = Kā parasti
regime-centre = Centrs
regime-day = Diena
regime-before = Tagad
regime-after = Būs
regime-channel = Kanāls
regime-everywhere = Visā iestādē
regime-way =
    { $way ->
        [freely] bez pieraksta
        [by_appointment] pēc pieraksta
        [possible] var
       *[no] nevar
    }
regime-bookings = Pieraksti
regime-bookings-hit =
    { $count ->
        [0] Neviens pieraksts netiek skarts.
        [zero] Skarti { $count } pieraksti.
        [one] Skarts { $count } pieraksts.
       *[other] Skarti { $count } pieraksti.
    }

regime-end = Beigt režīmu
regime-end-text = Pēc pēdējās dienas atkal ir spēkā parastā kārtība.
regime-end-hint = Lai režīms vairs nebūtu spēkā jau šodien, ierakstiet vakardienu.
regime-take-back = Atsaukt režīmu
regime-take-back-text = Režīms vēl nav sācies. Atsaukts tas atkal kļūst par melnrakstu.
regime-drop = Atmest melnrakstu
regime-drop-text = Melnraksts pazudīs. Klienti to nav redzējuši.
regime-begun = Režīms jau ir sācies. To var beigt
regime-ends-earlier = Režīms beidzas tajā dienā vai agrāk
regime-done-saved = Melnraksts ir saglabāts.
regime-done-on = Režīms ir ieslēgts.
regime-done-back = Režīms ir atsaukts un atkal ir melnraksts.
regime-done-dropped = Melnraksts ir atmests.
regime-done-ended = Režīmam ir noteikta pēdējā diena.
regime-see-notice = Skatīt paziņojumu iestādes lapās un lapas izlikšanai
regime-history = Vēsture
regime-history-line =
    { $act ->
        [drafted] { $when } – uzrakstīts: { $who }
        [on] { $when } – ieslēgts: { $who }
       *[ended] { $when } – noteikta pēdējā diena: { $who }
    }
regime-by-system = programma

regime-banner = Apkalpošanas kārtības maiņa
regime-banner-more = Kas mainās
regime-not-yet = Šī kārtība vēl nav sākusies.
regime-no-longer = Šī kārtība vairs nav spēkā.
regime-sheets = Lapas izlikšanai
regime-sheets-text = PDF durvīm, kastēm, veikaliem, doktorātiem un ziņojumu dēļiem.
regime-sheet = { $size }, { $language } (PDF)
regime-then = Darba laiks un kārtība { $day }
regime-checked = Ziņas pārbaudītas { $day }.
regime-printed = Lapa sagatavota
regime-qr = QR kods ar saiti uz šī paziņojuma lapu
regime-qr-text = Pārbaudiet, vai kārtība vēl ir spēkā:
regime-footer = { $institution } · sagatavots { $day }

regime-now-title = Uz laiku citādi
regime-now-way =
    { $way ->
        [freely] { $channel } – bez pieraksta
        [by_appointment] { $channel } – tikai pēc pieraksta
        [possible] { $channel } – pagaidām var
       *[no] { $channel } – pagaidām nevar
    }
regime-now-way-at =
    { $way ->
        [freely] { $channel } – bez pieraksta ({ $centres })
        [by_appointment] { $channel } – tikai pēc pieraksta ({ $centres })
        [possible] { $channel } – pagaidām var ({ $centres })
       *[no] { $channel } – pagaidām nevar ({ $centres })
    }
regime-now-beside =
    { $way ->
        [freely] bez pieraksta
        [by_appointment] tikai pēc pieraksta
        [possible] pagaidām var
       *[no] pagaidām nevar
    }
regime-now-beside-at =
    { $way ->
        [freely] { $centres }: bez pieraksta
        [by_appointment] { $centres }: tikai pēc pieraksta
        [possible] { $centres }: pagaidām var
       *[no] { $centres }: pagaidām nevar
    }
regime-now-opens = Šeit klientus sāksim pieņemt { $day }
regime-now-not-open = Šeit klientus pagaidām nepieņemam
regime-now-shut = Pagaidām nav pieejams.

regime-judge = Salīdzināt, kas mainījies kopš pirmās dienas
regime-judge-due = Režīms ir spēkā jau mēnesi. Izvērtējiet, vai to paturēt, mainīt vai beigt.
