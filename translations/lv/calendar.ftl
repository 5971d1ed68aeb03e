# Darba dienu kalendārs, termiņi un atvērto lietu pārrēķināšana.
calendar-link = Kalendārs un termiņi
calendar-title = Darba dienu kalendārs: { $year }
calendar-text = Pēc šī kalendāra skaita visus atbilžu termiņus. Svētku dienas izriet no likuma, un tās nav jāievada.
calendar-years = Gadi
calendar-month =
    { $month ->
        [1] Janvāris
        [2] Februāris
        [3] Marts
        [4] Aprīlis
        [5] Maijs
        [6] Jūnijs
        [7] Jūlijs
        [8] Augusts
        [9] Septembris
        [10] Oktobris
        [11] Novembris
       *[12] Decembris
    }
calendar-weekday-short =
    { $day ->
        [1] P
        [2] O
        [3] T
        [4] C
        [5] Pk
        [6] S
       *[7] Sv
    }
calendar-legend-holiday = svētku diena
calendar-legend-own = iestādes pašas brīva diena
calendar-worked-saturday = sestdiena, kurā strādā
calendar-days = Brīvās un pārceltās dienas
calendar-worked-for = strādā; brīva par to ir { $off }
calendar-why-weekend = nedēļas nogale
calendar-why-in-lieu = brīva, jo svētki ({ $holiday }, { $of }) iekrita nedēļas nogalē
calendar-why-moved = brīva; par to strādā { $worked }
calendar-why-closed = iestāde slēgta
calendar-clear = Atcelt šo dienu
calendar-add = Pievienot brīvu dienu
calendar-add-text = Pirms saglabāšanas redzēsiet, kurām atvērtajām lietām mainītos termiņš.
calendar-off = Brīvā diena
calendar-off-missing = Ierakstiet brīvo dienu
calendar-worked = Sestdiena, kurā par to strādā
calendar-worked-hint = Atstājiet tukšu, ja iestāde ir slēgta un dienu neatstrādā.
calendar-reason = Pamatojums
calendar-reason-hint = Piemēram, rīkojuma numurs vai „Inventarizācija”.
calendar-reason-missing = Ierakstiet, kāpēc diena ir brīva
calendar-check = Apskatīt, kas mainīsies
calendar-state-title = Valsts pārceltās darba dienas
calendar-state-binds = Iestādei ir saistošas darba dienas, ko Ministru kabinets pārcēlis no valsts budžeta finansētajām iestādēm.
calendar-state-free = Ministru kabineta pārceltās darba dienas iestādei nav saistošas: pašvaldībām tās ir tikai ieteikums.
calendar-state-take = Ievērot valsts pārceltās dienas
calendar-state-let = Vairs neievērot valsts pārceltās dienas
calendar-export-csv = Lejupielādēt iestādes dienas (CSV)
calendar-export-ics = Lejupielādēt visas brīvās dienas (ICS)

# Pirms saglabāšanas.
calendar-check-title = Pārbaudiet izmaiņas
calendar-consequences = Kas notiks ar atvērtajām lietām
calendar-apply = Saglabāt un pārrēķināt termiņus
calendar-leave = Nesaglabāt
calendar-moves-none = Nevienai atvērtai lietai termiņš nemainīsies.
calendar-moves =
    { $count ->
        [zero] Termiņš mainīsies { $count } lietām.
        [one] Termiņš mainīsies { $count } lietai.
       *[other] Termiņš mainīsies { $count } lietām.
    }
calendar-moves-later =
    { $count ->
        [zero] Vēlāks tas kļūs { $count } lietām.
        [one] Vēlāks tas kļūs { $count } lietai.
       *[other] Vēlāks tas kļūs { $count } lietām.
    }
calendar-moves-earlier =
    { $count ->
        [zero] Agrāks tas kļūs { $count } lietām.
        [one] Agrāks tas kļūs { $count } lietai.
       *[other] Agrāks tas kļūs { $count } lietām.
    }
calendar-moves-late =
    { $count ->
        [zero] Uzreiz nokavētas kļūs { $count } lietas.
        [one] Uzreiz nokavēta kļūs { $count } lieta.
       *[other] Uzreiz nokavētas kļūs { $count } lietas.
    }
calendar-moves-more = Atvērto lietu ir tik daudz, ka apskatīta tikai daļa; pārrēķinās visas.
calendar-moves-first =
    { $count ->
        [zero] Tabulā ir pirmās { $count } lietas.
        [one] Tabulā ir pirmā { $count } lieta.
       *[other] Tabulā ir pirmās { $count } lietas.
    }
