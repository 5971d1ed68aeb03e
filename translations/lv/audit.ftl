# Audita žurnāls un iemesls atvērt cilvēka datus.
audit-link = Audits
audit-title = Audita žurnāls
audit-rows =
    { $count ->
        [zero] Pierakstā ir { $count } ierakstu.
        [one] Pierakstā ir { $count } ieraksts.
       *[other] Pierakstā ir { $count } ieraksti.
    }
audit-not-signed = Pieraksts vēl nav parakstīts; tas notiek automātiski.
audit-signed = Pēdējoreiz parakstīts { $at }, līdz ierakstam Nr. { $row }.
audit-holds = Pieraksts atbilst parakstītajam.
audit-broken = Pieraksts NEATBILST parakstītajam: tas ir mainīts vai nogriezts. Nekavējoties ziņojiet sistēmas uzturētājam.
audit-verify = Pilnu pārbaudi veic ar komandu „lodzins audit verify”.
audit-ask = Ko meklēt
audit-from = No dienas
audit-to = Līdz dienai
audit-staff = Darbinieks
audit-everybody = Visi
audit-act = Darbība
audit-every-act = Visas darbības
audit-case = Lietas numurs
audit-case-hint = Piemēram, IES/2026/12.
audit-no-such-case = Šāda numura reģistrā nav. Pārbaudiet to.
audit-show = Rādīt
audit-none = Nekas neatbilst meklētajam.
audit-export = Lejupielādēt atrasto (CSV)
audit-nothing = nekā
audit-due = Termiņš: { $moved }
audit-holder = Kam: { $holder }
audit-by-rule = pēc { $n }. maršrutēšanas kārtulas
audit-by-service = pēc pakalpojuma „{ $service }” kartītes, nodaļai „{ $unit }”
audit-status = Statuss pēc tam: { $status }
audit-who-saw = Kas ar šo darīts un kas to skatījis
audit-reason = Kāpēc atverat šos datus?
audit-reason-title = Cilvēka datu atvēršana
audit-reason-text = Iemeslu glabā audita žurnālā, un cilvēks, kura dati tie ir, par to var uzzināt. Iemesls ir spēkā šo darba dienu.
audit-reason-visit = Cilvēks ir pie manis vai zvana
audit-reason-case = Strādāju ar viņa iesniegumu
audit-reason-correct = Jālabo ieraksts
audit-reason-own-request = Cilvēks pats jautā, kas par viņu glabājas
audit-reason-check = Sūdzība, audits vai cita pārbaude
audit-reason-missing = Izvēlieties iemeslu
audit-reason-note = Paskaidrojums
audit-reason-note-hint = Pārbaudei obligāts, piemēram, „Sūdzība IES/2026/12”. Personas datus šeit nerakstiet.
audit-reason-note-missing = Ierakstiet, kāda pārbaude tā ir
audit-reason-send = Atvērt
audit-actor =
    { $kind ->
        [submitter] iesniedzējs
        [api-key] cita sistēma
        [staff] darbinieks, kura vairs nav
        [kiosk] talonu terminālis
       *[system] programma
    }
audit-subject =
    { $kind ->
        [submission] lieta { $name }
        [staff] darbinieks { $name }
        [contact] saziņa …{ $name }
        [call-back] atzvans …{ $name }
        [client] klients …{ $name }
        [visit] apmeklējums …{ $name }
        [wait] gaidīšanas saraksts …{ $name }
       *[other] { $name }
    }
