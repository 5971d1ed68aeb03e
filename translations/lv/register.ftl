# Reģistrs darbinieku pusē: saraksti, lieta un darbības ar to.
register-views = Saraksti
register-view-unit = Manas nodaļas lietas
register-view-unrouted = Vēl nevienam nenodotās
register-view-all = Visas atvērtās lietas
register-empty-mine = Jums pašlaik nav nevienas atvērtas lietas. Paskatieties, vai savu nodaļu negaida kāda lieta, ko pieņemt.
register-empty-unit = Jūsu nodaļai pašlaik nav nevienas atvērtas lietas. Jaunās lietas vispirms parādās sarakstā „Vēl nevienam nenodotās”.
register-empty-unrouted = Visas saņemtās lietas ir nodotas. Šeit parādīsies nākamais saņemtais iesniegums.
register-empty-all = Nav nevienas atvērtas lietas. Šeit parādīsies nākamais saņemtais iesniegums.
register-first-page = Saraksta sākums
register-number = Numurs
register-subject = Temats
register-submitter = Iesniedzējs
register-channel = Kanāls
register-status = Stāvoklis
register-due = Termiņš
register-holder = Pie kā ir
register-nobody = Vēl nevienam nav nodots
register-received = Saņemts
register-on-behalf = Pierakstīja iesniedzēja vietā
register-on-behalf-unnamed = jā, vārds nav norādīts
register-author-number = Autora numurs
register-author-date = Autora datums
register-external = Numurs citā sistēmā
register-closing-reason = Slēgšanas pamatojums
register-due-how = Kā termiņš aprēķināts
register-case-title = { $number }: { $subject }
register-beside-empty = Šajā sarakstā nav nevienas lietas.
register-text = Iesnieguma teksts
register-files = Faili
register-anonymous = Nav norādīts
register-email = E-pasts
register-phone = Tālrunis
register-address = Adrese
register-personal-code = Personas kods
register-personal-code-for = { $code } (nolūks: { $purpose })
register-segment = Kas vēršas
register-mode = Atbildi vēlas
register-evidence = Identitātes pārbaudes
register-messages = Sarakste
register-story = Gaita
register-letters = Vēstules iesniedzējam

# Stāvokļi.
register-status-received = Saņemts
register-status-registered = Reģistrēts
register-status-routed = Nodots
register-status-in-progress = Izskatīšanā
register-status-waiting = Gaida iesniedzēju
register-status-answered = Atbildēts
register-status-forwarded = Pārsūtīts
register-status-information = Pieņemts zināšanai
register-status-left = Atstāts bez izskatīšanas
register-status-withdrawn = Atsaukts

# Veidi.
register-kind-request = Lūgums
register-kind-complaint = Sūdzība
register-kind-proposal = Priekšlikums
register-kind-question = Jautājums
register-kind-application = Pakalpojuma pieteikums
register-kind-information = Informācijas pieprasījums
register-kind-press = Žurnālista jautājums
register-kind-other = Cits dokuments

# Kanāli.
register-channel-in-person = Klātienē
register-channel-window = Pa lodziņu
register-channel-phone = Tālrunis
register-channel-email = E-pasts
register-channel-portal = Šis portāls
register-channel-latvija = latvija.lv
register-channel-epakalpojumi = epakalpojumi.lv
register-channel-eds = EDS
register-channel-e-address = E-adrese
register-channel-post = Pasts
register-channel-courier = Kurjers
register-channel-drop-box = Iesniegumu kaste
register-channel-social = Sociālie tīkli
register-channel-video = Videosaruna
register-channel-other-body = Cita iestāde
register-channel-assistant = Virtuālais asistents
register-channel-api = Cita sistēma

# Kā vēlas atbildi.
register-mode-portal = šajā portālā
register-mode-email = pa e-pastu
register-mode-post = pa pastu
register-mode-e-address = e-adresē
register-mode-in-person = klātienē
register-mode-phone = pa tālruni
register-mode-none = nav norādīts

# Kas vēršas.
register-segment-resident = iedzīvotājs
register-segment-business = uzņēmums
register-segment-institution = iestāde
register-segment-unknown = nav zināms