calendar-moves-table = Lietas, kurām mainās termiņš
calendar-was-due = Iepriekšējais termiņš
calendar-is-due = Jaunais termiņš
calendar-said-cleared = atkal kā pēc likuma
calendar-said-state = Valsts pārceltās darba dienas turpmāk ir saistošas.
calendar-said-no-state = Valsts pārceltās darba dienas vairs nav saistošas.
calendar-said-term = Jauns iestādes termiņš: { $term }
calendar-said-term-ended = Beidzas iestādes termiņš: { $term }
calendar-said-unreadable = Izmaiņas, ko šī versija nevar parādīt
calendar-received-from = saņemtajiem no { $from }
calendar-received-between = saņemtajiem no { $from } līdz { $to }
calendar-and-more =
    { $count ->
        [zero] { $first } un vēl { $count } izmaiņas
        [one] { $first } un vēl { $count } izmaiņa
       *[other] { $first } un vēl { $count } izmaiņas
    }

# Kāpēc nevar.
calendar-under-way = Pēc iepriekšējām izmaiņām termiņi vēl tiek pārrēķināti. Uzgaidiet brīdi un mēģiniet vēlreiz.
calendar-fault-off-anyway = { $day } jau ir brīva: { $why }. Izvēlieties citu dienu.
calendar-fault-not-saturday = Dienu ({ $day }) pārceļ uz sestdienu. Ierakstiet sestdienas datumu.
calendar-fault-month = Dienu ({ $day }) pārceļ uz tā paša mēneša sestdienu (Darba likuma 133. panta ceturtā daļa).
calendar-fault-worked-holiday = Sestdiena, uz kuru pārcelta diena ({ $day }), ir svētku diena. Izvēlieties citu sestdienu.
calendar-fault-taken = Sestdiena, uz kuru pārcelta diena ({ $day }), jau ir jāstrādā par citu dienu ({ $other }).
calendar-fault-year = { $day } ir pārāk senā vai pārāk tālā gadā.
calendar-gone = Šīs iestādes dienas ({ $day }) kalendārā vairs nav.
calendar-same = Nekas nemainītos: kalendārā tas jau tā ir.
calendar-too-long = Termiņš nedrīkst būt garāks par likumā noteikto ({ $basis }). Saņemtajam { $received } tas beigtos { $own }, bet pēc likuma – { $law }.
calendar-term-order = Pēdējā diena ir pirms pirmās. Izlabojiet datumus.
calendar-term-gone = Šāda termiņa nav, vai tas jau ir beigts.

# Saraksta ielasīšana.
calendar-import-title = Ielasīt dienu sarakstu
calendar-import-text = Saraksts var būt tabula (CSV) ar kolonnu „datums” un, ja vajag, „strādā” un „pamatojums”, vai kalendārs (ICS). Dienas, kas pēc likuma jau ir brīvas, tiks izlaistas. Ja kādā rindā ir kļūda, nekas netiek mainīts.
calendar-import-file = Fails (CSV vai ICS)
calendar-import-list = Vai ielīmējiet sarakstu šeit
calendar-import-missing = Izvēlieties failu vai ielīmējiet sarakstu
calendar-import-too-long = Saraksts ir garāks par 256 KB. Sadaliet to pa gadiem.
calendar-import-not-text = Failu nevar izlasīt kā tekstu. Saglabājiet to kā „CSV UTF-8”.
calendar-import-wrong =
    { $count ->
        [zero] Sarakstā ir { $count } kļūdu. Nekas nav mainīts.
        [one] Sarakstā ir { $count } kļūda. Nekas nav mainīts.
       *[other] Sarakstā ir { $count } kļūdas. Nekas nav mainīts.
    }
calendar-import-over = Izlaistās dienas, kas jau ir brīvas
calendar-import-passed-over = { $line }. rinda: { $day } – { $why }
calendar-line = { $line }. rinda: { $what }
calendar-line-no-column = pirmajā rindā nav kolonnas „datums”
calendar-line-no-date = nav dienas
calendar-line-quotation = pēdiņas ir atvērtas, bet nav aizvērtas
calendar-line-not-a-day = „{ $text }” nav diena; rakstiet, piemēram, 22.06.2026.
calendar-line-event-long = notikums ilgst vairāk par mēnesi
calendar-line-event-open = notikumam nav beigu
calendar-line-repeats = notikums atkārtojas; katra diena jāraksta atsevišķi
calendar-line-twice = tā pati diena jau ir { $first }. rindā
calendar-line-reason-long = pamatojums ir garāks par 200 zīmēm
calendar-line-too-many = sarakstā ir vairāk nekā 400 dienu
calendar-line-empty = sarakstā nav nevienas dienas

