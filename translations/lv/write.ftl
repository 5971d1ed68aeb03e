# Rakstīt iestādei: sākums.
write-start-title = Uzrakstīt iestādei
write-start-lead = Uzrakstīšana aizņem apmēram piecas minūtes. Ierakstītais saglabājas katrā solī, tāpēc var atgriezties un labot.
write-start-unfinished = Jums ir iesākts iesniegums šai iestādei.
write-start-go-on = Turpināt iesākto
write-start-anew = Sākt no jauna
write-start-begin = Sākt rakstīt
write-start-need-title = Kas vajadzīgs
write-start-need-text = Tas, ko vēlaties pateikt, saviem vārdiem.
write-start-need-contact = Kontaktinformācija atbildei – e-pasts, adrese vai tālrunis. Atbildi var izlasīt arī šeit ar kodu, un tad kontaktinformācija nav vajadzīga.
write-start-limits = Faili, ja tie vajadzīgi: līdz { $count }, katrs līdz { $size } ({ $types }). Tekstam ir vieta { $signs } rakstzīmēm.
write-start-time-title = Kad būs atbilde
write-start-time = Uz lūgumu, sūdzību, priekšlikumu vai jautājumu – vēlākais { $term } pēc saņemšanas.
write-start-time-information = Uz informācijas pieprasījumu – vēlākais { $term } pēc saņemšanas.
write-start-time-long = Ja jāvāc papildu ziņas vai jāiesaista citas iestādes, likums termiņu ļauj pagarināt. Par to Jums paziņos.
write-start-cost-title = Cik tas maksā
write-start-cost = Neko.
write-start-other-title = Ja nevēlaties rakstīt šeit
write-start-other = Iesniegumu var nodot arī citādi. Numurs un termiņš būs tādi paši.

# Soļi.
write-step = { $number }. solis no { $of }
write-next = Turpināt
write-busy = Šobrīd iesniegumu nevar saglabāt. Jūsu ierakstītais ir šajā lapā: neaizveriet to un pēc brīža nosūtiet vēlreiz.
write-draft-gone = Iesāktais iesniegums vairs nebija saglabāts, jo pagājis pārāk daudz laika vai mainīta sīkdatne. Tas, ko tikko ierakstījāt, ir saglabāts; lūdzu, aizpildiet pārējos soļus.
write-closed = Iestāde šobrīd iesniegumus šeit nepieņem. Jūsu ierakstītais ir saglabāts; zvaniet iestādei vai rakstiet uz tās e-pastu.

write-kind-title = Ko Jūs vēlaties uzrakstīt?
write-kind-missing = Izvēlieties, ko vēlaties uzrakstīt
write-kind-hint =
    { $kind ->
        [application] Vēlaties saņemt pakalpojumu, ko izvēlējāties.
        [request] Vēlaties, lai iestāde kaut ko izdara.
        [complaint] Jūs neapmierina tas, ko iestāde ir vai nav izdarījusi.
        [proposal] Ir doma, kā kaut ko uzlabot.
        [question] Vēlaties paskaidrojumu.
       *[information_request] Vēlaties saņemt ziņas vai dokumentus, kas iestādei jau ir.
    }

write-text-title = Ko Jūs vēlaties pateikt?
write-subject = Temats
write-subject-hint = Vienā rindā, piemēram: Bedres Dārza ielā
write-subject-missing = Ierakstiet, par ko ir iesniegums
write-text = Teksts
write-text-hint = Kas, kur un kad notika un ko Jūs gaidāt. Citu cilvēku personas datus rakstiet tikai tad, ja bez tiem nevar.
write-text-missing = Uzrakstiet, ko vēlaties pateikt

write-files-title = Vai vēlaties kaut ko pievienot?
write-files-lead = Fotogrāfijas vai dokumenti palīdz saprast, bet nav obligāti.
write-files-next-none = Turpināt bez failiem

write-you-title = Kas raksta, un kā saņemt atbildi?
write-you-lead = Aizpildiet tikai to, kas vajadzīgs atbildei.
write-you-mode-title = Kā vēlaties saņemt atbildi?
write-you-mode-missing = Izvēlieties, kā vēlaties saņemt atbildi
write-you-mode-hint =
    { $mode ->
        [portal] Kontaktinformācija nav vajadzīga. Ja ierakstīsiet e-pastu, paziņosim, kad atbilde būs.
        [email] Vajadzīga e-pasta adrese.
        [post] Vajadzīgs vārds un adrese.
        [e_address] Vajadzīgs vārds un personas kods. Uzņēmumam pietiek ar nosaukumu un reģistrācijas numuru.
        [in_person] Vajadzīgs vārds, lai varam Jūs atpazīt.
       *[phone] Vajadzīgs tālrunis.
    }