# Identitāte.
register-method-eid = Kvalificēta elektroniskā identifikācija (eID, eParaksts mobile)
register-method-signature = Drošs elektroniskais paraksts
register-method-agreement = Rakstveida vienošanās ar iestādi
register-method-bank = Internetbanka
register-method-eds = EDS parole
register-method-passport = Uzrādīta pase
register-method-id-card = Uzrādīta personas apliecība
register-method-callback = Atzvans ar kontroljautājumu
register-method-none = Nav pārbaudīts
register-result-confirmed = apstiprināts
register-result-refuted = neapstiprinājās
register-result-claimed = paša norādīts

# Kas izdarīts.
register-step-register = Reģistrēts
register-step-route = Nodots
register-step-start = Sākta izskatīšana
register-step-ask = Uzdots jautājums iesniedzējam
register-step-replied = Iesniedzējs atbildēja
register-step-answer = Sniegta atbilde
register-step-forward = Pārsūtīts pēc piekritības
register-step-information = Pieņemts zināšanai
register-step-left = Atstāts bez izskatīšanas
register-step-withdraw = Atsaukts
register-message-question = Jautājums iesniedzējam
register-message-reply = Iesniedzēja atbilde
register-message-answer = Iestādes atbilde
register-message-notice = Iestādes paziņojums
register-leaving-anonymous = Nav norādīts iesniedzējs
register-leaving-illegible = Teksts nav salasāms vai saprotams
register-leaving-offensive = Saturs ir klaji aizskarošs un izaicinošs
register-leaving-answered = Uz tādu pašu iesniegumu jau ir atbildēts pēc būtības

# Pienākumi.
register-role-administrator = administrators
register-role-head = centra vadītājs
register-role-desk = klientu konsultants
register-role-records = lietvedis
register-role-handler = izpildītājs
register-role-auditor = revidents
register-role-secretary = domes sekretārs
register-role-editor = redaktors

# Ko var darīt.
register-do-route = Nodot izskatīšanai
register-do-route-again = Nodot citam
register-do-start = Sākt izskatīšanu
register-do-go-on = Turpināt, negaidot atbildi
register-do-ask = Jautāt iesniedzējam
register-do-answer = Atbildēt
register-do-close = Slēgt bez atbildes pēc būtības
register-do-identity = Pievienot identitātes pārbaudi
register-do-receipt = Izdrukāt apliecinājumu
register-done-route = Lieta ir nodota.
register-done-start = Lieta tagad ir jūsu izskatīšanā.
register-done-ask = Jautājums ir nosūtīts. Atbildes termiņš tādēļ nemainās.
register-done-answer = Atbilde ir nosūtīta, un lieta ir slēgta.
register-done-closed = Lieta ir slēgta, un iesniedzējs par to ir informēts.
register-done-identity = Identitātes pārbaude ir pievienota.
register-busy = Sistēma pašlaik ir pārslogota, un jūsu ievadītais vēl nav pieņemts. Tas ir šajā lapā: pagaidiet dažas sekundes un nosūtiet vēlreiz.
register-rescued = Šeit ir tas, ko rakstījāt, pirms sesija beidzās. Pārbaudiet un nosūtiet.

# Kāds bijis ātrāks.
register-meanwhile-title = Lieta pa šo laiku ir mainījusies
register-meanwhile-now = Tagad lietas stāvoklis ir:
register-meanwhile-last = Pēdējais, kas izdarīts:
register-meanwhile-copy = Šis nav nosūtīts. Ja tas vēl noder, nokopējiet to.
register-meanwhile-case = Atvērt lietu

# Nodošana.
register-route-title = Kam nodot lietu?
register-route-unit = Nodaļa
register-route-unit-first = Izvēlieties nodaļu
register-route-unit-missing = Izvēlieties nodaļu, kurai nodot lietu
register-route-person = Izpildītājs
register-route-person-first = Nodaļa izlems pati
register-route-person-hint = Var atstāt neizvēlētu
register-route-person-elsewhere = Šis cilvēks strādā citā nodaļā. Izvēlieties viņa nodaļu vai citu cilvēku.
register-route-note = Rezolūcija
register-route-note-hint = Kas jāizdara. Iesniedzējs to neredz.
register-route-send = Nodot