# Kas tika pārrēķināts.
calendar-recounts-title = Termiņu pārrēķini
calendar-recounts-text = Pēc katras kalendāra vai termiņu maiņas šeit paliek saraksts: kurām lietām mainījās termiņš.
calendar-recounts-none = Pārrēķinu vēl nav bijis.
calendar-recount-title = Termiņu pārrēķins
calendar-recount-goes-on = Pārrēķināšana vēl turpinās.
calendar-recount-again = Apskatīt, cik paveikts
calendar-recount-told = Iesniedzējs jauno termiņu redz sava iesnieguma lapā. Vēstuli nesūta: tas nav termiņa pagarinājums, bet precizēts aprēķins.
calendar-moved-none = Nevienai lietai termiņš nemainījās.
calendar-moved =
    { $count ->
        [zero] Termiņš mainījās { $count } lietām (vēlāks: { $later }, agrāks: { $earlier }).
        [one] Termiņš mainījās { $count } lietai (vēlāks: { $later }, agrāks: { $earlier }).
       *[other] Termiņš mainījās { $count } lietām (vēlāks: { $later }, agrāks: { $earlier }).
    }
calendar-due-moves = Kā mainījies termiņš
calendar-due-moved = { $was } → { $now }
calendar-due-extended = Termiņš pagarināts.
calendar-due-by-calendar = Pārrēķināts, jo mainīts iestādes darba dienu kalendārs.
calendar-due-by-term = Pārrēķināts, jo mainīts iestādes noteiktais termiņš.
calendar-follow-by-calendar = Atbildes termiņš { $on } ir pārrēķināts, jo precizēts iestādes darba dienu kalendārs. Iepriekš: { $was }, tagad: { $now }. Jums nekas nav jādara.
calendar-follow-by-term = Atbildes termiņš { $on } ir pārrēķināts, jo mainījies iestādes pašas noteiktais termiņš. Iepriekš: { $was }, tagad: { $now }. Jums nekas nav jādara.

# Termiņi.
calendar-terms-title = Atbilžu termiņi
calendar-terms-text = Iesniegumam piemēro termiņu, kas bija spēkā tā saņemšanas dienā. Iestāde var noteikt īsāku termiņu nekā likums, bet ne garāku.
calendar-own-terms = Iestādes pašas termiņi
calendar-own-none = Iestāde īsākus termiņus nav noteikusi.
calendar-law = Likumā noteiktie termiņi
calendar-duty = Kas jāizdara
calendar-duty-answer = Jāatbild
calendar-duty-extended = Jāatbild, ja termiņš pagarināts
calendar-duty-forward = Jāpārsūta pēc piekritības
calendar-length = Termiņš
calendar-source = Avots
calendar-validity = Spēkā
calendar-unit = Mērvienība
calendar-unit-working-days = darba dienas
calendar-unit-days = kalendāra dienas
calendar-unit-months = mēneši
calendar-term-new = Pievienot īsāku termiņu
calendar-term-choose = Izvēlieties veidu
calendar-term-kind-missing = Izvēlieties, kādiem dokumentiem termiņš domāts
calendar-term-amount-missing = Ierakstiet skaitli no 1 līdz 400
calendar-term-from = Pirmā saņemšanas diena, kurai tas ir spēkā
calendar-term-from-missing = Ierakstiet pirmo dienu
calendar-term-to = Pēdējā diena (ja zināma)
calendar-term-reason = Iestādes dokuments, kas to nosaka
calendar-term-reason-hint = Piemēram, „Domes lēmums Nr. 7”.
calendar-term-reason-missing = Ierakstiet dokumentu, kas termiņu nosaka
calendar-term-end = Beigt termiņu
calendar-term-last = Pēdējā saņemšanas diena, kurai tas vēl ir spēkā
calendar-term-last-hint = Vēlāk saņemtajiem atkal piemēros likumā noteikto termiņu. Šis termiņš paliks sarakstā.
calendar-term-end-missing = Ierakstiet pēdējo dienu
