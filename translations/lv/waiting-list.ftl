# Gaidīšanas saraksts: kam neder neviens brīvs laiks.
wait-none-fits = Neviens laiks neder? Pieteikties gaidīšanas sarakstā
wait-title = Pieteikties gaidīšanas sarakstā
wait-how =
    { $offers ->
        [zero] Kad atbrīvosies laiks, kas Jums der, to rezervēsim Jums un par to paziņosim. Uz piedāvājumu jāatbild dažu stundu laikā, citādi laiku piedāvāsim nākamajam. Pēc { $offers } neizmantotiem piedāvājumiem vieta sarakstā beidzas.
        [one] Kad atbrīvosies laiks, kas Jums der, to rezervēsim Jums un par to paziņosim. Uz piedāvājumu jāatbild dažu stundu laikā, citādi laiku piedāvāsim nākamajam. Pēc { $offers } neizmantota piedāvājuma vieta sarakstā beidzas.
       *[other] Kad atbrīvosies laiks, kas Jums der, to rezervēsim Jums un par to paziņosim. Uz piedāvājumu jāatbild dažu stundu laikā, citādi laiku piedāvāsim nākamajam. Pēc { $offers } neizmantotiem piedāvājumiem vieta sarakstā beidzas.
    }
wait-from = No kuras dienas varat nākt?
wait-from-missing = Ierakstiet pirmo dienu
wait-to = Līdz kurai dienai?
wait-to-missing = Ierakstiet pēdējo dienu
wait-days-backwards = Pēdējai dienai jābūt pēc pirmās
wait-days-over = Šīs dienas jau ir pagājušas
wait-days-far = Gaidīt var laiku, kas būs gada laikā
wait-part = Kurā dienas daļā?
wait-part-of-day =
    { $part ->
        [morning] priekšpusdienā
        [afternoon] pēcpusdienā
       *[any] jebkurā laikā
    }
wait-email-hint = Uz to nosūtīsim piedāvājumu
wait-phone-hint = Ja e-pasta nav, ar numuru pietiek: nosūtīsim īsziņu vai piezvanīsim
wait-join = Pieteikties sarakstā
wait-too-many = Ar šo e-pasta adresi vai tālruņa numuru sarakstā jau ir trīs pieteikumi. Atsauciet kādu no tiem vai zvaniet iestādei.
wait-place-title = Jūsu vieta gaidīšanas sarakstā
wait-status =
    { $status ->
        [waiting] gaida
        [offered] piedāvāts laiks
        [booked] pieteikts
        [left] atsaukts
       *[ended] beidzies
    }
wait-waiting-text = Tiklīdz atbrīvosies laiks, kas Jums der, to rezervēsim Jums un paziņosim. Laikus piedāvājam tādā secībā, kādā pieteicās.
wait-code = Gaidīšanas saraksta kods
wait-code-title = Kods
wait-code-text = Pierakstiet to. Ar kodu var atbildēt uz piedāvājumu un atsaukt pieteikumu.
wait-days = Kad var nākt
wait-offered-title = Jums ir atbrīvojies laiks
wait-offered-until = Laiks Jums rezervēts līdz { $until }. Ja neatbildēsiet, to piedāvāsim nākamajam.
wait-accept = Pieteikt šo laiku
wait-refuse = Šis laiks neder
wait-leave = Vairs negaidīt
wait-gone = Piedāvājuma laiks beidzās, un vietu ir aizņēmis cits. Jūs joprojām esat sarakstā.
wait-over-text = Šis pieteikums sarakstā vairs nav spēkā.
wait-done-joined = Pieteikums sarakstā ir pieņemts
wait-done-refused = Laiks ir atdots nākamajam
wait-done-offered = Laiks ir piedāvāts, un ziņa ir nosūtīta
wait-done-left = Pieteikums ir izņemts no saraksta
wait-kept-until = Rezervēts Jums līdz
wait-letter-then = Lai laiku pieteiktu vai atteiktos no tā, atveriet { $url } un ievadiet kodu. Ja neatbildēsiet, laiku piedāvāsim nākamajam.
wait-sms-answer = { $said } Atbildiet: { $url }
wait-call-then = Ko darīt pēc sarunas
wait-call-answer = Apstiprināt vai atcelt apmeklējumu

wait-list-title = Gaidīšanas saraksts
wait-list-lead = Atbrīvojušos laikus programma piedāvā pati, tādā secībā, kādā cilvēki pieteicās.
wait-list-empty = Neviens negaida. Ja zvanītājam neder neviens brīvs laiks, pievienojiet viņu sarakstam.
wait-all-centres = Visi centri
wait-since = Gaida kopš
wait-add = Pievienot sarakstam
wait-instead = Neviens laiks neder? Pievienot gaidīšanas sarakstam
wait-language = Kādā valodā rakstīt
wait-service-missing = Izvēlieties pakalpojumu
wait-visit = Skatīt pieteikto apmeklējumu
wait-offer-title = Piedāvāt laiku
wait-offer = Piedāvāt
wait-offer-said = Piedāvāts: { $when }. Rezervēts līdz { $until }.
wait-no-times = Neviens laiks, kas der, šobrīd nav brīvs.
wait-accept-told = Piekrīt: apstiprināt
wait-refuse-told = Neder: piedāvāt nākamajam
wait-remove = Izņemt no saraksta
wait-gone-on = Pieteikumam tikmēr ir mainījies stāvoklis. Pārbaudiet un mēģiniet vēlreiz.
wait-too-soon = Apmeklējums sākas tik drīz, ka uz piedāvājumu vairs nevarētu atbildēt. Piezvaniet un piesakiet uzreiz.
wait-pool-offer = Cik ilgi piedāvāt gaidītājam (minūtes)
wait-pool-offer-hint = Skaita tikai stundas no 9 līdz 20. Parasti 120.
wait-pool-offer-wrong = Ierakstiet minūtes no 15 līdz 720
