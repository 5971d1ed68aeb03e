# Kļūdu lapas: kas notika un ko darīt.
failure-400-title = Pieprasījumu nevarēja saprast
failure-400-text = Pārlūka sūtītais bija nepilnīgs vai bojāts. Atgriezieties iepriekšējā lapā un mēģiniet vēlreiz.
failure-401-title = Vispirms pierakstieties
failure-401-text = Šī lapa ir paredzēta tikai tiem, kas ir pierakstījušies. Ja pārtraukums bija ilgs, pierakstieties vēlreiz.
failure-403-title = Jums nav tiesību atvērt šo lapu
failure-403-text = Ja tā ir vajadzīga jūsu darbam, lūdziet tiesības savas iestādes administratoram.
failure-404-title = Lapa nav atrasta
failure-404-text = Pārbaudiet, vai adrese ir ievadīta pareizi. Ja jūs šurp atveda saite, lapa, iespējams, ir pārvietota.
failure-405-title = Šeit tā darīt nevar
failure-405-text = Šī adrese nepieņem tādu pieprasījumu. Atgriezieties iepriekšējā lapā un mēģiniet vēlreiz.
failure-413-title = Sūtījums ir pārāk liels
failure-413-text = Atgriezieties iepriekšējā lapā un pievienojiet mazākus failus vai sūtiet tos pa daļām.
failure-429-title = Pārāk daudz mēģinājumu
failure-429-text = Drošības dēļ turpmākie mēģinājumi uz laiku ir apturēti.
failure-500-title = Radās kļūda
failure-500-text = Kļūda ir mūsu pusē, un par to jau ir ziņots. Mēģiniet vēlreiz pēc dažām minūtēm.
failure-503-title = Pakalpojums īslaicīgi nav pieejams
failure-503-text = Jūsu ievadītais nav zudis: neaizveriet lapu un nosūtiet to vēlreiz.
failure-retry =
    { $seconds ->
        [zero] Mēģiniet vēlreiz pēc { $seconds } sekundēm.
        [one] Mēģiniet vēlreiz pēc { $seconds } sekundes.
       *[other] Mēģiniet vēlreiz pēc { $seconds } sekundēm.
    }
failure-home = Uz sākumlapu
failure-sign-in = Pierakstīties
failure-help = Ja neizdodas, zvaniet pa tālruni { $phone }.
failure-code = Kļūdas kods: { $code }
held-text = Jūsu ievadītais nav zudis: tas ir šajā lapā. Pagaidiet dažas sekundes un nosūtiet to vēlreiz.
held-files = Pievienotos failus pārlūks neatceras. Tos varēsiet pievienot vēlreiz.
held-send = Nosūtīt vēlreiz
held-written = Jūsu rakstītais
