# Paziņojumi apmeklētājiem par viņu apmeklējumiem: vēstulē, īsziņā un pa tālruni.
notice-subject =
    { $occasion ->
        [moved] Jūsu apmeklējums ir pārcelts: { $when }
        [cancelled] Jūsu apmeklējums ir atcelts: { $when }
        [reminder] Atgādinājums par apmeklējumu: { $when }
        [offered] Jums ir atbrīvojies laiks: { $when }
        [drawn] Jums ir izlozēts laiks: { $when }
       *[stranded] Jūsu apmeklējums nevar notikt: { $when }
    }
notice-intro =
    { $occasion ->
        [moved] { $was } Jūs diemžēl nevaram pieņemt. Atradām Jums citu laiku.
        [cancelled] { $when } Jūs diemžēl nevaram pieņemt, tāpēc apmeklējums ir atcelts.
        [reminder] Atgādinām, ka gaidām Jūs { $when }.
        [offered] Jūs gaidījāt brīvu laiku. Tāds ir: { $when }. Tas ir rezervēts Jums līdz { $was }.
        [drawn] Izlozē Jums ir piešķirts laiks: { $when }. Tas ir rezervēts Jums līdz { $was }.
       *[stranded] { $when } Jūs diemžēl nevaram pieņemt. Mums jāvienojas par citu laiku.
    }
notice-when = Laiks
notice-was = Iepriekšējais laiks
notice-where = Vieta
notice-code = Apmeklējuma kods
notice-then =
    { $occasion ->
        [moved] Ja jaunais laiks neder, zvaniet pa tālruni { $phone } un nosauciet apmeklējuma kodu.
        [cancelled] Lai pieteiktos citam laikam, zvaniet pa tālruni { $phone }.
        [reminder] Ja nevarat ierasties, zvaniet pa tālruni { $phone } un nosauciet apmeklējuma kodu: laiks noderēs citam.
       *[stranded] Lūdzu, zvaniet pa tālruni { $phone }.
    }
notice-then-write =
    { $occasion ->
        [moved] Ja jaunais laiks neder, atbildiet uz šo vēstuli un nosauciet apmeklējuma kodu.
        [cancelled] Lai pieteiktos citam laikam, atbildiet uz šo vēstuli.
        [reminder] Ja nevarat ierasties, atbildiet uz šo vēstuli un nosauciet apmeklējuma kodu: laiks noderēs citam.
       *[stranded] Lūdzu, atbildiet uz šo vēstuli.
    }
notice-said =
    { $occasion ->
        [moved] { $was } Jūs nevaram pieņemt. Jaunais laiks: { $when }, { $place }. Kods { $code }.
        [cancelled] { $when } Jūs nevaram pieņemt, apmeklējums ir atcelts. Varat pieteikties citam laikam.
        [reminder] Gaidām Jūs { $when }, { $place }. Kods { $code }.
        [offered] Atbrīvojies laiks: { $when }, { $place }. Rezervēts Jums līdz { $was }. Kods { $code }.
        [drawn] Jums ir izlozēts laiks: { $when }, { $place }. Rezervēts Jums līdz { $was }. Kods { $code }.
       *[stranded] { $when } Jūs nevaram pieņemt. Jāvienojas par citu laiku.
    }
notice-sms-phone = { $said } Tālrunis { $phone }.
notice-occasion =
    { $occasion ->
        [moved] Apmeklējums pārcelts
        [cancelled] Apmeklējums atcelts
        [reminder] Atgādinājums par rītdienu
        [nearly] Drīz būs kārta
        [offered] Piedāvāts laiks no gaidīšanas saraksta
        [drawn] Izlozēts laiks
       *[stranded] Jāvienojas par citu laiku
    }

notice-calls = Kam jāpiezvana
notice-calls-text = Šie apmeklētāji nav sasniedzami ne ar e-pastu, ne ar īsziņu, vai arī ar viņiem jāvienojas par citu laiku. Steidzamākie ir pirmie.
notice-calls-empty = Nevienam nav jāzvana.
notice-call-by = Līdz kuram brīdim
notice-call-whom = Kam zvanīt
notice-call-about = Par ko
notice-call-attempts =
    { $count ->
        [zero] { $count } zvani bez atbildes
        [one] { $count } zvans bez atbildes
       *[other] { $count } zvani bez atbildes
    }
notice-call-no-phone = Tālruņa numura nav
notice-call-phone = Tālrunis
notice-call-email = E-pasts
notice-call-say = Kas jāpasaka
notice-call-visit = Apmeklējums tagad
notice-call-visit-status =
    { $status ->
        [booked] Pieteikts: { $when }
        [held] Piedāvāts, gaida atbildi: { $when }
        [cancelled] Atcelts
       *[other] Jau noticis vai sācies
    }
notice-call-failed = Kāpēc ziņa nenonāca
notice-call-result = Kā beidzās zvans?
notice-call-result-told = Pateicu
notice-call-result-not-reached = Neatbild, jāzvana vēlreiz
notice-call-result-given-up = Nav sasniedzams, vairs nezvanām
notice-call-result-missing = Atzīmējiet, kā beidzās zvans
notice-call-done = Zvans ir pierakstīts.
notice-call-settled = Par šo zvanu viss jau ir padarīts.
notice-call-save = Saglabāt
