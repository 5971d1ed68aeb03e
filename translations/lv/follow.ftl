# Sekot iesniegumam.
follow-title = Sekot iesniegumam
follow-lead = Ievadiet kodu, ko saņēmāt kopā ar iesnieguma numuru.
follow-open = Skatīt iesniegumu
follow-lost-title = Ja kods pazudis
follow-lost = Kods ir kvītī un pirmajā vēstulē par iesniegumu. Ja to nav, zvaniet iestādei vai atnāciet uz to: darbinieks pārliecinās, ka iesniegums ir Jūsu, un izdrukās kvīti vēlreiz.
follow-case-title = Iesniegums { $number }
follow-standing =
    { $status ->
        [received] Iesniegums ir saņemts un drīz tiks reģistrēts.
        [registered] Iesniegums ir reģistrēts. Iestāde to drīz nodos tam, kas par to atbild.
        [routed] Iesniegums ir nodots tiem, kas par to atbild.
        [in_progress] Jūsu iesniegumu izskata.
        [waiting_for_submitter] Iestāde Jums kaut ko jautā. Izlasiet jautājumu un atbildiet: termiņš tāpēc neapstājas.
        [answered] Iestāde ir atbildējusi.
        [forwarded] Par šo jautājumu atbild cita iestāde, un iesniegums tai ir pārsūtīts.
        [taken_for_information] Iestāde iesniegumu pieņēma zināšanai. Atbilde uz to nav paredzēta.
        [left_unexamined] Iestāde iesniegumu atstāja bez izskatīšanas.
       *[withdrawn] Jūs iesniegumu atsaucāt, un to vairs neizskata.
    }
follow-after =
    { $status ->
        [answered] Ja atbilde Jūs neapmierina, rakstiet iestādes vadītājam vai augstākai iestādei. Ja atbildē ir lēmums, tajā rakstīts, kur un līdz kurai dienai to var apstrīdēt.
        [forwarded] Termiņu un atbildi jautājiet iestādei, kurai iesniegums pārsūtīts.
        [taken_for_information] Ja tomēr gaidāt atbildi, uzrakstiet jaunu iesniegumu un miniet tajā šī iesnieguma numuru.
        [left_unexamined] Novērsiet iemeslu un rakstiet vēlreiz. Ja nepiekrītat, rakstiet iestādes vadītājam vai augstākai iestādei.
       *[withdrawn] Ja pārdomājat, uzrakstiet jaunu iesniegumu un miniet tajā šī iesnieguma numuru.
    }
follow-step =
    { $act ->
        [register] Reģistrēts
        [route] Nodots izskatīšanai
        [start] Sākta izskatīšana
        [ask_submitter] Jums uzdots jautājums
        [submitter_replied] Jūs atbildējāt
        [extend] Termiņš pagarināts
        [answer] Iestāde atbildēja
        [forward] Pārsūtīts citai iestādei
        [take_for_information] Pieņemts zināšanai
        [leave_unexamined] Atstāts bez izskatīšanas
       *[withdraw] Jūs iesniegumu atsaucāt
    }
follow-step-routed = Nodots izskatīšanai: { $unit }
follow-message =
    { $kind ->
        [question] Iestāde jautā
        [reply] Jūs rakstījāt
        [answer] Iestādes atbilde
       *[notice] Iestādes paziņojums
    }
follow-messages = Sarakste
follow-steps = Kas izdarīts
follow-yours = Jūsu iesniegums
follow-receipt = Kvīts ar numuru un kodu
follow-notice-forwarded = Iesniegums pārsūtīts: { $to }
follow-notice-left =
    { $ground ->
        [anonymous] Iemesls: nav norādīts, kas raksta.
        [illegible] Iemesls: tekstu nevar izlasīt vai saprast.
        [offensive] Iemesls: teksts ir klaji aizskarošs vai izaicinošs.
       *[answered_before] Iemesls: uz to pašu jau ir atbildēts pēc būtības.
    }
follow-notice-withdrawn = Jūs iesniegumu atsaucāt.
follow-reply = Atbildēt uz jautājumu
follow-add = Pievienot kaut ko
follow-reply-title = Atbildēt iestādei
follow-add-title = Pievienot iesniegumam
follow-reply-text = Teksts
follow-reply-send = Nosūtīt
follow-reply-missing = Uzrakstiet tekstu vai pievienojiet failu
follow-closed-meanwhile = Iesniegums pa šo laiku ir pabeigts, tāpēc tam vairs neko nevar pievienot. Ja tas vēl svarīgi, uzrakstiet jaunu iesniegumu.
follow-withdraw = Atsaukt iesniegumu
follow-withdraw-title = Vai atsaukt iesniegumu?
follow-withdraw-text = Iesniegumu „{ $subject }” vairs neizskatīs. To nevar atcelt, bet var uzrakstīt jaunu.
follow-withdraw-reason = Kāpēc atsaucat
follow-withdraw-reason-hint = Nav obligāti
follow-withdraw-button = Atsaukt iesniegumu
follow-status =
    { $status ->
        [received] Saņemts
        [registered] Reģistrēts
        [routed] Nodots izskatīšanai
        [in_progress] Tiek izskatīts
        [waiting_for_submitter] Gaida Jūsu atbildi
        [answered] Atbildēts
        [forwarded] Pārsūtīts
        [taken_for_information] Pieņemts zināšanai
        [left_unexamined] Atstāts bez izskatīšanas
       *[withdrawn] Atsaukts
    }
