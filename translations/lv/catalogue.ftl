# Pakalpojumu katalogs: iestādes pakalpojumi iedzīvotājiem un to kartītes redaktoriem.
catalogue-title = Pakalpojumi
catalogue-everywhere = Visu iestāžu pakalpojumi
catalogue-search = Ko vēlaties nokārtot?
catalogue-search-hint = Piemēram: nodokļa atlaide, zemes noma, izziņa
catalogue-search-send = Meklēt
catalogue-found =
    { $count ->
        [0] Neviens pakalpojums neatbilst meklētajam. Pamēģiniet citu vārdu vai rakstiet iestādei.
        [zero] Atrasti { $count } pakalpojumi
        [one] Atrasts { $count } pakalpojums
       *[other] Atrasti { $count } pakalpojumi
    }
catalogue-by-topic = Pēc temata
catalogue-others = Citi pakalpojumi
catalogue-more = Rādīt nākamos
catalogue-empty = Iestāde savus pakalpojumus vēl nav aprakstījusi. Rakstiet vai zvaniet tai.
catalogue-ended = Šī iestāde vairs nedarbojas un pakalpojumus nesniedz.
catalogue-successor = Pakalpojumus tagad sniedz: { $name }
catalogue-predecessor = Šeit turpinās arī: { $name }
catalogue-link = Iestādes pakalpojumi
catalogue-latvian-only = Daļa šīs lapas ir tikai latviešu valodā.
catalogue-apply = Pieteikties
catalogue-how = Kā to nokārtot
catalogue-recipients = Kam
catalogue-recipient =
    { $who ->
        [resident] iedzīvotājiem
        [business] uzņēmumiem
       *[institution] iestādēm
    }
catalogue-longest = Ilgākais termiņš
catalogue-working-days =
    { $count ->
        [zero] { $count } darba dienu
        [one] { $count } darba diena
       *[other] { $count } darba dienas
    }
catalogue-calendar-days =
    { $count ->
        [zero] { $count } dienu
        [one] { $count } diena
       *[other] { $count } dienas
    }
catalogue-months =
    { $count ->
        [zero] { $count } mēnešu
        [one] { $count } mēnesis
       *[other] { $count } mēneši
    }
catalogue-fees = Maksa
catalogue-free = bez maksas
catalogue-fee-in-person = klātienē: { $fee }
catalogue-fee-online = elektroniski: { $fee }
catalogue-identity = Kā apliecināt identitāti
catalogue-assurance =
    { $level ->
        [control_question] Atbildot uz kontroljautājumu
        [password] Ar internetbanku vai EDS paroli
        [shown_in_person] Klātienē ar pasi, personas apliecību vai EDS paroli
        [agreement] Saskaņā ar rakstveida vienošanos
        [qualified_signature] Ar drošu elektronisko parakstu
        [qualified_eid] Ar eID karti vai eParaksts mobile
       *[none] Identitāte nav jāapliecina
    }
catalogue-signature = Elektronisks iesniegums jāparaksta ar drošu elektronisko parakstu
catalogue-in-person-only = Pieteikties var tikai klātienē
catalogue-holder = Pakalpojuma turētājs
catalogue-provider = Pakalpojuma sniedzējs
catalogue-questions = Jautājumi
catalogue-stage =
    { $stage ->
        [request] Pieprasīšana
        [execution] Izpilde
       *[receipt] Saņemšana
    }
catalogue-channel =
    { $channel ->
        [in_person] klātienē
        [window] pie lodziņa
        [phone] pa tālruni
        [email] pa e-pastu
        [portal] šajā vietnē
        [latvija_lv] portālā latvija.lv
        [epakalpojumi_lv] portālā epakalpojumi.lv
        [eds] EDS
        [e_address] uz e-adresi
        [post] pa pastu
        [courier] ar kurjeru
        [drop_box] iesniegumu kastē
        [social_media] sociālajos tīklos
        [video] videozvanā
        [other_body] citā iestādē
        [assistant] ar virtuālo asistentu
       *[api] no citas sistēmas
    }
