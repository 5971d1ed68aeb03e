# Preses ziņa: kas laikposmā bijis, teikumos. `press-thing` ir teikuma daļa ar vienu skaitli.
press-title = Preses ziņa
press-text = Teksts top no reģistrā saskaitītā un no iestādes paziņotajiem skaitļiem. Pirms publicēšanas to izlasa cilvēks.
press-from = No
press-to = Līdz
press-show = Sagatavot
press-language = Preses ziņas valoda
press-headline = { $institution } skaitļos
press-empty = Par šo laiku nekas nav saskaitīts un nekas nav paziņots. Izvēlieties citu laiku.
press-visits = Klātienē
press-submissions = Iesniegumi
press-calls = Tālruņa zvani un e-pasti
press-done = Padarītais
press-notes = Par skaitļiem
press-files = Paņemt līdzi
press-copy-text = Teksts kopēšanai
press-copy = Kopēt tekstu
press-copied = Nokopēts
press-plain = Lejupielādēt tekstu
press-pdf = Lejupielādēt PDF
press-file = preses-ziņa
press-source = Sagatavots { $moment }.
press-year = { $year }. gada{ " " }
press-month-in =
    { $month ->
        [1] janvārī
        [2] februārī
        [3] martā
        [4] aprīlī
        [5] maijā
        [6] jūnijā
        [7] jūlijā
        [8] augustā
        [9] septembrī
        [10] oktobrī
        [11] novembrī
       *[12] decembrī
    }
press-month-from =
    { $month ->
        [1] janvāra
        [2] februāra
        [3] marta
        [4] aprīļa
        [5] maija
        [6] jūnija
        [7] jūlija
        [8] augusta
        [9] septembra
        [10] oktobra
        [11] novembra
       *[12] decembra
    }
press-month-to =
    { $month ->
        [1] janvārim
        [2] februārim
        [3] martam
        [4] aprīlim
        [5] maijam
        [6] jūnijam
        [7] jūlijam
        [8] augustam
        [9] septembrim
        [10] oktobrim
        [11] novembrim
       *[12] decembrim
    }
press-days-month = { $year }{ $month }
press-days-one = { $year }{ $from }. { $month }
press-days-within = no { $year }{ $from }. līdz { $to }. { $month }
press-days-across = no { $year }{ $from }. { $month } līdz { $later }{ $to }. { $end }
press-when = { $when } { $what }
press-of-unit = { $unit }: { $what }
press-no-unit = Pārējie (nodaļa nav norādīta)
press-per =
    { $per ->
        [day] { $what } dienā
        [week] { $what } nedēļā
       *[total] { $what }
    }
press-average = vidēji { $figure }
press-percent = { $number } %
press-before =
    { $way ->
        [more] Salīdzinot ar iepriekšējo laikposmu, skaits pieauga no { $before } līdz { $now } jeb par { $percent }.
        [less] Salīdzinot ar iepriekšējo laikposmu, skaits samazinājās no { $before } līdz { $now } jeb par { $percent }.
       *[same] Iepriekšējā laikposmā bija tikpat daudz: { $before }.
    }
press-ways = No tiem { $list }.
press-way =
    { $way ->
        [electronic] elektroniski – { $number } ({ $percent })
        [post] pa pastu – { $number } ({ $percent })
        [by_hand] ar kurjeru vai personīgi – { $number } ({ $percent })
        [drop_box] iesniegumu kastē – { $number } ({ $percent })
       *[other] citādi – { $number } ({ $percent })
    }
press-remote = Elektroniski vai pa pastu kopā saņemti { $percent } iesniegumu.
press-boxes = Iesniegumu kastēs papīra formātā: { $list }.
press-part = { $name } – { $number }
press-halves-month = Ja salīdzina mēneša pirmo un otro pusi, { $list }.
press-halves = Ja salīdzina laikposma pirmo un otro pusi, { $list }.
press-half =
    { $change ->
        [more] { $what } pieauga no { $first } līdz { $second } jeb par { $percent }
        [less] { $what } samazinājās no { $first } līdz { $second } jeb par { $percent }
        [new] { $what } pieauga no { $first } līdz { $second }
       *[same] { $what } nemainījās ({ $first })
    }
