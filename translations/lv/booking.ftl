# Pieteikšanās apmeklējumam.
booking-title = Pieteikties apmeklējumam
booking-card = Pieteikt apmeklējumu
booking-on =
    { $weekday ->
        [1] pirmdien
        [2] otrdien
        [3] trešdien
        [4] ceturtdien
        [5] piektdien
        [6] sestdien
       *[7] svētdien
    }, { $date }
booking-when = { $day } plkst. { $time }
booking-status =
    { $status ->
        [held] nav apstiprināts
        [booked] pieteikts
        [arrived] ieradies
        [waiting] gaida rindā
        [called] izsaukts
        [serving] tiek apkalpots
        [parked] atlikts
        [handed_over] nodots citam
        [served] apkalpots
        [cancelled] atcelts
        [no_show] neieradās
       *[left] aizgāja
    }
booking-service-title = Kam vēlaties pieteikties?
booking-no-service = Šajā iestādē šobrīd nevar pieteikties apmeklējumam. Zvaniet iestādei vai nāciet tās darba laikā.
booking-centre-title = Kur vēlaties nākt?
booking-not-served = Šim pakalpojumam apmeklējumu pieteikt nevar. Zvaniet iestādei, lai uzzinātu, kā to saņemt.
booking-have-code = Man jau ir apmeklējuma kods
booking-when-title = Kad vēlaties nākt?
booking-nearest = Tuvākais laiks: { $when }
booking-nearest-told = Tuvākais brīvais laiks: { $when }
booking-time-title = Cikos nāksiet { $day }?
booking-morning = Priekšpusdienā
booking-afternoon = Pēcpusdienā
booking-times =
    { $count ->
        [zero] { $count } brīvu laiku
        [one] { $count } brīvs laiks
       *[other] { $count } brīvi laiki
    }
booking-none-until = Brīvu laiku nav { $until }.
booking-none = Brīvu laiku šobrīd nav. Ielūkojieties vēlreiz rīt vai zvaniet iestādei.
booking-none-call = Brīvu laiku šobrīd nav. Ielūkojieties vēlreiz rīt vai zvaniet: { $phone }. Daļa vietu ir atstāta tiem, kas zvana.
booking-days = Dienas ar brīviem laikiem
booking-all-days = Visas dienas
booking-time-missing = Izvēlieties laiku
booking-taken = Šo laiku tikko aizņēma cits. Izvēlieties citu.
booking-busy = Šobrīd ir ļoti daudz pieprasījumu. Pēc dažām sekundēm mēģiniet vēlreiz: ievadītais nav pazudis.
booking-holds-wait =
    { $minutes ->
        [zero] No šī interneta pieslēguma rezervēts pārāk daudz laiku. Mēģiniet vēlreiz pēc { $minutes } minūtēm.
        [one] No šī interneta pieslēguma rezervēts pārāk daudz laiku. Mēģiniet vēlreiz pēc { $minutes } minūtes.
       *[other] No šī interneta pieslēguma rezervēts pārāk daudz laiku. Mēģiniet vēlreiz pēc { $minutes } minūtēm.
    }
booking-details-title = Kas nāks?
booking-held =
    { $minutes ->
        [zero] Vieta Jums rezervēta līdz plkst. { $time } (vēl { $minutes } minūtes).
        [one] Vieta Jums rezervēta līdz plkst. { $time } (vēl { $minutes } minūti).
       *[other] Vieta Jums rezervēta līdz plkst. { $time } (vēl { $minutes } minūtes).
    }