catalogue-bring = Kas jāsagatavo
catalogue-forms = Veidlapas
catalogue-related = Saistītie pakalpojumi
catalogue-helps = Kur palīdzēs
catalogue-help =
    { $help ->
        [consult] konsultē
        [accept] pieņem iesniegumu
        [assist] palīdz pieteikties elektroniski
       *[issue] izsniedz rezultātu
    }

# Redaktoriem.
catalogue-admin = Pakalpojumi
catalogue-admin-told = Pakalpojumu kartītes: ko sniedzat, kā pieteikties, cik ilgi un par kādu maksu.
catalogue-admin-text = Iedzīvotāji redz tikai publicētās kartītes. Melnraksts paliek pie jums, līdz to publicējat.
catalogue-admin-empty = Kartīšu vēl nav. Sāciet ar pakalpojumu, par kuru jautā visbiežāk.
catalogue-admin-none = Neviens pakalpojums neatbilst. Mainiet vārdus.
catalogue-filter = Nosaukums vai kods
catalogue-filter-send = Atlasīt
catalogue-add = Jauns pakalpojums
catalogue-add-send = Sākt kartīti
catalogue-state-draft = Melnraksts
catalogue-state-changed = Ir nepublicēti labojumi
catalogue-state-published = Publicēts
catalogue-code-unusable = Kodam jāsākas ar mazo latīņu burtu; tālāk mazie burti, cipari, defises un pasvītrojuma zīmes. Ne vairāk par 64 zīmēm.
catalogue-field-code-hint = Paliek uz visiem laikiem, piemēram, covid-certificate. To lieto adresēs, statistikā un failos.
catalogue-no-draft = Nav nekā nepublicēta. Vispirms kaut ko labojiet.
catalogue-faulty = Kartītē kaut kā trūkst. Atveriet to un izlabojiet atzīmēto.
catalogue-fault-line = { $said }
catalogue-saved = Saglabāts melnrakstā. Iedzīvotāji to redzēs pēc publicēšanas.
catalogue-published = Kartīte ir publicēta.
catalogue-dropped = Melnraksts ir atmests.
catalogue-is-draft = Šo pakalpojumu iedzīvotāji vēl neredz: tas ir melnraksts.
catalogue-is-changed = Ir labojumi, kurus iedzīvotāji vēl neredz.
catalogue-missing = Pirms publicēšanas izlabojiet
catalogue-sections = Kartītes sadaļas
catalogue-section-basics = Kas tas ir un kam
catalogue-section-cost = Termiņš un maksa
catalogue-section-needed = Kas vajadzīgs
catalogue-section-belongs = Kas par to atbild
catalogue-section-ready = Gatavs
catalogue-section-wrong =
    { $count ->
        [zero] Jālabo { $count } vietas
        [one] Jālabo { $count } vieta
       *[other] Jālabo { $count } vietas
    }
catalogue-steps = Soļi
catalogue-steps-empty = Soļu vēl nav. Pirmais pasaka, kā pakalpojumu pieprasīt.
catalogue-step-number = Nr.
catalogue-step-add = Pievienot soli
catalogue-step-n = { $n }. solis
catalogue-step-delete = Izņemt soli
catalogue-preview = Apskatīt, kā redzēs iedzīvotāji
catalogue-preview-told = Tā kartīti redzēs iedzīvotāji pēc publicēšanas.
catalogue-publish = Publicēt
catalogue-end = Norādīt pēdējo dienu
catalogue-publish-send = Publicēt kartīti
catalogue-publish-changed = Mainīts kopš iepriekšējās versijas: { $parts }.
catalogue-drop = Atmest melnrakstu
catalogue-drop-changes = Atmest labojumus
catalogue-from = No kuras dienas kartīte ir spēkā?
catalogue-from-hint = Šodien vai vēlāk. Līdz tai dienai redzama iepriekšējā versija.
catalogue-from-missing = Ierakstiet dienu, no kuras kartīte ir spēkā
catalogue-to = Pēdējā pakalpojuma diena
catalogue-to-hint = Tikai tad, ja pakalpojumu pārtrauksiet. Citādi atstājiet tukšu.
catalogue-versions = Versijas
catalogue-version = Versija
catalogue-version-days = Spēkā
catalogue-version-at = Publicēta
catalogue-version-changed = Kas mainīts
catalogue-version-first = Pirmā versija
catalogue-version-days-only = Tikai spēkā esības dienas
catalogue-version-told = { $number }. versija, spēkā { $days }
catalogue-part =
    { $part ->
        [title] Nosaukums
        [about] Apraksts
        [recipients] Kam
        [topics] Temati
        [steps] Soļi
        [longest] Termiņš
        [fees] Maksa
        [bring] Kas jāsagatavo
        [forms] Veidlapas
        [identity] Identitāte un paraksts
        [holder] Turētājs un sniedzējs
        [unit] Atbildīgā nodaļa
        [reach] Tālrunis un e-pasts
        [related] Saistītie pakalpojumi
        [note] Piezīme
       *[foreign_ground] Svešvalodas pamats
    }