press-half-what =
    { $way ->
        [all] saņemto iesniegumu skaits
        [electronic] elektroniski saņemto skaits
        [post] pa pastu saņemto skaits
        [by_hand] ar kurjeru vai personīgi iesniegto skaits
        [drop_box] kastē ielikto skaits
       *[other] citādi saņemto skaits
    }
press-possible =
    { $count ->
        [one] { $unsure } iesnieguma saņemšanas diena nav zināma, tāpēc elektroniski pirmajā pusē varēja būt saņemti { $first }, otrajā – { $second } iesniegumi.
       *[other] { $unsure } iesniegumu saņemšanas diena nav zināma, tāpēc elektroniski pirmajā pusē varēja būt saņemti { $first }, otrajā – { $second } iesniegumi.
    }
press-unsure =
    { $count ->
        [one] { $unsure } iesnieguma saņemšanas diena nav precīzi zināma.
       *[other] { $unsure } iesniegumu saņemšanas diena nav precīzi zināma.
    }
press-both = { $what } (pa tālruni – { $phone }, e-pastā – { $email })
press-topics = Biežākie temati: { $list }.
press-topic-only = Visos gadījumos temats – { $name }.
press-box = „{ $name }” – { $number }
press-topics-rest = citi temati – { $number }
press-note-small = Tematus, par kuriem jautāts mazāk nekā piecas reizes, publiski nenosauc: aiz maza skaitļa var atpazīt cilvēku. Tie ir pie citiem tematiem. Iestādes pašas paziņotie skaitļi ir nosaukti.
press-note-topics = Vienā sarunā var būt vairāki temati, tāpēc tematu skaitļi kopā var pārsniegt sarunu skaitu.
press-note-told = Skaitļi ar vārdiem „aptuveni”, „vairāk nekā”, „vismaz” un robežas ir iestādes paziņoti; tie nav pārvērsti precīzos.
press-thing =
    { $thing ->
        [in_person_clients] { $way ->
            [bound] { $count ->
                [one] klātienē apkalpots { $number } klients
               *[other] klātienē apkalpots { $number } klientu
            }
           *[plain] { $count ->
                [one] klātienē apkalpots { $number } klients
               *[other] klātienē apkalpoti { $number } klienti
            }
        }
        [submission] { $way ->
            [bound] { $count ->
                [one] saņemts { $number } iesniegums
               *[other] saņemts { $number } iesniegumu
            }
           *[plain] { $count ->
                [one] saņemts { $number } iesniegums
               *[other] saņemti { $number } iesniegumi
            }
        }
        [documents_received] { $way ->
            [bound] { $count ->
                [one] kopā saņemts { $number } dokuments
               *[other] kopā saņemts { $number } dokumentu
            }
           *[plain] { $count ->
                [one] kopā saņemts { $number } dokuments
               *[other] kopā saņemti { $number } dokumenti
            }
        }
        [electronic_submissions] { $way ->
            [bound] { $count ->
                [one] elektroniski saņemts { $number } iesniegums
               *[other] elektroniski saņemts { $number } iesniegumu
            }
           *[plain] { $count ->
                [one] elektroniski saņemts { $number } iesniegums
               *[other] elektroniski saņemti { $number } iesniegumi
            }
        }
        [by_courier_or_in_person] { $way ->
            [bound] { $count ->
                [one] ar kurjeru vai personīgi iesniegts { $number } iesniegums
               *[other] ar kurjeru vai personīgi iesniegts { $number } iesniegumu
            }
           *[plain] { $count ->
                [one] ar kurjeru vai personīgi iesniegts { $number } iesniegums
               *[other] ar kurjeru vai personīgi iesniegti { $number } iesniegumi
            }
        }
        [by_post] { $way ->
            [bound] { $count ->
                [one] pa pastu saņemts { $number } iesniegums
               *[other] pa pastu saņemts { $number } iesniegumu
            }
           *[plain] { $count ->
                [one] pa pastu saņemts { $number } iesniegums
               *[other] pa pastu saņemti { $number } iesniegumi
            }
        }
        [paper_in_box] { $way ->
            [bound] { $count ->
                [one] iesniegumu kastē ielikts { $number } iesniegums
               *[other] iesniegumu kastē ielikts { $number } iesniegumu
            }
           *[plain] { $count ->
                [one] iesniegumu kastē ielikts { $number } iesniegums
               *[other] iesniegumu kastē ielikti { $number } iesniegumi
            }
        }
        [paper_in_foyer] { $way ->
            [bound] { $count ->
                [one] pastkastītē foajē ielikts { $number } iesniegums papīra formātā
               *[other] pastkastītē foajē ielikts { $number } iesniegumu papīra formātā
            }
           *[plain] { $count ->
                [one] pastkastītē foajē ielikts { $number } iesniegums papīra formātā
               *[other] pastkastītē foajē ielikti { $number } iesniegumi papīra formātā
            }
        }
        [paper_at_real_estate_board] { $way ->
            [bound] { $count ->
                [one] pastkastītē pie durvīm saņemts { $number } iesniegums papīra formātā
               *[other] pastkastītē pie durvīm saņemts { $number } iesniegumu papīra formātā
            }
           *[plain] { $count ->
                [one] pastkastītē pie durvīm saņemts { $number } iesniegums papīra formātā
               *[other] pastkastītē pie durvīm saņemti { $number } iesniegumi papīra formātā
            }
        }
        [civil_registry_submission] { $way ->
            [bound] { $count ->
                [one] elektroniski saņemts { $number } iesniegums
               *[other] elektroniski saņemts { $number } iesniegumu
            }
           *[plain] { $count ->
                [one] elektroniski saņemts { $number } iesniegums
               *[other] elektroniski saņemti { $number } iesniegumi
            }
        }
        [calls_and_emails] { $way ->
            [bound] { $count ->
                [one] saņemts { $number } tālruņa zvans vai e-pasts
               *[other] saņemts { $number } tālruņa zvanu un e-pastu
            }
           *[plain] { $count ->
                [one] saņemts { $number } tālruņa zvans vai e-pasts
               *[other] saņemti { $number } tālruņa zvani un e-pasti
            }
        }
        [calls_about] { $way ->
            [bound] { $count ->
                [one] par tematu „{ $name }” saņemts { $number } zvans vai e-pasts
               *[other] par tematu „{ $name }” saņemts { $number } zvanu un e-pastu
            }
           *[plain] { $count ->
                [one] par tematu „{ $name }” saņemts { $number } zvans vai e-pasts
               *[other] par tematu „{ $name }” saņemti { $number } zvani un e-pasti
            }
        }
        [property_tax_additional] { $way ->
            [bound] { $count ->
                [one] par nekustamā īpašuma nodokļa apmaksu papildus saņemts vēl { $number } jautājums
               *[other] par nekustamā īpašuma nodokļa apmaksu papildus saņemts vēl { $number } jautājumu
            }
           *[plain] { $count ->
                [one] par nekustamā īpašuma nodokļa apmaksu papildus saņemts vēl { $number } jautājums
               *[other] par nekustamā īpašuma nodokļa apmaksu papildus saņemti vēl { $number } jautājumi
            }
        }
        [social_service_calls] { $way ->
            [bound] { $count ->
                [one] saņemts { $number } tālruņa zvans
               *[other] saņemts { $number } tālruņa zvanu
            }
           *[plain] { $count ->
                [one] saņemts { $number } tālruņa zvans
               *[other] saņemti { $number } tālruņa zvani
            }
        }
        [remote_consultation] { $way ->
            [bound] { $count ->
                [one] attālināti sniegta { $number } konsultācija
               *[other] attālināti sniegts { $number } konsultāciju un pakalpojumu
            }
           *[plain] { $count ->
                [one] attālināti sniegta { $number } konsultācija
               *[other] attālināti sniegtas { $number } konsultācijas
            }
        }
        [document_received] { $way ->
            [bound] { $count ->
                [one] apstrādāts { $number } saņemtais dokuments
               *[other] apstrādāts { $number } saņemto dokumentu
            }
           *[plain] { $count ->
                [one] apstrādāts { $number } saņemtais dokuments
               *[other] apstrādāti { $number } saņemtie dokumenti
            }
        }
        [document_prepared] { $way ->
            [bound] { $count ->
                [one] sagatavots { $number } dokuments
               *[other] sagatavots { $number } dokumentu
            }
           *[plain] { $count ->
                [one] sagatavots { $number } dokuments
               *[other] sagatavoti { $number } dokumenti
            }
        }
        [decision] { $way ->
            [bound] { $count ->
                [one] pieņemts { $number } lēmums
               *[other] pieņemts { $number } lēmumu
            }
           *[plain] { $count ->
                [one] pieņemts { $number } lēmums
               *[other] pieņemti { $number } lēmumi
            }
        }
        [building_permit] { $way ->
            [bound] { $count ->
                [one] izdota { $number } būvatļauja
               *[other] izdots { $number } būvatļauju
            }
           *[plain] { $count ->
                [one] izdota { $number } būvatļauja
               *[other] izdotas { $number } būvatļaujas
            }
        }
        [property_statement] { $way ->
            [bound] { $count ->
                [one] izsniegta { $number } izziņa par nekustamā īpašuma sastāvu
               *[other] izsniegts { $number } izziņu par nekustamā īpašuma sastāvu
            }
           *[plain] { $count ->
                [one] izsniegta { $number } izziņa par nekustamā īpašuma sastāvu
               *[other] izsniegtas { $number } izziņas par nekustamā īpašuma sastāvu
            }
        }
        [inspection_opinion] { $way ->
            [bound] { $count ->
                [one] sniegts { $number } atzinums par būves pārbaudi
               *[other] sniegts { $number } atzinumu par būves pārbaudi
            }
           *[plain] { $count ->
                [one] sniegts { $number } atzinums par būves pārbaudi
               *[other] sniegti { $number } atzinumi par būves pārbaudi
            }
        }
        [covid_certificate] { $way ->
            [bound] { $count ->
                [one] izsniegts { $number } Covid-19 sertifikāts
               *[other] izsniegts { $number } Covid-19 sertifikātu
            }
           *[plain] { $count ->
                [one] izsniegts { $number } Covid-19 sertifikāts
               *[other] izsniegti { $number } Covid-19 sertifikāti
            }
        }
        [council_meeting] { $way ->
            [bound] { $count ->
                [one] aizvadīta { $number } domes sēde
               *[other] aizvadīts { $number } domes sēžu
            }
           *[plain] { $count ->
                [one] aizvadīta { $number } domes sēde
               *[other] aizvadītas { $number } domes sēdes
            }
        }
        [council_item] { $way ->
            [bound] { $count ->
                [one] domes sēdēs pieņemts { $number } jautājums
               *[other] domes sēdēs pieņemts { $number } jautājumu
            }
           *[plain] { $count ->
                [one] domes sēdēs pieņemts { $number } jautājums
               *[other] domes sēdēs pieņemti { $number } jautājumi
            }
        }
        [commission] { $way ->
            [bound] { $count ->
                [one] noturēta { $number } komisijas sēde
               *[other] noturēts { $number } komisiju sēžu
            }
           *[plain] { $count ->
                [one] noturēta { $number } komisijas sēde
               *[other] noturētas { $number } komisiju sēdes
            }
        }
        [commission_item] { $way ->
            [bound] { $count ->
                [one] komisijās izskatīts { $number } jautājums
               *[other] komisijās izskatīts { $number } jautājumu
            }
           *[plain] { $count ->
                [one] komisijās izskatīts { $number } jautājums
               *[other] komisijās izskatīti { $number } jautājumi
            }
        }
        [conference] { $way ->
            [bound] { $count ->
                [one] notikusi { $number } videokonference
               *[other] noticis { $number } videokonferenču
            }
           *[plain] { $count ->
                [one] notikusi { $number } videokonference
               *[other] notikušas { $number } videokonferences
            }
        }
        [mailbox] { $way ->
            [bound] { $count ->
                [one] informācijas materiāli nogādāti { $number } pastkastītē
               *[other] informācijas materiāli nogādāti { $number } pastkastītēs
            }
           *[plain] { $count ->
                [one] informācijas materiāli nogādāti { $number } pastkastītē
               *[other] informācijas materiāli nogādāti { $number } pastkastītēs
            }
        }
        [social_media_post] { $way ->
            [bound] { $count ->
                [one] sociālajos tīklos publicēts { $number } ieraksts
               *[other] sociālajos tīklos publicēts { $number } ierakstu
            }
           *[plain] { $count ->
                [one] sociālajos tīklos publicēts { $number } ieraksts
               *[other] sociālajos tīklos publicēti { $number } ieraksti
            }
        }
       *[other] { $name }: { $number }
    }
