# Iestādes paziņotie rādītāji līdzās saskaitītajam.
figures-title = Paziņotie rādītāji
figures-text = Ko iestāde ir paziņojusi un cik saskaitīts reģistrā un pārņemtajos notikumos. Kur skaitļi atšķiras, redzami abi.
figures-none = Par šo iestādi nav paziņotu rādītāju.
figures-name = Rādītājs
figures-days = Laikposms
figures-told = Paziņots
figures-counted = Saskaitīts
figures-not-told = nav paziņots
figures-possible = nav paziņots; iespējams { $figure }
figures-not-counted = atsevišķi nav uzskaitīts
figures-assumed = daļa dienu ir pieņemtas
figures-others = Citi paziņotie skaitļi
figures-notes = Kas jāzina par skaitļiem
figures-part =
    { $part ->
        [F01_per_week] Klienti klātienē pirms ārkārtējās situācijas
        [F02_per_week] Klienti klātienē aprīļa beigās
        [F03_total] Klienti klātienē kopš ārkārtējās situācijas izsludināšanas
        [F04_per_day] Elektroniski iesniegumi pašvaldības administrācijai
        [F05_calls_and_emails] Tālruņa zvani un e-pasti
        [F06_paper] Iesniegumi papīra formātā (pastkastīte foajē)
        [F07_property_tax] Zvani un e-pasti par nekustamā īpašuma nodokli
        [F07_institution_hours] Zvani un e-pasti par iestāžu darba laiku
        [F07_housing] Zvani un e-pasti par dzīvokļu jautājumiem
        [F07_health] Zvani un e-pasti par veselību
        [F07_social] Zvani un e-pasti par sociālajiem jautājumiem
        [F07_construction] Zvani un e-pasti par būvniecību
        [F07_upkeep] Zvani un e-pasti par ēku un teritoriju apsaimniekošanu
        [F07_education] Zvani un e-pasti par izglītību
        [F07_other] Zvani un e-pasti par citiem jautājumiem
        [F08_property_tax_additional] Papildus saņemtie jautājumi par nekustamā īpašuma nodokļa apmaksu
        [F09_conferences] Video konferences
        [F10_meetings] Domes sēdes
        [F10_items] Domes sēdēs pieņemtie jautājumi
        [F11_commissions] Nekustamo īpašumu pārvaldes komisiju sēdes
        [F11_items] Komisijās izskatītie jautājumi
        [F12_per_day] Iesniegumi papīra formātā pie Nekustamo īpašumu pārvaldes
        [F13_received] Būvvaldē apstrādātie saņemtie dokumenti
        [F13_prepared] Būvvaldē sagatavotie dokumenti
        [F13_decisions] Būvvaldes lēmumi
        [F13_permits] Izdotās būvatļaujas
        [F13_property_statements] Izziņas par nekustamā īpašuma sastāvu
        [F13_inspection_opinions] Atzinumi par būves pārbaudi
        [F14_per_day] Tālruņa zvani Sociālajam dienestam
        [F15_mailboxes] Pastkastītes, kurās izplatīti informācijas materiāli
        [F16_posts] Ieraksti sociālajos tīklos
        [F16_consultations] Attālinātas konsultācijas un pakalpojumi
        [F17_per_day] Izsniegtie Covid-19 sertifikāti
        [F18_april] Aprīlī elektroniski vai pa pastu saņemto iesniegumu īpatsvars
        [F18_may] Maijā elektroniski vai pa pastu saņemto iesniegumu īpatsvars
        [F19_first_half] Saņemtie dokumenti marta pirmajā pusē
        [F19_second_half] Saņemtie dokumenti marta otrajā pusē
        [F19_change_percent] Saņemto dokumentu skaita izmaiņas
        [F20_first_half] Ar kurjeru vai personīgi marta pirmajā pusē
        [F20_second_half] Ar kurjeru vai personīgi marta otrajā pusē
        [F20_change_percent] Ar kurjeru vai personīgi iesniegto skaita izmaiņas
        [F21_first_half] Pa pastu marta pirmajā pusē
        [F21_second_half] Pa pastu marta otrajā pusē
        [F21_change_percent] Pa pastu saņemto skaita izmaiņas
        [F22_box] Iesniegumu kastē ieliktie iesniegumi
        [F23_electronic] Elektroniski saņemtie iesniegumi martā
        [F23_percent] Elektroniski saņemto īpatsvars martā
        [F23_unallocated] Iesniegumi bez zināmas marta puses
        [F23_first_half] Elektroniski marta pirmajā pusē
        [F23_second_half] Elektroniski marta otrajā pusē
        [F24_before] Elektroniski iesniegumi Dzimtsarakstu nodaļai iepriekš
       *[F24_after] Elektroniski iesniegumi Dzimtsarakstu nodaļai tagad
    }
figures-unit =
    { $unit ->
        [per_day] { $number } dienā
        [per_week] { $number } nedēļā
        [percent] { $number } %
       *[count] { $number }
    }
figures-qualified =
    { $qualifier ->
        [about] aptuveni { $figure }
        [more_than] vairāk nekā { $figure }
        [at_least] vismaz { $figure }
        [less_than] mazāk nekā { $figure }
       *[exact] { $figure }
    }
figures-note =
    { $note ->
        [week_chosen] Avotā nedēļa nav nosaukta; ņemta viena vesela tā laika nedēļa.
        [days_chosen] Avotā dienas nav nosauktas; ņemtas tā laika dienas.
        [base_calls_and_emails] Avotā nav teikts, no kā šis ir atlikums; tas rēķināts no zvaniem un e-pastiem.
        [no_unit_named] Avotā teikts „papildus” un struktūrvienība nav nosaukta; saskaitīts tas, kam struktūrvienības nav.
        [undated] Avotam nav datuma; pieņemtas 2021. gada rudens dienas.
        [fictional_totals] Publicēts tikai īpatsvars; tūkstotis mēnesī, no kura tas rēķināts, ir izdomāts.
        [box_days_assumed] Avotā kastes iesniegumi doti par visu mēnesi; pieņemts, ka tie ielikti otrajā pusē.
       *[possible_range] No mazākā līdz lielākajam iespējamajam, lai kurā mēneša pusē kastes iesniegumi būtu ielikti.
    }
figures-chart =
    { $chart ->
        [visits] Klienti klātienē nedēļā
        [topics] Par ko zvanīja un rakstīja e-pastus
        [building] Būvvaldes darbs
        [means] Elektroniski vai pa pastu saņemto iesniegumu īpatsvars
       *[halves] Saņemtie dokumenti marta pirmajā un otrajā pusē
    }
figures-chart-most = Visvairāk: { $name } – { $figure }.
figures-chart-halves = Marta pirmajā pusē saņemto dokumentu skaits: { $before }, otrajā: { $after }.
figures-chart-first = Marta pirmā puse
figures-chart-second = Marta otrā puse
figures-chart-row =
    { $figure ->
        [F19] Visi saņemtie dokumenti
        [F20] Ar kurjeru vai personīgi
        [F21] Pa pastu
       *[F23] Elektroniski
    }