catalogue-other-languages = { $text } – krieviski un angliski
catalogue-lines-hint = Katru lietu rakstiet savā rindā.
catalogue-field-title = Nosaukums
catalogue-field-about = Īss apraksts
catalogue-field-recipients = Kam pakalpojums paredzēts?
catalogue-recipient-box =
    { $who ->
        [resident] Iedzīvotājiem
        [business] Uzņēmumiem
       *[institution] Iestādēm
    }
catalogue-field-topics = Temati
catalogue-field-longest = Ilgākais izpildes termiņš
catalogue-field-longest-hint = Tikai skaitlis. Atstājiet tukšu, ja rezultātu izsniedz uzreiz.
catalogue-field-longest-unit = Mērvienība
catalogue-time-unit =
    { $unit ->
        [working_days] darba dienas
        [calendar_days] kalendāra dienas
       *[months] mēneši
    }
catalogue-field-basis = Termiņa tiesiskais pamats
catalogue-field-basis-hint = Piemēram: Iesniegumu likuma 5. pants
catalogue-field-fee-in-person = Maksa, piesakoties klātienē
catalogue-field-fee-online = Maksa, piesakoties elektroniski
catalogue-field-fee-hint = Eiro, piemēram, 4,27. Ja bez maksas, ierakstiet 0.
catalogue-field-fee-note = Atlaides un norēķinu veidi
catalogue-field-bring = Kas cilvēkam jāsagatavo
catalogue-field-assurance = Kā vismaz jāapliecina identitāte
catalogue-field-signature = Elektronisks iesniegums jāparaksta ar drošu elektronisko parakstu
catalogue-field-signature-hint = Piemēram, laulības pieteikums.
catalogue-field-in-person-only = Pieteikties var tikai klātienē
catalogue-field-in-person-only-hint = Piemēram, dzimšanas un miršanas reģistrācija.
catalogue-field-form = { $n }. veidlapa
catalogue-field-form-title = Veidlapas nosaukums
catalogue-field-form-link = Veidlapas adrese
catalogue-field-form-link-hint = Sākas ar https://
catalogue-field-unit = Atbildīgā nodaļa
catalogue-field-unit-hint = Iesniegumus, kuros izvēlēts šis pakalpojums, nodod šai nodaļai, ja tos nepārņem neviena maršrutēšanas kārtula.
catalogue-field-unit-none = Nav noteikta
catalogue-field-phone = Tālrunis jautājumiem
catalogue-field-email = E-pasts jautājumiem
catalogue-field-holder-own = Šī iestāde
catalogue-field-provider-holder = Pats turētājs
catalogue-field-related = Saistīto pakalpojumu kodi
catalogue-field-related-hint = Katru kodu savā rindā.
catalogue-field-note = Cita svarīga informācija
catalogue-field-ground = Pamats informācijai svešvalodā
catalogue-field-ground-hint = Vajadzīgs, ja ir teksts krieviski vai angliski, piemēram: Valsts valodas likuma 21. panta piektā daļa
catalogue-field-stage = Posms
catalogue-field-step = Ko dara
catalogue-field-channels = Kā to var izdarīt
catalogue-field-centre = Centrs
catalogue-field-place-none = Nav noteikts
catalogue-field-place = Cita vieta
catalogue-field-place-hint = Ja tas nav kāds no centriem.
catalogue-stage-missing = Izvēlieties posmu
catalogue-channels-missing = Izvēlieties vismaz vienu veidu, kā to var izdarīt
catalogue-not-an-amount = Ierakstiet summu eiro, piemēram, 4,27
catalogue-not-a-number = Ierakstiet veselu skaitli, piemēram, 10
catalogue-no-latvian = Ierakstiet tekstu latviešu valodā
catalogue-no-recipient = Izvēlieties, kam pakalpojums paredzēts
catalogue-no-channel = Pievienojiet pieprasīšanas soli ar vismaz vienu kanālu, citādi neviens nezinās, kā pieteikties
catalogue-step-without-text = { $n }. solī ierakstiet latviski, kas jādara
catalogue-step-without-channel = { $n }. solī izvēlieties, kā to var izdarīt
catalogue-not-in-person = { $n }. solī ir kanāls, kas nav klātiene, bet pakalpojums atzīmēts kā pieejams tikai klātienē
catalogue-fee-below-zero = Maksa nevar būt mazāka par 0
catalogue-no-time = Termiņš nevar būt 0. Ja rezultātu izsniedz uzreiz, atstājiet tukšu.
catalogue-not-a-phone = „{ $typed }” nav tālruņa numurs. Latvijas numurā ir astoņi cipari.
catalogue-not-an-email = „{ $typed }” nav e-pasta adrese. Ierakstiet to, piemēram, pasts@iestade.lv
catalogue-not-a-link = { $n }. veidlapas adresei jāsākas ar https://
catalogue-unknown-service = Cita pakalpojuma ar kodu „{ $code }” nav. Pārbaudiet kodu sarakstā.
catalogue-unknown-topic = Temata „{ $code }” vairs nav. Izvēlieties citu.
catalogue-unknown-unit = Nodaļas „{ $code }” vairs nav. Izvēlieties citu.
catalogue-unknown-institution = Iestādes „{ $code }” nav. Izvēlieties citu.
catalogue-no-foreign-ground = Kartītē ir teksts svešvalodā. Sadaļā „Kas par to atbild” norādiet likumu, kas to atļauj.

