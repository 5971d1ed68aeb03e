# Skats vai pārskats, ko saglabā ar nosaukumu.
kept-title =
    { $what ->
        [figures] Saglabāt pārskatu
       *[register] Saglabāt skatu
    }
kept-change-title =
    { $what ->
        [figures] Mainīt saglabāto pārskatu
       *[register] Mainīt skatu
    }
kept-name =
    { $what ->
        [figures] Pārskata nosaukums
       *[register] Skata nosaukums
    }
kept-name-hint =
    { $what ->
        [figures] Nosaukumu redzēs visi, ar kuriem pārskatā dalāties; nerakstiet tajā personas datus.
       *[register] Nosaukumu redzēs visi, ar kuriem skatā dalāties; nerakstiet tajā personas datus.
    }
kept-name-missing =
    { $what ->
        [figures] Ierakstiet pārskata nosaukumu
       *[register] Ierakstiet skata nosaukumu
    }
kept-shared =
    { $what ->
        [figures] Kas šo pārskatu redzēs?
       *[register] Kas šo skatu redzēs?
    }
kept-shared-missing =
    { $what ->
        [figures] Izvēlieties, kas šo pārskatu redzēs
       *[register] Izvēlieties, kas šo skatu redzēs
    }
kept-too-many =
    { $what ->
        [figures] Jums jau ir 50 saglabāti pārskati. Izdzēsiet kādu, kas vairs nav vajadzīgs.
       *[register] Jums jau ir 50 saglabāti skati. Izdzēsiet kādu, kas vairs nav vajadzīgs.
    }
kept-delete =
    { $what ->
        [figures] Dzēst šo pārskatu
       *[register] Dzēst šo skatu
    }
kept-save = Saglabāt
kept-shared-own = Tikai es
kept-shared-unit = Mana nodaļa
kept-shared-institution = Visi iestādē, kas lasa reģistru
