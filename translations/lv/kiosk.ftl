# Talonu terminālis pie ieejas, talons uz papīra un ziņa, ka drīz būs kārta.
kiosk-title = Talonu terminālis
kiosk-language = Izvēlieties valodu
kiosk-again = Sākt no sākuma
kiosk-silence = Ja minūti neko nenospiedīsiet, atvērsies sākuma lapa.
kiosk-begin = Kāpēc atnācāt?
kiosk-booked = Man ir pieraksts
kiosk-booked-told = Pēc koda vai tālruņa numura
kiosk-walk-in = Man nav pieraksta
kiosk-walk-in-told = Saņemt numuru rindā
kiosk-paper = Tikai jānodod dokumenti
kiosk-paper-told = Iemest kastē vai reģistrēt
kiosk-window = Pašlaik apkalpo caur lodziņu, telpās neielaiž. Gaidiet pie lodziņa.
kiosk-code = Apmeklējuma kods
kiosk-code-hint = Nospiediet taustiņus zemāk vai pielieciet kodu skenerim
kiosk-keys = Taustiņi
kiosk-erase = Dzēst
kiosk-done = Turpināt
kiosk-no-code = Koda nav līdzi: meklēt pēc tālruņa numura
kiosk-phone = Tālruņa numura pēdējie četri cipari
kiosk-digits = Četri cipari
kiosk-digits-missing = Ierakstiet tālruņa numura pēdējos četrus ciparus
kiosk-hour = Uz cikiem Jums ir pieraksts?
kiosk-topic = Par ko Jūsu jautājums?
kiosk-question = Cits jautājums
kiosk-pages = Pakalpojumu saraksta lapas
kiosk-before = Iepriekšējie
kiosk-after = Vēl
kiosk-first = Vai Jums vajadzīga priekšroka?
kiosk-first-told = Ticam Jums uz vārda: nekas nav jāuzrāda.
kiosk-take = Saņemiet talonu
kiosk-in-turn = Gaidīšu vispārējā rindā
kiosk-paper-box = Iemetiet dokumentus kastē:
kiosk-paper-sign = Pārbaudiet, vai uz dokumentiem ir Jūsu vārds, paraksts un tas, kā Jums atbildēt.
kiosk-paper-no-box = Šeit kastes nav. Saņemiet numuru un nododiet dokumentus pie lodziņa.
kiosk-paper-number = Saņemt numuru
kiosk-paper-number-told = Ja vajag apliecinājumu par saņemšanu
kiosk-given = Jūsu numurs
kiosk-qr = QR kods: vieta rindā Jūsu tālrunī
kiosk-print = Drukāt talonu
kiosk-busy = Pašlaik to nevar izdarīt. Pagaidiet brīdi un nospiediet vēlreiz.
kiosk-no-booking = Šādu pierakstu šodienai šeit neatrod. Pārbaudiet vai vaicājiet darbiniekam.
kiosk-no-not-today = Šis pieraksts nav uz šodienu. Vaicājiet darbiniekam.
kiosk-no-not-now = Šis apmeklējums jau ir beidzies vai atcelts. Vaicājiet darbiniekam.
kiosk-no-by-appointment = Šodien pieņem tikai pēc pieraksta. Pierakstīties palīdzēs darbinieks.
kiosk-no-shut = Šodien klātienē nepieņem.
kiosk-no-too-fast = Pārāk daudz talonu vienā minūtē. Pagaidiet brīdi un nospiediet vēlreiz.
kiosk-no-desk = Lūdzu, vaicājiet darbiniekam.
kiosk-enrol = Piesaistīt talonu termināli
kiosk-enrol-text = Šī lapa ir ierīcei pie centra ieejas. Kodu administrators saņem sadaļā „Talonu termināļi”; tas der vienu stundu un vienai ierīcei.
kiosk-enrol-code = Termināļa kods
kiosk-enrol-send = Piesaistīt ierīci
kiosk-enrol-missing = Ierakstiet termināļa kodu
kiosk-enrol-wrong = Ar šādu kodu ierīci piesaistīt nevar. Pārbaudiet to vai lūdziet administratoram jaunu.