audit-did =
    { $did ->
        [submission-registered] Reģistrēts iesniegums
        [submission-destroyed] Iznīcināts lietas saturs
        [contact-destroyed] Iznīcināts saziņas ieraksts
        [call-back-destroyed] Iznīcināts atzvans
        [client-destroyed] Iznīcināts klienta ieraksts
        [retention-rule-set] Noteikts glabāšanas termiņš
        [retention-rule-removed] Noņemts glabāšanas termiņš
        [retention-started] Sākta iznīcināšana
        [retention-finished] Pabeigta iznīcināšana
        [submission-route] Nodots nodaļai vai izpildītājam
        [submission-start] Sākta izskatīšana
        [submission-ask-submitter] Jautāts iesniedzējam
        [submission-submitter-replied] Iesniedzējs atbildēja
        [submission-added-to] Iesniedzējs papildināja
        [submission-extend] Pagarināts termiņš
        [submission-answer] Atbildēts
        [submission-forward] Pārsūtīts pēc piekritības
        [submission-take-for-information] Pieņemts zināšanai
        [submission-leave-unexamined] Atstāts bez izskatīšanas
        [submission-withdraw] Atsaukts
        [submission-corrected] Labots ieraksts
        [submission-recounted] Pārrēķināts termiņš
        [submission-noted] Pievienota piezīme
        [submission-joined] Saistīts ar citu lietu
        [submission-parted] Atdalīts no citas lietas
        [submission-identity-checked] Pārbaudīta identitāte
        [submission-client-named] Norādīts klients
        [submission-client-removed] Noņemts klients
        [case-seen] Atvērta lieta
        [file-seen] Atvērts fails
        [file-read] Fails izsniegts citai sistēmai
        [letter-seen] Atvērta vēstule
        [receipt-seen] Izsniegts apliecinājums ar kodu
        [client-created] Ievadīts klients
        [client-changed] Mainīti klienta dati
        [client-merged] Klienta ieraksti atzīti par vienu
        [client-separated] Klienta ieraksti atdalīti
        [client-opened] Norādīts iemesls atvērt klienta datus
        [client-seen] Atvērta klienta kartīte
        [client-code-seen] Apskatīts personas kods
        [contact-entered] Ievadīta saziņa
        [contact-corrected] Labota saziņa
        [call-back-asked] Lūgts atzvanīt
        [call-back-arranged] Norunāts atzvans
        [call-back-tried] Mēģināts atzvanīt
        [call-back-given-up] Atzvans neizdevās
        [visit-held] Rezervēts apmeklējuma laiks
        [visit-booked] Pieteikts apmeklējums
        [visit-confirmed] Apstiprināts apmeklējums
        [visit-contact-entered] Norādīts, kas nāks
        [booking-confirmation-set] Mainīts apmeklējumu apstiprināšanas veids
        [booking-limits-set] Noteikts, cik apmeklējumu var pieteikt paši
        [visit-moved] Pārcelts apmeklējums
        [visit-cancelled] Atcelts apmeklējums
        [visit-telephoned] Zvanīts par apmeklējumu
        [visit-destroyed] Iznīcināts apmeklētāja vārds un saziņas ziņas
        [saved-search-forgotten] Pārdēvēts skats vai pārskats ar iznīcinātu personas vārdu
        [wait-joined] Pieteicies gaidīšanas sarakstā
        [wait-offered] Piedāvāts laiks no gaidīšanas saraksta
        [wait-accepted] Pieņemts piedāvātais laiks
        [wait-refused] Piedāvātais laiks noraidīts
        [wait-unanswered] Uz piedāvāto laiku nav atbildēts
        [wait-left] Atsaukts pieteikums gaidīšanas sarakstā
        [wait-ended] Beidzies pieteikums gaidīšanas sarakstā
        [wait-destroyed] Iznīcināts gaidītāja vārds un saziņa
        [feedback-given] Saņemta atbilde par apmeklējumu
        [feedback-entered] Ierakstītas vērtējumu kartītes
        [visit-arrived] Apmeklētājs ieradās
        [visit-let-in] Apmeklētājs ielaists
        [visit-called] Apmeklētājs izsaukts
        [visit-started] Sākta apkalpošana
        [visit-identified] Identitāte pārbaudīta pie lodziņa
        [visit-taken-over] Apmeklētājs saņemts no citas iestādes
        [visit-parked] Apmeklējums atlikts
        [visit-handed-over] Apmeklētājs nodots citam
        [visit-finished] Apkalpošana pabeigta
        [visit-left] Apmeklētājs aizgāja
        [visit-missed] Apmeklētājs neieradās
        [counter-set] Noteikts lodziņš
        [counter-opened] Lodziņš atvērts
        [counter-closed] Lodziņš slēgts
        [reception-rules-set] Noteikta pieņemšanas kārtība
        [alarm-raised] Saukta palīdzība
        [alarm-answered] Atsaukšanās uz palīdzības saucienu
        [pool-offer-set] Noteikts, cik ilgi laiks ir piedāvāts
        [release-set] Izsludināta laiku atvēršana
        [release-withdrawn] Laiku atvēršana atsaukta
        [release-claimed] Pieteikums laiku izlozei
        [release-drawn] Izlozēti pieteikumi laikiem
        [kiosk-added] Pievienots talonu terminālis
        [kiosk-enrolled] Piesaistīta talonu termināļa ierīce
        [kiosk-revoked] Atsaukts talonu terminālis
        [visit-nearly-asked] Lūgts paziņot, kad drīz būs kārta
        [reception-nearly-set] Noteikts, kad paziņot par kārtu
        [pool-set] Noteiktas pieraksta vietas
        [pool-day-set] Noteikts vietu skaits dienai
        [pool-weekly-set] Noteikti vietu skaiti nedēļas dienām un laikiem
        [signed-in] Pierakstījās sistēmā
        [signed-out] Izgāja no sistēmas
        [sign-in-failed] Neizdevusies pierakstīšanās sistēmā
        [denied] Piekļuve liegta
        [staff-created] Pievienots darbinieks
        [staff-activated] Darbinieka konts atjaunots
        [staff-deactivated] Darbinieka konts slēgts
        [staff-password-set] Nomainīta parole
        [staff-second-factor-set] Ieslēgts otrais faktors
        [staff-second-factor-removed] Noņemts otrais faktors
        [staff-language-set] Nomainīta valoda
        [staff-shortcuts-set] Mainīti taustiņi
        [substitution-set] Noteikta aizvietošana
        [substitution-ended] Beigta aizvietošana
        [api-key-created] Izveidota API atslēga
        [api-key-revoked] Atsaukta API atslēga
        [calendar-day-set] Kalendārā ievadīta brīva diena
        [calendar-day-cleared] Kalendārā atcelta brīva diena
        [calendar-state-set] Mainīts, vai saista valsts pārceltās dienas
        [submission-handed-over] Lieta pārgājusi pārņēmējai nodaļai
        [submission-escalated] Par termiņu ziņots vadītājam
        [staff-changed] Mainīti darbinieka dati vai lomas
        [staff-unlocked] Atļauts atkal pieteikties
        [unit-added] Pievienota nodaļa
        [unit-changed] Mainīti nodaļas dati
        [unit-moved] Mainīta nodaļu secība
        [unit-closed] Slēgta nodaļa
        [topic-added] Pievienots temats
        [topic-changed] Mainīts temats
        [topic-moved] Mainīta tematu secība
        [service-begun] Sākta pakalpojuma kartīte
        [service-drafted] Labots kartītes melnraksts
        [service-draft-dropped] Atmests kartītes melnraksts
        [service-published] Publicēta kartīte
        [service-checked] Kartīte pārbaudīta
        [catalogue-check-days] Mainīts kartīšu pārbaudes termiņš
        [centre-helps] Noteikts, ko centrs dara pakalpojuma labā
        [drop-box-added] Pievienota iesniegumu kaste
        [drop-box-changed] Mainīti iesniegumu kastes dati
        [regime-begun] Sākts režīma melnraksts
        [regime-drafted] Mainīts režīma melnraksts
        [regime-dropped] Atmests režīma melnraksts
        [regime-switched-on] Ieslēgts režīms
        [regime-taken-back] Atsaukts režīms, kas vēl nebija sācies
        [regime-ended] Režīmam noteikta pēdējā diena
        [import-taken] Ielasīta tabula
        [regime-recorded] Ierakstīts agrāks režīms
        [centre-added] Pievienots centrs
        [centre-changed] Mainīti centra dati
        [place-added] Pievienota vieta ar darba laiku
        [place-changed] Mainītas vietas ziņas
        [hours-set] Noteikts nedēļas darba laiks
        [hours-exception-added] Ievadīts cits darba laiks vai slēgšana
        [hours-exception-ended] Beigts cits darba laiks vai slēgšana
        [hours-exception-withdrawn] Atsaukts cits darba laiks vai slēgšana
        [journal-added] Atvērts žurnāls
        [journal-changed] Mainīts žurnāls
        [journal-closed] Slēgts žurnāls
        [routing-rule-added] Pievienota maršrutēšanas kārtula
        [routing-rule-changed] Mainīta maršrutēšanas kārtula
        [routing-rule-moved] Mainīta kārtulu secība
        [routing-rule-ended] Beigta maršrutēšanas kārtula
        [escalation-set] Mainīts, kad par termiņu ziņo vadītājam
        [mail-tried] Pārbaudīta vēstuļu sūtīšana
        [activity-entered] Ierakstīta darbība vai paziņots skaitlis
        [saved-search-kept] Saglabāts skats vai pārskats
        [saved-search-changed] Mainīts saglabāts skats vai pārskats
        [saved-search-deleted] Dzēsts saglabāts skats vai pārskats
        [institution-changed] Mainīti iestādes dati
        [institution-lives] Mainīts, cik ilgi iestāde darbojas
        [open-data-published] Ieslēgta atvērto datu publicēšana
        [open-data-withdrawn] Izslēgta atvērto datu publicēšana
        [term-added] Pievienots iestādes termiņš
        [term-ended] Beigts iestādes termiņš
        [recount-started] Sākta termiņu pārrēķināšana
        [recount-finished] Pabeigta termiņu pārrēķināšana
        [letter-template-saved] Saglabāts vēstules teksts
        [letter-template-reset] Atjaunots gatavais vēstules teksts
        [letter-retried] Vēstule sūtīta vēlreiz
        [audit-exported] Eksportēts audita žurnāls
        [institution-founded] Izveidota iestāde
       *[other] { $code }
    }
