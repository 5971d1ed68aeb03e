# Kas pieņem pēc pieraksta: cik vienlaikus, kam un cik tālu uz priekšu.
pool-title = Pieņemšana pēc pieraksta
pool-told = Cik apmeklētāju vienlaikus pieņem, kādiem pakalpojumiem un cik tālu uz priekšu var pieteikties
pool-text = Katra grupa ir lodziņi vai speciālisti, kas apkalpo vienus un tos pašus pakalpojumus. Kad centrs ir atvērts, nosaka tā darba laiks.
pool-add = Pievienot grupu
pool-add-text = Kodu un centru vēlāk mainīt nevar.
pool-change-text = Jau pieteiktie apmeklējumi paliek, kā pieteikti. Ja kādu no tiem pēc izmaiņām nevarēs pieņemt, pirms saglabāšanas redzēsiet, cik tādu ir.
pool-empty = Pēc pieraksta vēl nepieņem neviens. Pievienojiet grupu, un pakalpojumam varēs pieteikties.
pool-saved = Grupa ir saglabāta
pool-name = Nosaukums
pool-name-hint = Kā to sauc darbinieki, piemēram, „1.–3. lodziņš”
pool-name-missing = Ierakstiet nosaukumu
pool-centre = Centrs
pool-places = Cik vienlaikus
pool-places-hint = Cik apmeklētāju parastā dienā var pieņemt vienlaikus
pool-places-wrong = Ierakstiet skaitli no 0 līdz 1000
pool-step = Pēc cik minūtēm var sākties nākamais apmeklējums
pool-step-hint = Piemēram, ik pēc 15 minūtēm: 09:00, 09:15, 09:30
pool-step-wrong = Izvēlieties 5, 10 vai 15 minūtes
pool-pause = Pārtraukums pēc apmeklējuma (minūtēs)
pool-pause-hint = Skaitlis, kas dalās ar 5; ja pārtraukuma nav, 0
pool-minutes-wrong = Minūtes ir skaitlis, kas dalās ar 5; kopā ar pārtraukumu ne vairāk kā 720
pool-lead = Vēlākais pieteikšanās brīdis (minūtes iepriekš)
pool-lead-hint = Tīmeklī un pa tālruni; 60 nozīmē, ka stundu pirms apmeklējuma vairs pieteikties nevar. Lodziņā var vienmēr.
pool-lead-wrong = Ierakstiet minūtes, ne vairāk kā 40320 (četras nedēļas)
pool-ahead = Cik dienu uz priekšu
pool-ahead-hint = Cik tālu uz priekšu var pieteikties
pool-ahead-wrong = Ierakstiet dienas no 1 līdz 366
pool-web = Daļa tīmeklim (procentos)
pool-web-hint = Ne vairāk kā tik no vietām vienlaikus var aizņemt tie, kas piesakās paši. Pārējās paliek tiem, kas zvana un nāk.
pool-phone = Daļa tālrunim (procentos)
pool-desk = Daļa lodziņam (procentos)
pool-share-wrong = Ierakstiet procentus no 0 līdz 100
pool-shares = Tīmeklis / tālrunis / lodziņš
pool-services = Pakalpojumi
pool-services-hint = Cik minūšu aizņem katrs pakalpojums. Tukšs lauks: grupa to neapkalpo.
pool-services-missing = Norādiet vismaz vienu pakalpojumu un tā minūtes
pool-service-gone = Kādu no pakalpojumiem iestāde vairs nesniedz. Izdzēsiet tā minūtes.
pool-minutes = { $service } (minūtes)
pool-closed-from = Slēgta no
pool-closed-from-hint = No šīs dienas vairs nevar pieteikties. Ja grupa darbojas arī turpmāk, atstājiet tukšu.
pool-days = Citas dienas
pool-days-link = Dienas ar citu skaitu
pool-days-text =
    { $count ->
        [zero] Parasti vienlaikus pieņem { $count } apmeklētāju.
        [one] Parasti vienlaikus pieņem { $count } apmeklētāju.
       *[other] Parasti vienlaikus pieņem { $count } apmeklētājus.
    }
