# Glabāšanas termiņi un iznīcināšana.
retention-title = Glabāšanas termiņi
retention-told = Cik ilgi glabā cilvēku teikto, un tā iznīcināšana
retention-text = Kad termiņš ir beidzies, iznīcina visu, ko iesniegums vēsta par cilvēkiem: tekstu, failus, vārdus, adreses un saraksti. Numurs, datumi, kanāls, veids, temati un nodaļa paliek, tāpēc ne reģistrs, ne statistika nemainās. Atvērtas lietas neaiztiek.
retention-rules = Cik ilgi glabā
retention-rules-none = Neviens termiņš vēl nav noteikts, tāpēc neko neiznīcina. Termiņus ņemiet no iestādes lietu klasifikācijas shēmas.
retention-rule =
    { $what }, { $journal }: { $years ->
        [zero] { $years } gadu
        [one] { $years } gads
       *[other] { $years } gadi
    }
retention-remove = Noņemt
retention-look = Apskatīt, ko šodien iznīcinātu
retention-new = Noteikt termiņu
retention-what = Ko glabā
retention-what-everything = Viss, kam nav cita termiņa
retention-what-contacts = Saziņa un apmeklējumi ārpus lietām
retention-journal = Žurnāls
retention-journal-every = visi žurnāli
retention-years = Cik gadu pēc lietas slēgšanas
retention-years-missing = Ierakstiet gadu skaitu no 1 līdz 100
retention-no-journal = Saziņa nav nevienā žurnālā: izvēlieties „visi žurnāli”
retention-save = Saglabāt termiņu
retention-saved = Termiņš saglabāts.
retention-removed = Termiņš noņemts.
retention-started = Iznīcināšana ir sākta. Tā notiek pa daļām un darbu netraucē.
retention-under-way = Iepriekšējā iznīcināšana vēl nav pabeigta. Pagaidiet, līdz tā beidzas.
retention-runs = Līdz šim iznīcināts
retention-runs-none = Vēl nekas nav iznīcināts.
retention-state-running = Notiek
retention-state-finished = Pabeigta; atlikušās pēdas datubāzē pārrakstīs naktī
retention-state-scoured = Pabeigta; pēdas datubāzē pārrakstītas
retention-sum-nothing = Nebija nekā, kam termiņš būtu beidzies
retention-count-cases = Slēgti iesniegumi
retention-count-files = Faili
retention-count-contacts = Saziņas ieraksti
retention-count-call-backs = Atzvani
retention-count-visits = Apmeklējumi
retention-count-clients = Klienti bez lietām
retention-count-letters = Vēstules
retention-how-many = Skaits
retention-check-title = Ko iznīcinās
retention-check-nothing = Šodien nav nekā, kam glabāšanas termiņš būtu beidzies.
retention-at-least = Lietu ir daudz, un saskaitīta tikai daļa: iznīcinās vairāk.
retention-waiting =
    { $count ->
        [zero] { $count } ierakstu paliek
        [one] { $count } ieraksts paliek
       *[other] { $count } ieraksti paliek
    }, jo vēstule vēl nav nosūtīta vai atzvans vēl nav noticis.
retention-stays = Reģistrā paliek iesniegumu numuri, datumi, kanāli, veidi, temati un nodaļas; pārskatu skaitļi nemainās.
retention-irreversible = Iznīcināto nevar atjaunot.
retention-word = iznīcināt
retention-word-label = Lai apstiprinātu, ierakstiet vārdu „{ $word }”
retention-word-wrong = Ierakstiet vārdu „{ $word }”, ja tiešām vēlaties iznīcināt
retention-destroy = Iznīcināt
retention-leave = Neko neiznīcināt
retention-case-title = Saturs iznīcināts
retention-case-text = { $on } beidzās glabāšana, un visu, ko iesniegums vēstīja par cilvēkiem, iznīcināja. Palicis ir tas, kas vajadzīgs reģistram un statistikai.
