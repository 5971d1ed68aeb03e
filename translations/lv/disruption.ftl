# Pieraksti, kas vairs nevar notikt: režīms, slēgts centrs vai mazāk darbinieku.
disruption-title = Skartie pieraksti
disruption-text = Šie apmeklējumi nevar notikt, kā pieteikti. Pārceliet tos vai atceliet; katrs apmeklētājs saņems ziņu e-pastā vai īsziņā, pārējie nonāks sarakstā „Kam jāpiezvana”.
disruption-empty = Neviens pieraksts nav skarts.
disruption-count =
    { $count ->
        [zero] Skarti { $count } apmeklējumi.
        [one] Skarts { $count } apmeklējums.
       *[other] Skarti { $count } apmeklējumi.
    }
disruption-shown =
    { $count ->
        [zero] Šeit ir pirmie { $count }; pārējie būs redzami pēc tam.
        [one] Šeit ir pirmais { $count }; pārējie būs redzami pēc tam.
       *[other] Šeit ir pirmie { $count }; pārējie būs redzami pēc tam.
    }
disruption-visits = Kurus apmeklējumus?
disruption-visits-missing = Atzīmējiet vismaz vienu apmeklējumu
disruption-why =
    { $why ->
        [closed] Tajā laikā ir slēgts
        [not_received] Tajā laikā šo pakalpojumu klātienē nesniedz
        [pool_closed] Grupa, kurai pieteikts, tad jau ir slēgta
        [not_served] Grupa šo pakalpojumu vairs neapkalpo
       *[full] Vietu ir mazāk nekā pierakstu
    }
disruption-what = Ko ar tiem darīt?
disruption-what-missing = Atzīmējiet, ko darīt
disruption-what-move = Pārcelt uz tuvāko brīvo laiku tajā pašā centrā
disruption-what-move-hint = Ne agrāk kā rīt un ne agrāk par pieteikto dienu; pēc iespējas tajā pašā stundā
disruption-what-elsewhere = Pārcelt uz citu centru
disruption-what-cancel = Atcelt
disruption-centre = Centrs
disruption-centre-missing = Izvēlieties centru
disruption-send = Izpildīt un paziņot
disruption-moved =
    { $count ->
        [zero] Pārcelti { $count } apmeklējumi.
        [one] Pārcelts { $count } apmeklējums.
       *[other] Pārcelti { $count } apmeklējumi.
    }
disruption-cancelled =
    { $count ->
        [zero] Atcelti { $count } apmeklējumi.
        [one] Atcelts { $count } apmeklējums.
       *[other] Atcelti { $count } apmeklējumi.
    }
disruption-left =
    { $count ->
        [zero] { $count } apmeklējumiem vieta neatradās.
        [one] { $count } apmeklējumam vieta neatradās.
       *[other] { $count } apmeklējumiem vieta neatradās.
    }
disruption-not-hit =
    { $count ->
        [zero] { $count } apmeklējumi vairs nebija skarti.
        [one] { $count } apmeklējums vairs nebija skarts.
       *[other] { $count } apmeklējumi vairs nebija skarti.
    }
disruption-then = Pēc tam šos apmeklējumus var pārcelt vai atcelt sarakstā „Skartie pieraksti”.
disruption-visits-count = Apmeklējumi
disruption-times = Laiki