write-you-name = Vārds un uzvārds
write-you-name-hint = Vai uzņēmuma nosaukums un reģistrācijas numurs
write-you-name-missing = Ierakstiet vārdu un uzvārdu
write-you-email = E-pasta adrese
write-you-email-hint = Uz to nosūtīsim numuru un ziņas par iesniegumu.
write-you-email-missing = Ierakstiet e-pasta adresi, uz kuru sūtīt atbildi
write-you-email-wrong = Ierakstiet e-pasta adresi pilnībā, piemēram, vards@piemers.lv
write-you-phone = Tālrunis
write-you-phone-missing = Ierakstiet tālruni, uz kuru zvanīt ar atbildi
write-you-phone-wrong = Ierakstiet tālruni tikai ar cipariem, piemēram, +371 20000000
write-you-address = Pasta adrese
write-you-address-hint = Iela, māja, dzīvoklis, vieta un pasta indekss
write-you-address-missing = Ierakstiet adresi, uz kuru sūtīt atbildi
write-you-code = Personas kods
write-you-code-hint = Nav obligāts. Vajadzīgs, tikai lai atrastu Jūsu e-adresi vai ziņas par Jums iestādes reģistros. To glabā šifrētu.
write-you-code-purpose = Lai atrastu iesniedzēja e-adresi vai ziņas par iesniedzēju iestādes reģistros
write-you-code-missing = Ierakstiet personas kodu: bez tā nevar atrast Jūsu e-adresi
write-you-code-shape = Personas kodā ir 11 cipari. Pārbaudiet to vai atstājiet lauku tukšu.
write-you-code-date = Personas kods sākas ar dzimšanas datumu vai ar 32. Pārbaudiet to vai atstājiet lauku tukšu.
write-you-segment-title = Kā vārdā Jūs rakstāt?
write-you-segment =
    { $segment ->
        [resident] Savā
        [business] Uzņēmuma
       *[institution] Iestādes
    }
write-you-privacy = Kā apstrādājam personas datus

write-check-title = Pārbaudiet un iesniedziet
write-check-kind = Veids
write-check-files = Faili
write-check-none = Nav norādīts
write-check-kept = Ierakstītais ir saglabāts, bet šobrīd to nevar parādīt.
write-check-anonymous = Vārds un uzvārds nav norādīts. Iestāde iesniegumu reģistrēs, bet likums ļauj to atstāt bez izskatīšanas.
write-check-code = Personas koda pēdējais cipars neatbilst pārējiem. Ja kods ir pareizs, turpiniet; ja ne – izlabojiet.
write-check-text = Iesniedzot Jūs apliecināt, ka ierakstītais atbilst patiesībai. Numuru un kodu, ar ko sekot iesniegumam, redzēsiet nākamajā lapā.
write-check-send = Iesniegt

# Faili.
files-label = Izvēlieties failus
files-hint = Līdz { $count } failiem, katrs līdz { $size }. Der { $types }.
files-add = Pievienot izvēlētos
files-kept = Pievienotie faili
files-remove = Noņemt
files-empty = Fails „{ $name }” ir tukšs. Pārbaudiet to un pievienojiet vēlreiz.
files-archive = Fails „{ $name }” nav pieņemams. Arhīvu neatveram: pievienojiet tajā esošos failus pa vienam.
files-not-accepted = Fails „{ $name }” nav pieņemams. Pievienojiet PDF, attēlu vai biroja dokumentu.
files-mismatch = Faila „{ $name }” saturs nav { $claimed }, lai gan nosaukums tā saka. Saglabājiet to vajadzīgajā formātā un pievienojiet vēlreiz.
files-too-many =
    { $limit ->
        [zero] Fails „{ $name }” nav pievienots: var pievienot ne vairāk kā { $limit } failu.
        [one] Fails „{ $name }” nav pievienots: var pievienot ne vairāk kā { $limit } failu.
       *[other] Fails „{ $name }” nav pievienots: var pievienot ne vairāk kā { $limit } failus.
    }
files-refused = { $all }

# Iesniegums ir reģistrēts.
written-title = Iesniegums ir reģistrēts
written-number = Numurs
written-code-title = Saglabājiet šo kodu
written-code-text = Ar to var redzēt, kas notiek ar iesniegumu, un izlasīt atbildi. Kodu neviens cits nezina: pierakstiet to vai izdrukājiet šo lapu.
written-qr = Kvadrātkods ar adresi { $url }
written-due-title = Kā aprēķināts termiņš
written-next-title = Kas notiks tālāk
written-next-email = Numuru un kodu nosūtīsim uz { $email }.
written-next-read = Iestāde iesniegumu izlasīs un nodos tam, kas par to atbild. Ja tas jārisina citai iestādei, to pārsūtīs un Jums paziņos.
written-next-ask = Ja kaut kā trūks, Jums pajautās. Termiņš tāpēc neapstājas.
written-next-answer =
    { $mode ->
        [portal] Atbilde būs izlasāma šeit, ar kodu.
        [email] Atbildi nosūtīs uz Jūsu e-pastu; to varēs izlasīt arī šeit, ar kodu.
        [post] Atbildi nosūtīs pa pastu; to varēs izlasīt arī šeit, ar kodu.
        [e_address] Atbildi nosūtīs uz Jūsu e-adresi; to varēs izlasīt arī šeit, ar kodu.
        [in_person] Atbildi varēs saņemt klātienē; to varēs izlasīt arī šeit, ar kodu.
       *[phone] Atbildi pateiks pa tālruni; to varēs izlasīt arī šeit, ar kodu.
    }
written-receipt-title = Kvīts
written-receipt-to = Kam
written-receipt-received = Saņemts
written-receipt-text = Šo lapu var izdrukāt. Parakstītā kvīts ir fails, ar kuru vēlāk var pierādīt, ka iesniegums reģistrēts un nav mainīts.
written-receipt-download = Lejupielādēt parakstīto kvīti (JSON)
written-receipt-file = kvits
