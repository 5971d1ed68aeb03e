# Vairāki pakalpojumi vienā apmeklējumā.
several-title = Ko vēl vēlaties nokārtot šajā apmeklējumā?
several-hint = Atzīmējiet visu, kas vajadzīgs. Ja vajadzīgs tikai šis pakalpojums, neatzīmējiet neko.
several-next = Turpināt
several-add = Pievienot šim apmeklējumam vēl kādu pakalpojumu
several-change = Mainīt šī apmeklējuma pakalpojumus
several-planned = Apmeklējumam paredzētais laiks: { $time }.
several-minutes =
    { $count ->
        [zero] { $count } minūšu
        [one] { $count } minūte
       *[other] { $count } minūtes
    }
several-lasts = Ilgums
several-term =
    { $count ->
        [zero] Pakalpojumi
        [one] Pakalpojums
       *[other] Pakalpojumi
    }
several-too-many =
    { $most ->
        [zero] Vienā apmeklējumā šeit var nokārtot ne vairāk kā { $most } pakalpojumu. Noņemiet lieko atzīmi un tam pakalpojumam piesakieties atsevišķi.
        [one] Vienā apmeklējumā šeit var nokārtot ne vairāk kā { $most } pakalpojumu. Noņemiet lieko atzīmi un tam pakalpojumam piesakieties atsevišķi.
       *[other] Vienā apmeklējumā šeit var nokārtot ne vairāk kā { $most } pakalpojumus. Noņemiet lieko atzīmi un tam pakalpojumam piesakieties atsevišķi.
    }
several-apart = Atzīmētos pakalpojumus vienā apmeklējumā nokārtot nevar: tos sniedz dažādi darbinieki vai tie kopā aizņem pārāk ilgu laiku. Noņemiet kādu atzīmi un tam pakalpojumam piesakieties atsevišķi.
several-dropped = Iepriekš atzīmētos pakalpojumus kopā ar šo nokārtot nevar. Pārbaudiet izvēli un vēlreiz nospiediet „Rādīt laikus”.
pool-most = Cik pakalpojumu vienā apmeklējumā
pool-most-hint = No 1 līdz 5. Pakalpojumus sniedz citu pēc cita, un pārtraukums ir viens: pēc pēdējā.
pool-most-wrong = Ierakstiet skaitli no 1 līdz 5
