# Lodziņi un uzņemšana: kārtība, nodošana, apmeklētāja iesniegumi, dienas beigas.
rules-title = Pieņemšanas kārtība
rules-told = Cik reižu izsauc, cik drīkst kavēties, cik cilvēku laiž iekšā, kad paziņo, ka tuvojas kārta, un kad beidzas diena
rules-calls = Cik reižu izsauc?
rules-calls-hint = Pēc tik izsaukumiem apmeklētāju drīkst atzīmēt kā neieradušos
rules-calls-wrong = Ierakstiet izsaukumu skaitu no 1 līdz 9
rules-pause = Minūtes starp izsaukumiem
rules-pause-hint = Tik ilgi apmeklētājam ļauj pienākt; 0 – var izsaukt tūlīt
rules-pause-wrong = Ierakstiet minūtes no 0 līdz 30
rules-late = Cik minūšu drīkst kavēties uz pierakstu?
rules-late-hint = Kas ierodas vēlāk, gaida rindā kā bez pieraksta
rules-late-wrong = Ierakstiet minūtes no 0 līdz 120
rules-inside = Cik cilvēku drīkst būt iekšā?
rules-inside-hint = Ja spēkā ir režīms ar citu skaitu, ievēro režīmu
rules-inside-none = Cik atnāk
rules-inside-specialists = Ne vairāk, kā ir speciālistu pie atvērtajiem lodziņiem
rules-inside-number = Ne vairāk par noteiktu skaitu
rules-inside-most = Cilvēku skaits
rules-inside-wrong = Ierakstiet skaitu no 1 līdz 10000
rules-near = Cik apmeklētājiem vēl jābūt priekšā, kad paziņo, ka tuvojas kārta?
rules-near-hint = Vienu ziņu nosūta tiem, kas to lūguši, kad pirms viņiem ir palicis tik apmeklētāju vai jāgaida vairs ne vairāk kā 10 minūtes
rules-near-wrong = Ierakstiet skaitli no 0 līdz { $most }
rules-linger = Cik minūšu pēc slēgšanas vēl pieņem rindā gaidošos?
rules-linger-hint = Pēc tam, ja kāds vēl gaida, programma atzīmē, ka centrs ir slēgts un apmeklētājs nav pieņemts
rules-linger-wrong = Ierakstiet minūtes no 0 līdz 240
rules-reasons = Kam dod priekšroku?
rules-reasons-hint = Šos cilvēkus izsauc pirms pārējiem, kas atnākuši bez pieraksta
rules-saved = Pieņemšanas kārtība saglabāta.
visit-result-closed = Centrs slēgts, nepaspēja pieņemt
visit-no-too-soon =
    { $minutes ->
        [zero] Ļaujiet apmeklētājam pienākt: starp izsaukumiem jāpaiet { $minutes } minūtēm.
        [one] Ļaujiet apmeklētājam pienākt: starp izsaukumiem jāpaiet { $minutes } minūtei.
       *[other] Ļaujiet apmeklētājam pienākt: starp izsaukumiem jāpaiet { $minutes } minūtēm.
    }
visits-who-is-it = Kas ir apmeklētājs?
visits-code-hint = Kā dokumentā. Pēc koda atrod klienta iesniegumus; kodu nesaglabā
visits-shown = Identitāte apliecināta:
visits-identify = Identitāte pārbaudīta
visits-papers = Apmeklētāja iesniegumi
visits-papers-none = Šis klients mūsu iestādē vēl neko nav iesniedzis.
visits-register = Pieņemt iesniegumu
visits-done-what = Kas izdarīts?
visits-services = Kādus pakalpojumus sniedzāt?
visits-services-hint = Ja apmeklētājam palīdzējāt ar ko citu, nekā bija pieteikts, atzīmējiet to; apmeklējumu uzskaita ar pirmo
visit-to-institution = Cita iestāde šeit: { $name }
visit-why-missing = Ierakstiet piezīmē, kāpēc nosūtāt apmeklētāju uz citu iestādi
visit-identity-missing = Izvēlieties, ar ko apmeklētājs apliecināja savu identitāti
visit-done-sent = Apmeklētājs nosūtīts uz citu iestādi. Talona numurs paliek tas pats.
visit-done-sent-ticket = Apmeklētājs nosūtīts uz citu iestādi un ir tās rindā. Talons: { $ticket }.
visit-done-registered = Iesniegums reģistrēts. Tagad pabeidziet apmeklējumu.
visit-done-identified = Identitātes pārbaude atzīmēta.
visit-done-unknown = Identitātes pārbaude atzīmēta. Klienta ar šādu kodu vēl nav; to var pievienot, reģistrējot iesniegumu.
visits-ended-title = Ko programma pabeidza dienas beigās
visits-ended-told = Šos apmeklējumus neviens nepabeidza, tāpēc pēc slēgšanas vai pusnaktī to izdarīja programma. Ja kāds netika pieņemts, sazinieties ar viņu.
visits-ended-none = Visi apmeklējumi ir pabeigti laikus.
visits-ended-closed = Netika pieņemts: centrs slēgts
visits-ended-missed = Bija pierakstīts, neieradās
visits-ended-forgotten = Palika atvērts pie lodziņa
visits-ended-link =
    { $count ->
        [zero] { $day } programma dienas beigās pabeidza { $count } apmeklējumu
        [one] { $day } programma dienas beigās pabeidza { $count } apmeklējumu
       *[other] { $day } programma dienas beigās pabeidza { $count } apmeklējumus
    }
feedback-card-print = Izdrukāt kartīti:
feedback-card-how = Atzīmējiet vienu atbildi un iemetiet lapiņu kastītē. Vārds nav jāraksta.