pool-day = Diena
pool-day-missing = Ierakstiet dienu
pool-day-places-hint = Tukšs lauks: tik, cik parasti
pool-day-saved = Diena ir saglabāta
pool-weekly = Citi skaiti noteiktos laikos
pool-weekly-text = Ja kādā nedēļas dienā vai tās daļā vienlaikus pieņem vairāk vai mazāk apmeklētāju nekā parasti, pievienojiet to šeit. Ja skaits ir noteikts konkrētam datumam, spēkā ir tas.
pool-weekdays = Nedēļas dienas
pool-weekdays-missing = Izvēlieties vismaz vienu nedēļas dienu
pool-weekly-part-hint = Piemēram, 09:00–12:00. Atstājiet tukšu, ja skaits attiecas uz visu dienu.
pool-weekly-part-wrong = Sākumam un beigām jādalās ar piecām minūtēm, piemēram, 09:00–12:30
pool-weekly-part-twice = Šim laikam kādā no izvēlētajām dienām skaits jau ir noteikts. Vispirms noņemiet to vai norādiet citu laiku.
pool-weekly-whole = visa diena
pool-weekly-add = Pievienot
pool-weekly-added = Skaits ir pievienots
pool-weekly-remove = Noņemt
pool-weekly-removed = Skaits ir noņemts
pool-confirmation = Kā iedzīvotāji apstiprina
pool-by-phone = Pieteikties var arī ar tālruņa numuru vien; darbinieks piezvana un apstiprina
pool-confirmation-saved = Apstiprināšanas veids ir saglabāts
booking-limits = Cik apmeklējumu iedzīvotāji var pieteikt paši
booking-limits-text = Tas neattiecas uz to, ko pie lodziņa piesaka darbinieks. Jau pieteiktie apmeklējumi paliek, kā pieteikti.
booking-limits-contact = Gaidāmo apmeklējumu skaits vienam tālruņa numuram vai e-pasta adresei
booking-limits-contact-hint = No 1 līdz 20; parasti 3
booking-limits-wrong = Ierakstiet skaitli no 1 līdz 20
booking-limits-once = Ar vienu vārdu un uzvārdu tīmeklī dienā var pieteikt tikai vienu apmeklējumu tam pašam pakalpojumam
booking-limits-once-hint = Cilvēkiem ar vienādu vārdu un uzvārdu tad jāzvana. Atteikums ļauj uzminēt, ka kāds ar šādu vārdu tajā dienā ir pieteicies.
booking-limits-saved = Ierobežojumi ir saglabāti
# Pieraksti darbiniekiem.
bookings-title = Pieraksti
bookings-book = Pieteikt apmeklējumu
bookings-no-pool = Pēc pieraksta vēl nepieņem neviens. To nosaka iestatījumos, sadaļā „Pieņemšana pēc pieraksta”.
bookings-day-empty = Uz šo dienu neviens nav pierakstīts.
bookings-person = Vārds, tālruņa numurs vai e-pasts
bookings-person-hint = Vārdi pilnībā; garumzīmes nav svarīgas
bookings-person-missing = Ierakstiet, kuru meklējat
bookings-find = Meklēt
bookings-found = Atrastie pieraksti
bookings-found-none = Gaidāmu apmeklējumu ar šo vārdu vai numuru nav.
bookings-all-pools = Visi
bookings-reached = Saziņa
bookings-pool = Grupa
bookings-state = Stāvoklis
bookings-to-confirm = Jāpiezvana un jāapstiprina
bookings-nobody = Vārds vēl nav norādīts
bookings-confirm = Apstiprināt
bookings-confirm-text = Piezvaniet, pārliecinieties, ka cilvēks nāks, un nosauciet kodu.
bookings-lapsed = Vieta vairs nav paturēta
bookings-lapsed-text = Līdz { $until } neviens nepiezvanīja, un vieta vairs nav paturēta. Piezvaniet: ja vieta vēl ir brīva, apmeklējumu var apstiprināt; ja nav, pierakstiet citā laikā un šo atceliet.
bookings-done-booked = Apmeklējums ir pieteikts. Nosauciet kodu.
bookings-done-confirmed = Apmeklējums ir apstiprināts
bookings-gone-on = Apmeklējums pa šo laiku ir mainījies
bookings-press-again = Lapa bija atvērta pārāk ilgi. Nospiediet vēlreiz.
bookings-move-title = Pārcelt apmeklējumu
bookings-from = Sākot no
bookings-show-times = Rādīt laikus
bookings-no-times = Brīvu laiku nav. Izvēlieties citu dienu.
bookings-choose = Izvēlieties pakalpojumu
bookings-door-title = Kā piesakās?
bookings-door =
    { $share ->
        [phone] zvana vai raksta
       *[other] stāv pie lodziņa
    }
bookings-unreached-box = Nav ne tālruņa, ne e-pasta
bookings-unreached-hint = Tikai tad, ja cilvēks stāv pie lodziņa. Ja kaut kas mainīsies, paziņot nevarēs, tāpēc pēc pieteikšanas iedodiet viņam izdrukātu kodu.
bookings-unreached-away = Ierakstiet tālruņa numuru vai e-pasta adresi: bez tiem var pieteikt tikai to, kas stāv pie lodziņa
bookings-unreached = Šim apmeklētājam nav ne tālruņa, ne e-pasta: ja kaut kas mainīsies, viņam paziņot nevarēs. Izdrukājiet apmeklējumu ar kodu un iedodiet līdzi.
bookings-too-many = Ar šo numuru vai adresi jau pieteikti visi atļautie apmeklējumi ({ $allowed })
bookings-of-contact = Pieteikt apmeklējumu
