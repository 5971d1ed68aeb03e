# Darbs ar lietām: kam kas pieder, termiņa pagarināšana, aizvietošana.
casework-elsewhere-title = Ar šo lietu strādā kāds cits
casework-elsewhere-text = Lietu varat apskatīt, bet darboties ar to var tikai nodaļa vai cilvēks, kuram tā ir nodota. Ja tā jāpārņem jums, lūdziet to nodot vadītājam vai lietvedim.
casework-done-extend = Termiņš ir pagarināts, un iesniedzējs par to ir informēts.
casework-step-extend = Pagarināts termiņš
casework-mine = Mani darbi
casework-stands-in = Jūs aizvietojat: { $names }. Viņu lietas ir šajā sarakstā.
casework-mine-empty = Jums pašlaik nav nevienas atvērtas lietas.
casework-mine-take =
    { $count ->
        [zero] Jūsu nodaļā { $count } lietu gaida, kad kāds tās paņems
        [one] Jūsu nodaļā { $count } lieta gaida, kad kāds to paņems
       *[other] Jūsu nodaļā { $count } lietas gaida, kad kāds tās paņems
    }
casework-group-overdue = Nokavētās
casework-group-today = Šodien
casework-group-week = Šonedēļ
casework-group-later = Vēlāk
casework-group-waiting = Gaida iesniedzēja atbildi
casework-filters = Kuras lietas rādīt
casework-filter-open = Visas
casework-filter-untaken = Neviena nepaņemtās
casework-filter-soon = Drīz termiņš
casework-filter-overdue = Nokavētās
casework-empty-untaken = Visas nodaļas lietas kāds jau ir paņēmis.
casework-empty-soon = Tuvākajās trijās darba dienās nevienai lietai šajā sarakstā nebeidzas termiņš.
casework-empty-overdue = Neviena lieta šajā sarakstā nav nokavēta.
casework-do-extend = Pagarināt termiņu
casework-do-note = Pievienot piezīmi
casework-done-note = Piezīme ir pievienota. Iesniedzējs to neredz.
casework-forward-until = Pārsūtīt, ja nav piekritīgs, līdz
casework-substitutes = Izpildītāju pašlaik aizvieto: { $names }.
casework-notes = Iekšējās piezīmes

# Termiņa pagarināšana.
casework-extend-title = Pagarināt atbildes termiņu
casework-extend-now = Tagad atbilde jāsniedz { $until }.
casework-extend-then = Pēc pagarināšanas atbilde būs jāsniedz { $until }.
casework-extend-ground = Kāpēc vajadzīgs vairāk laika?
casework-extend-ground-missing = Izvēlieties likumā noteiktu pamatu
casework-extend-why = Paskaidrojums iesniedzējam
casework-extend-why-hint = Iesniedzējs saņems pamatu un šo tekstu. Rakstiet iesnieguma valodā.
casework-extend-why-missing = Paskaidrojiet iesniedzējam, kādi ir objektīvie iemesli
casework-extend-send = Pagarināt un paziņot iesniedzējam
casework-extend-none = Šāda veida iesniegumam likums garāku termiņu neparedz.
casework-extend-before = Termiņš jau ir pagarināts. Otrreiz to pagarināt nevar.
casework-extend-over = Termiņš jau ir beidzies, un pēc tam to pagarināt vairs nevar. Sagatavojiet atbildi pēc iespējas ātrāk.
casework-extend-no-later = Garākais termiņš, skaitot no saņemšanas dienas, nebeidzas vēlāk par tagadējo.
casework-extend-notice = Pagarinājuma pamats: { $ground }.
casework-ground-data = jāiegūst papildu informācija
casework-ground-others = jāiesaista citas iestādes
casework-ground-volume = iesniegums ir apjomīgs
casework-ground-objective = citi objektīvi iemesli