# Jautājums un atbilde.
register-ask-title = Jautājums iesniedzējam
register-ask-missing = Uzrakstiet, ko vēlaties jautāt
register-ask-send = Nosūtīt jautājumu
register-answer-title = Atbilde pēc būtības
register-answer-missing = Uzrakstiet atbildi
register-answer-send = Nosūtīt atbildi un slēgt lietu
register-write-text = Teksts
register-goes-email = Teksts un faili tiks nosūtīti iesniedzējam pa e-pastu un būs redzami portālā.
register-goes-portal-told = Iesniedzējs tekstu lasīs portālā; par to tiks paziņots pa e-pastu.
register-goes-portal = Iesniedzējs tekstu lasīs portālā ar savu sekošanas kodu.
register-goes-post = Iesniedzējs vēlas atbildi pa pastu: pēc nosūtīšanas izdrukājiet to un nosūtiet.
register-goes-e-address = Iesniedzējs vēlas atbildi e-adresē: pēc nosūtīšanas pārsūtiet to uz e-adresi.
register-goes-in-person = Iesniedzējs atbildi saņems klātienē: pēc nosūtīšanas izdrukājiet to.
register-goes-phone = Iesniedzējs vēlas atbildi pa tālruni: pēc nosūtīšanas piezvaniet.
register-goes-none = Iesniedzējs nav norādījis, kur sūtīt atbildi: to var lasīt portālā ar sekošanas kodu.

# Slēgšana.
register-close-title = Slēgt bez atbildes pēc būtības
register-close-text = Iesniedzējs par to tiks informēts ar pamatojumu. Slēgtu lietu vairs nevar atvērt.
register-close-how = Kāpēc lieta tiek slēgta?
register-close-how-missing = Izvēlieties, kāpēc lieta tiek slēgta
register-close-forward = Pārsūtīt pēc piekritības
register-close-forward-hint = Jautājums ir citas iestādes kompetencē.
register-close-to = Kurai iestādei
register-close-to-missing = Ierakstiet, kurai iestādei pārsūtāt
register-close-information = Pieņemt zināšanai
register-close-information-hint = Iesniegumā nav nekā, uz ko atbildēt.
register-close-note = Paskaidrojums iesniedzējam
register-close-note-missing = Uzrakstiet paskaidrojumu iesniedzējam
register-close-left = Atstāt bez izskatīšanas
register-close-left-hint = Tikai uz Iesniegumu likuma 7. panta pamata.
register-close-ground = Pamats
register-close-ground-missing = Izvēlieties pamatu
register-close-withdrawn = Iesniedzējs iesniegumu atsauca
register-close-withdrawn-hint = Iesniedzējs to pateica vai uzrakstīja.
register-close-reason = Kā un kad iesniedzējs to atsauca
register-close-reason-missing = Uzrakstiet, kā un kad iesniedzējs to atsauca
register-close-send = Slēgt lietu

# Identitātes pārbaude.
register-identity-title = Identitātes pārbaude
register-identity-method = Kā identitāte pārbaudīta?
register-identity-method-missing = Izvēlieties, kā identitāte pārbaudīta
register-identity-result = Vai tā ir šī persona?
register-identity-yes = Jā, identitāte apstiprināta
register-identity-no = Nē, identitāte neapstiprinājās
register-identity-result-missing = Izvēlieties pārbaudes iznākumu
register-identity-note = Piezīme
register-identity-note-hint = Dokumenta numuru vai personas kodu šeit nerakstiet.
register-identity-note-number = Piezīmē ir numurs. Dokumentu numurus un personas kodus neglabājam – izdzēsiet to.
register-identity-send = Pievienot

# Apliecinājums.
register-receipt-title = Apliecinājums par saņemtu iesniegumu
register-follow-code = Sekošanas kods
register-receipt-follow = Iesnieguma gaitai var sekot līdzi vietnē { $address }, ievadot sekošanas kodu.
register-receipt-give = Izdrukājiet šo lapu un atdodiet tikai pašam iesniedzējam: ar kodu lietu var lasīt un atsaukt. Tas, ka atvērāt šo lapu, ir ierakstīts audita žurnālā.