# Pakalpojuma izvēle iesniegumā un saziņā.
catalogue-pick-hint = Kods, nosaukums vai vārdi no tā.
catalogue-pick-several = Der vairāki pakalpojumi: { $titles }. Ierakstiet precīzāk.
catalogue-pick-none = Tāda pakalpojuma nav. Pārbaudiet nosaukumu vai atstājiet lauku tukšu.
catalogue-applying = Jūs piesakāties pakalpojumam: { $title }
catalogue-service = Pakalpojums

# Ko centri dara pakalpojumu labā.
catalogue-centres = Palīdzība centros
catalogue-centres-told = Ko jūsu centri dara pakalpojumu labā, arī citu iestāžu.
catalogue-centres-text = Iedzīvotāji redz, kurā centrā viņus konsultē, pieņem iesniegumu, palīdz pieteikties vai izsniedz rezultātu.
catalogue-centres-empty = Vēl nav norādīts. Izvēlieties centru un pakalpojumu.
catalogue-centres-holder = Iestāde, kuras pakalpojums tas ir
catalogue-centres-service = Pakalpojuma kods
catalogue-centres-help = Ko centrs dara
catalogue-centres-add = Pievienot
catalogue-centres-remove = Noņemt
catalogue-centres-missing = Izvēlieties centru
catalogue-centres-none = Šai iestādei nav publicēta pakalpojuma ar tādu kodu. Kods redzams pakalpojuma adresē.
catalogue-centres-saved = Ir saglabāts, ko centri dara.
catalogue-at-centres = Citu iestāžu pakalpojumi mūsu centros
catalogue-all-here = Viss šajā iestādē atrastais ({ $count })
