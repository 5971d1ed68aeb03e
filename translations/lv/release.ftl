# Laiki, kurus atver izsludinātā brīdī: pieteikumi pirmajās sekundēs un izloze.
release-announced = { $days } laikiem varēs pieteikties { $when }.
release-claims = { $days } laiki ir atvērti { $when }. Pašlaik pieņem pieteikumus izlozei.
release-drawing = { $days } laiki ir atvērti { $when }. Pašlaik notiek izloze; pēc brīža varēs pieteikties brīvajiem laikiem.
release-over-said = { $days } laiki ir atvērti { $when }. Izloze ir notikusi, un atlikušajiem laikiem var pieteikties jebkurš.
release-withdrawn = Šī laiku atvēršana ir atsaukta. Laikiem var pieteikties kā parasti.
release-link = Kā pieteikties
release-title = Pieteikties laikam izlozē
release-how =
    { $seconds ->
        [zero] Visi, kas piesakās pirmajās { $seconds } sekundēs, ir vienādā stāvoklī: pieteikumu secību izlozē. Nav jāsteidzas būt pirmajam. Pēc tam laikus dod tam, kas piesakās pirmais.
        [one] Visi, kas piesakās pirmajā { $seconds } sekundē, ir vienādā stāvoklī: pieteikumu secību izlozē. Nav jāsteidzas būt pirmajam. Pēc tam laikus dod tam, kas piesakās pirmais.
       *[other] Visi, kas piesakās pirmajās { $seconds } sekundēs, ir vienādā stāvoklī: pieteikumu secību izlozē. Nav jāsteidzas būt pirmajam. Pēc tam laikus dod tam, kas piesakās pirmais.
    }
release-draw-link = Izlozes pārbaude
release-fill-in = Veidlapu var aizpildīt jau iepriekš. Nosūtiet to tad, kad laiki ir atvērti; katram tālruņa numuram un e-pasta adresei ir viens pieteikums.
release-first = Kad vēlaties nākt?
release-day = Diena
release-time = Laiks
release-other = Ja tas nav brīvs (nav obligāti)
release-other-day = Cita diena
release-other-time = Cits laiks
release-choose = Izvēlieties dienu
release-any-time = Jebkurš laiks šajā dienā
release-who = Kas nāks?
release-email-hint = Uz to nosūtīsim kodu, ar ko apstiprināt izlozēto laiku
release-phone-hint = Ja e-pasta nav, ar numuru pietiek: piezvanīsim
release-claim = Pieteikties izlozei
release-day-missing = Izvēlieties dienu
release-no-start = Tādā laikā pieteikties nevar. Izvēlieties citu laiku vai jebkuru laiku šajā dienā.
release-not-yet = Laikiem varēs pieteikties { $when }. Viss ierakstītais ir saglabāts šajā lapā: nosūtiet to tajā brīdī.
release-too-late = Pieteikumus izlozei vairs nepieņem. Kad izloze būs beigusies, pieteikties varēs atlikušajiem laikiem.
release-claimed-already = Ar šo e-pasta adresi vai tālruņa numuru izlozei jau ir pieteikts. Katram ir viens pieteikums.
release-claim-title = Jūsu pieteikums izlozei ir pieņemts
release-seconds =
    { $count ->
        [zero] Izloze notiks pēc { $count } sekundēm.
        [one] Izloze notiks pēc { $count } sekundes.
       *[other] Izloze notiks pēc { $count } sekundēm.
    }
release-being-drawn = Pašlaik notiek izloze.
release-wait-text = Palieciet šajā lapā: tā atjaunojas pati un parādīs, kas izlozēts.
release-held-title = Jums ir izlozēts laiks
release-held-until = Laiks Jums rezervēts, bet vēl jāapstiprina. To var izdarīt līdz šim brīdim: { $until }.
release-open-visit = Turpināt
release-letter-then = Lai laiku paturētu, atveriet { $url }, ievadiet kodu un apstipriniet apmeklējumu. Ja to neizdarīsiet, laikam varēs pieteikties citi.
release-missed-title = Šoreiz laika nepietika
release-missed-text = Kad pienāca Jūsu pieteikuma kārta, izvēlētie laiki jau bija aizņemti. Jūsu vārds un saziņas dati no pieteikuma ir izdzēsti.
release-missed-wait = Pieteikties gaidīšanas sarakstā
release-missed-days = Skatīt, kuri laiki ir brīvi
release-number = Jūsu pieteikuma numurs: { $number }.
release-draw-title = Laiku atvēršana un izloze
release-days = Dienas
release-moment = Atvēršanas brīdis
release-seed-hash = Izlozes skaitļa SHA-256
release-seed = Izlozes skaitlis
release-count = Pieteikumi
release-given = Izlozētie laiki
release-order = Izlozes secība
release-order-text = Pieteikumu numuri tādā secībā, kādā tie izlozēti. Katrs dabūja pirmo no saviem izvēlētajiem laikiem, kas vēl bija brīvs.
release-check = Kā to pārbaudīt
release-check-text = Izlozes skaitli izvēlas, kad laiku atvēršanu izsludina, un uzreiz publicē tā SHA-256; pašu skaitli publicē tikai pēc izlozes. Pieteikumus sakārto pēc izlozes skaitļa un pieteikuma numura SHA-256, mazākais ir pirmais. Ar šīm komandām to var aprēķināt jebkurš; SEED ir izlozes skaitlis, NUMBER – pieteikuma numurs.

release-admin-link = Laiku atvēršana izsludinātā brīdī
release-admin-title = Laiku atvēršana
release-admin-text = Izsludināto dienu laikiem tīmeklī un pa tālruni varēs pieteikties tikai no noteiktā brīža. Pirmo desmit sekunžu pieteikumus izlozē, pēc tam laikus dod tam, kas piesakās pirmais.
release-admin-desk = Lodziņā šo dienu laikus var pieteikt arī agrāk. Jau pieteiktie apmeklējumi paliek.
release-admin-from = Pirmā diena
release-admin-to = Pēdējā diena
release-admin-on = Kurā dienā atver?
release-admin-at = Cikos?
release-admin-at-hint = Piemēram, 10:00
release-admin-announce = Izsludināt
release-admin-announced = Laiku atvēršana ir izsludināta
release-admin-withdraw = Atsaukt
release-admin-withdrawn = Laiku atvēršana ir atsaukta; laikiem var pieteikties kā parasti
release-admin-stands = Stāvoklis
release-admin-act = Darbība
release-phase =
    { $phase ->
        [announced] izsludināta
        [claims] pieņem pieteikumus
        [drawing] notiek izloze
        [withdrawn] atsaukta
       *[over] notikusi
    }
release-from-missing = Ierakstiet pirmo dienu
release-to-missing = Ierakstiet pēdējo dienu
release-on-missing = Ierakstiet atvēršanas dienu
release-at-wrong = Ierakstiet laiku, piemēram, 10:00
release-moment-wrong = Atvēršanas brīdim jābūt vēl priekšā un ne vēlāk kā pirmajā no šīm dienām
release-too-long = Vienā reizē var atvērt ne vairāk kā 60 dienu laikus
release-too-far = Atvēršanas brīdī pēdējai dienai vēl nevarēs pieteikties. Palieliniet, cik dienu uz priekšu var pieteikties, vai izvēlieties agrāku dienu.
release-overlaps = Daļai šo dienu laiku atvēršana jau ir izsludināta
release-begun = Laiki jau ir atvērti, un to vairs nevar atsaukt