slip-title = Rindas talons { $ticket }
slip-follow = Vieta rindā Jūsu tālrunī: noskenējiet vai ierakstiet kodu
slip-qr = QR kods ar adresi { $url }
slip-file = talons-{ $ticket }
slip-print = Drukāt talonu

ticket-kept =
    { $count ->
        [zero] Nesen šāds solījums piepildījās { $count } reizes no 100.
        [one] Nesen šāds solījums piepildījās { $count } reizi no 100.
       *[other] Nesen šāds solījums piepildījās { $count } reizes no 100.
    }
ticket-outside = Zālē pašlaik nav vietas. Gaidiet ārā: Jūs izsauks.
ticket-back = Līdz Jūsu pieraksta laikam vēl ir laiks. Lūdzam atgriezties plkst. { $time } un vēlreiz uzrādīt talona kodu: tad Jūs ielaidīs.
ticket-door = Kad izsauks, nāciet pa durvīm „{ $door }”.

tell-desk = Kur paziņot, kad drīz būs kārta
tell-desk-hint = Tālruņa numurs vai e-pasta adrese; nav obligāti
tell-title = Paziņot, kad drīz būs mana kārta
tell-button = Paziņot, kad drīz būs mana kārta
tell-text = Atsūtīsim vienu ziņu, kad pirms Jums būs palikuši tikai daži apmeklētāji. Ziņa var kavēties, tāpēc turieties tuvumā.
tell-phone = Tālruņa numurs īsziņai
tell-email = Vai e-pasta adrese
tell-send = Paziņot man
tell-missing = Ierakstiet tālruņa numuru vai e-pasta adresi
tell-no-mobile = Uz šo numuru īsziņas nosūtīt nevar. Ierakstiet mobilā tālruņa numuru vai e-pasta adresi
tell-no-sms = Īsziņas pašlaik nesūtām: ziņu varam nosūtīt tikai uz e-pastu.
tell-no-sms-desk = E-pasta adrese; īsziņas pašlaik nesūta; nav obligāti
tell-no-sms-missing = Ierakstiet e-pasta adresi: īsziņas pašlaik nesūta
tell-email-only = E-pasta adrese
tell-lost-desk = Ziņa nav nonākusi: izsauciet skaļi pēc numura.
tell-asked =
    { $state ->
        [lost] Ziņu nosūtīt neizdevās. Turieties zālē un sekojiet izsaukumam.
        [told] { $way ->
            [sms] Mēs Jums nosūtījām īsziņu, ka drīz būs Jūsu kārta.
           *[email] Mēs Jums nosūtījām e-pastu, ka drīz būs Jūsu kārta.
        }
       *[asked] { $way ->
            [sms] Kad drīz būs Jūsu kārta, nosūtīsim īsziņu.
           *[email] Kad drīz būs Jūsu kārta, nosūtīsim e-pastu.
        }
    }
tell-subject = Drīz būs Jūsu kārta: { $ticket }
tell-said = Drīz būs Jūsu kārta, talons { $ticket }. Lūdzu, nāciet un sekojiet izsaukumam.

kiosks-title = Talonu termināļi
kiosks-told = Ierīces pie ieejas, kas dod talonus
kiosks-text = Terminālis ir skārienekrāns pie ieejas. Tas dod talonus savā centrā un neko citu nevar atvērt.
kiosks-empty = Termināļu vēl nav. Pievienojiet pirmo.
kiosks-add = Pievienot termināli
kiosks-add-text = Saņemsiet kodu. Atveriet termināļa pārlūkā norādīto adresi un ierakstiet kodu stundas laikā.
kiosks-add-send = Saņemt kodu
kiosks-added = Terminālis ir pievienots
kiosks-code = Termināļa kods
kiosks-code-told = Terminālis „{ $label }”. Atveriet tā pārlūkā adresi { $url } un ierakstiet šo kodu stundas laikā.
kiosks-label = Nosaukums
kiosks-label-hint = Kur tas stāv, piemēram, „pie 1. durvīm”
kiosks-label-missing = Ierakstiet nosaukumu
kiosks-waits = Gaida kodu līdz { $until }
kiosks-enrolled = Darbojas kopš { $day }
kiosks-revoked = Atsaukts { $day }
kiosks-revoke = Atsaukt
kiosks-revoked-done = Terminālis ir atsaukts: tas vairs neko neatver.