booking-held-over = Rezervācijas laiks ir beidzies. Varat turpināt: ja vieta vēl ir brīva, tā būs Jūsu.
booking-name = Vārds un uzvārds
booking-name-hint = Tā Jūs uzrunās, kad pienāks kārta
booking-name-missing = Ierakstiet vārdu un uzvārdu
booking-email = E-pasta adrese
booking-email-hint = Uz to nosūtīsim apmeklējuma kodu
booking-email-missing = Ierakstiet e-pasta adresi. Ja tās nav, zvaniet iestādei: darbinieks pieteiks Jūs.
booking-contact-missing = Ierakstiet e-pasta adresi vai tālruņa numuru
booking-phone = Tālrunis
booking-phone-optional = Tālrunis (ja vēlaties)
booking-phone-hint = Lai varētu piezvanīt, ja kaut kas mainās
booking-phone-hint-call = Ja e-pasta nav, ar numuru pietiek: mēs piezvanīsim un apstiprināsim apmeklējumu
booking-book = Pieteikt apmeklējumu
booking-other-time = Izvēlēties citu laiku
booking-too-many = Ar šo e-pasta adresi vai tālruņa numuru jau pieteikti visi atļautie apmeklējumi ({ $allowed }). Atceliet kādu no tiem vai zvaniet iestādei.
booking-once-a-day = Ar šo vārdu un uzvārdu tajā pašā dienā šim pakalpojumam jau ir pieteikts apmeklējums. Izvēlieties citu dienu; ja esat cits cilvēks ar tādu pašu vārdu, lūdzu, zvaniet iestādei.
booking-gone = Šis laiks vairs nav pieejams: vieta ir aizņemta vai centrs tad ir slēgts. Izvēlieties citu laiku.
booking-letter-asked = Ievadiet kodu no vēstules
booking-letter-sent = Uz adresi { $email } nosūtījām vēstuli ar apmeklējuma kodu. Apmeklējums būs pieteikts, kad kodu ievadīsiet.
booking-letter-none = Vēstules nav vai adrese ir nepareiza: labot adresi un sūtīt vēlreiz
booking-confirm = Apstiprināt
booking-call-title = Mēs Jums piezvanīsim
booking-call-text = Vieta Jums ir rezervēta. Darbinieks piezvanīs līdz { $until }, lai apstiprinātu apmeklējumu un nosauktu tā kodu.
booking-done = Apmeklējums pieteikts
booking-visit-title = Jūsu apmeklējums
booking-code-title = Jūsu apmeklējuma kods
booking-code-text = Pierakstiet to. Ar kodu apmeklējumu var pārcelt vai atcelt, un to jautās, kad ieradīsieties.
booking-service = Pakalpojums
booking-time = Laiks
booking-place = Vieta
booking-bring = Kas jāņem līdzi
booking-map = Skatīt vietu kartē
booking-ics = Pievienot savam kalendāram
booking-a4 = Izdrukāt uz A4 lapas (PDF)
booking-a5 = Izdrukāt uz A5 lapas (PDF)
booking-file = Apmeklējums
booking-move = Pārcelt
booking-moving = Tagad pieteikts: { $when }
booking-moved = Apmeklējums ir pārcelts
booking-cancel = Atcelt apmeklējumu
booking-cancel-title = Vai atcelt apmeklējumu?
booking-cancel-text = Šo vietu uzreiz varēs aizņemt cits. Ja vēlaties tikai citu laiku, labāk pārceliet apmeklējumu.
booking-cancelled = Apmeklējums ir atcelts
booking-over-text = Šis apmeklējums vairs nav gaidāms.
booking-again = Pieteikt jaunu apmeklējumu
booking-open = Skatīt apmeklējumu
booking-enter-title = Skatīt, pārcelt vai atcelt apmeklējumu
booking-enter-lead = Ievadiet kodu, ko saņēmāt, kad pieteicāties.
booking-lost-short = Ja kods pazudis
booking-lost-where = Atveriet iestādes lapu un izvēlieties „Aizmirsts apmeklējuma kods”, vai zvaniet iestādei.
booking-lost-title = Aizmirsts apmeklējuma kods
booking-lost-lead = Ierakstiet e-pasta adresi vai tālruņa numuru, ko norādījāt, kad pieteicāties.
booking-lost-contact = E-pasta adrese vai tālruņa numurs
booking-lost-missing = Ierakstiet e-pasta adresi vai tālruņa numuru
booking-lost-send = Atgādināt kodu
booking-lost-done = Ja ar šo adresi vai numuru ir pieteikts apmeklējums, nosūtīsim kodu uz norādīto e-pastu vai piezvanīsim nākamajā darba dienā.
booking-lost-wait =
    { $minutes ->
        [zero] No šī interneta pieslēguma kods jautāts pārāk bieži. Mēģiniet vēlreiz pēc { $minutes } minūtēm.
        [one] No šī interneta pieslēguma kods jautāts pārāk bieži. Mēģiniet vēlreiz pēc { $minutes } minūtes.
       *[other] No šī interneta pieslēguma kods jautāts pārāk bieži. Mēģiniet vēlreiz pēc { $minutes } minūtēm.
    }
booking-lost-reason = Aizmirsts apmeklējuma kods: jānosauc pa tālruni
booking-letter-title =
    { $about ->
        [confirm] Apstipriniet apmeklējumu
        [booked] Jūsu apmeklējums
        [moved] Apmeklējums pārcelts
        [cancelled] Apmeklējums atcelts
       *[lost] Jūsu apmeklējuma kods
    }
booking-letter-lead =
    { $about ->
        [confirm] Vieta Jums ir rezervēta pusstundu. Lai apmeklējums būtu pieteikts, ievadiet kodu lapā, kurā pieteicāties. Ja apmeklējumu pieteicāt ne Jūs, neņemiet šo vēstuli vērā.
        [booked] Jūsu apmeklējums ir pieteikts. Ja nevarat ierasties, lūdzu, atceliet to: vieta noderēs citam.
        [moved] Jūsu apmeklējums ir pārcelts uz šo laiku.
        [cancelled] Šis apmeklējums ir atcelts. Ja tas joprojām ir vajadzīgs, piesakiet jaunu.
       *[lost] Jūs lūdzāt atgādināt apmeklējuma kodu.
    }
booking-letter-code =
    { $about ->
        [confirm] Ar šo kodu apmeklējumu apstiprina un vēlāk pārceļ vai atceļ.
       *[other] Ar šo kodu apmeklējumu pārceļ vai atceļ.
    }
booking-sign =
    { $sign ->
        [A] A – Anna
        [B] B – Berta
        [C] C – Cecīlija
        [D] D – Dora
        [E] E – Emma
        [F] F – Fricis
        [G] G – Gustavs
        [H] H – Haralds
        [J] J – Jānis
        [K] K – Kārlis
        [M] M – Marta
        [N] N – Nora
        [P] P – Pēteris
        [Q] Q – kū
        [R] R – Rihards
        [S] S – Stella
        [T] T – Teodors
        [V] V – Viktors
        [W] W – dubultvē
        [X] X – ikss
        [Y] Y – igreks
        [Z] Z – Zelma
       *[other] { $sign }
    }