# Piezīme.
casework-note-title = Iekšēja piezīme
casework-note-text = Piezīme
casework-note-hint = To redz visi, kas iestādē lasa reģistru. Iesniedzējs to neredz.
casework-note-missing = Uzrakstiet piezīmi
casework-note-send = Pievienot

# Aizvietošana.
casework-substitutions = Aizvietošana
casework-substitution-title = Aizvietošana
casework-substitution-text = Aizvietotājs savā sarakstā redz arī prombūtnē esošā lietas un šajās dienās var ar tām darīt visu, ko varētu viņš pats.
casework-substitution-empty = Pašlaik neviens nevienu neaizvieto.
casework-substitution-line = { $absent } ir prombūtnē; aizvieto { $substitute }
casework-substitution-end = Beigt tagad
casework-substitution-new = Jauna aizvietošana
casework-substitution-choose = Izvēlieties cilvēku
casework-substitution-absent = Kas būs prombūtnē
casework-substitution-absent-missing = Izvēlieties, kas būs prombūtnē
casework-substitution-substitute = Kas aizvietos
casework-substitution-substitute-missing = Izvēlieties, kas aizvietos
casework-substitution-from = Pirmā diena
casework-substitution-from-missing = Ierakstiet pirmo dienu
casework-substitution-to = Pēdējā diena
casework-substitution-to-missing = Ierakstiet pēdējo dienu
casework-substitution-same = Cilvēks nevar aizvietot pats sevi. Izvēlieties citu.
casework-substitution-order = Pēdējā diena ir pirms pirmās. Izlabojiet datumus.
casework-substitution-over = Pēdējā diena jau ir pagājusi. Ierakstiet šodienu vai vēlāku dienu.
casework-substitution-send = Saglabāt
casework-substitution-done-set = Aizvietošana ir saglabāta.
casework-substitution-done-end = Aizvietošana ir beigta.
casework-do-related = Saistīt ar citu lietu
casework-done-joint = Lietas tagad izskata kopā: atbildi uz vienu saņems abi iesniedzēji.
casework-done-part = Lieta atkal tiek izskatīta atsevišķi.
casework-links = Saistītās lietas
casework-link-joint = Izskata kopā
casework-link-repeats = Uz to pašu jau atbildēts šajā lietā
casework-link-repeated = Atkārtots iesniegums
casework-answer-also = Šo pašu atbildi, katrs ar savu vēstuli, saņems arī kopā izskatāmo lietu iesniedzēji: { $numbers }.

# Saistītas lietas.
casework-related-title = Saistīt ar citu lietu
casework-related-other = Ar kuru lietu?
casework-related-other-missing = Izvēlieties lietu
casework-related-same = tas pats iesniedzējs
casework-related-typed = Cita lieta
casework-related-number = Tās numurs
casework-related-number-missing = Ierakstiet lietas numuru, piemēram, IES/2026/12
casework-related-number-unknown = Šāda numura reģistrā nav. Pārbaudiet to.
casework-related-way = Ko darīt?
casework-related-way-missing = Izvēlieties, ko darīt
casework-related-joint = Izskatīt kopā
casework-related-joint-hint = Atbildi uz otru lietu saņems arī šīs lietas iesniedzējs. Numurs, termiņš un vēstules katrai paliek savas.
casework-related-repeated = Slēgt kā atkārtotu
casework-related-repeated-hint = Uz to pašu jau ir atbildēts pēc būtības. Iesniedzējam nosauks agrākās atbildes numuru.
casework-related-part = Atdalīt
casework-related-part-hint = Lietu atkal izskata atsevišķi; otra lieta nav jāizvēlas.
casework-related-not-joinable = Šīs lietas kopā izskatīt nevar: viena no tām ir slēgta vai jau pievienota citai.
casework-related-not-answered = Šajā lietā vēl nav atbildēts pēc būtības, tāpēc uz to nevar atsaukties.
casework-related-notice = Uz tādu pašu iesniegumu jau ir atbildēts pēc būtības; tā numurs ir { $number }.
casework-related-send = Saglabāt
