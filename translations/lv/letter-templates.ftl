# Iestādes pašas teksti vēstulēm.
letter-templates-title = Vēstuļu teksti
letter-templates-text = Katrai vēstulei ir gatavs teksts. Iestāde to var aizstāt ar savu; jaunais teksts ir spēkā no saglabāšanas brīža, un agrāk rakstītās vēstules paliek, kādas bija.
letter-template-letter = Vēstule
letter-template-occasion =
    { $occasion ->
        [asked] Jautājums iesniedzējam
        [extended] Termiņa pagarinājums
        [answered] Atbilde
        [forwarded] Paziņojums par pārsūtīšanu
        [taken_for_information] Paziņojums par pieņemšanu zināšanai
        [left_unexamined] Paziņojums par atstāšanu bez izskatīšanas
        [withdrawn] Paziņojums par atsaukšanu
       *[registered] Reģistrācijas apliecinājums
    }
letter-template-language =
    { $language ->
        [ru] Krieviski
        [en] Angliski
       *[lv] Latviski
    }
letter-template-own = Savs teksts kopš { $since }
letter-template-ours = Gatavais teksts
letter-template-text = Teksts
letter-template-hint = Pirmā rinda sākas ar # – tas ir vēstules virsraksts un e-pasta temats. Tukša rinda sāk jaunu rindkopu, **divas zvaigznītes** izceļ, rindas ar - veido sarakstu. Datumu, numuru, adresi un kodu vēstulē ieliekam paši.
letter-template-names = Ko tekstā var ielikt
letter-template-name =
    { $name ->
        [number] Iesnieguma numurs
        [subject] Par ko ir iesniegums
        [received_on] Diena, kad iesniegums saņemts
        [due_on] Pēdējā diena atbildei
        [due_explained] Kā šī diena aprēķināta
        [message] Jautājums, atbilde vai iemesls, ko raksta iesniedzējam
        [follow_url] Adrese, kur sekot iesniegumam
        [follow_code] Kods; ir tikai reģistrācijas apliecinājumā
        [submitter] Iesniedzēja vārds
       *[institution] Iestādes nosaukums
    }
letter-template-conditions = Ja kaut kā var nebūt, rakstiet tā: {"{%"} if message {"%}"} … {"{%"} else {"%}"} … {"{%"} endif {"%}"}
letter-template-save = Saglabāt
letter-template-show = Rādīt paraugu
letter-template-pdf = Paraugs PDF
letter-template-reset = Atgriezt gatavo tekstu
letter-template-preview = Paraugs ar izdomātu iesniegumu
letter-template-saved = Vēstules teksts ir saglabāts un ir spēkā no šī brīža.
letter-template-was-reset = Vēstulei atkal ir gatavais teksts.
letter-template-missing = Ierakstiet vēstules tekstu
letter-template-no-title = Sāciet tekstu ar virsrakstu: # un vārdi
letter-template-too-long = Saīsiniet tekstu: tajā var būt ne vairāk kā { $most } rakstzīmju
letter-template-syntax = { $line }. rinda: pārbaudiet iekavas un nosacījumu; katram if vajadzīgs savs endif
letter-template-unknown = { $line }. rinda: „{ $name }” nav zināms. Izmantojiet vārdus no saraksta zem teksta
letter-template-sign = { $line }. rinda: iekavās nevar būt zīme „{ $sign }”, tikai vārds no saraksta vai nosacījums
letter-template-kind =
    { $kind ->
        [html] { $line }. rinda: HTML vēstulē nevar likt. Rakstiet vienkāršu tekstu
        [picture] { $line }. rinda: attēlu vēstulē nevar likt
        [code] { $line }. rinda: noņemiet četras atstarpes rindas sākumā
        [quotation] { $line }. rinda: noņemiet zīmi > rindas sākumā
        [rule] { $line }. rinda: šķērslīniju vēstulē nevar likt
        [nested] { $line }. rinda: saraksta iekšā nevar būt vēl viens saraksts
       *[link] { $line }. rinda: saitei jāsākas ar https://, mailto: vai tel:
    }
letter-sample-subject = Bedre ielas braucamajā daļā
letter-sample-address = Parauga iela 1, Paraugi, LV-0000
letter-sample-receiver = Parauga ceļu pārvalde
letter-sample-message = Paldies, ka rakstījāt. Šis ir paraugs: te stāvēs teksts, ko darbinieks raksta iesniedzējam.
