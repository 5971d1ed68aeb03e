# Reģistrēšana ar roku: papīrs, zvans, izdrukāts e-pasts, un kļūdaina ieraksta labošana.
intake-title = Reģistrēt dokumentu
intake-presets = No kurienes dokuments
intake-box-link = Kaste: { $name }
intake-box-none = Nav kastes
intake-given = Reģistrēts ar numuru
intake-given-when = Saņemts { $received }, jāatbild { $due }. Zemāk ir tukša veidlapa nākamajam dokumentam.
intake-open-case = Atvērt lietu
intake-print-stamp = Izdrukāt spiedogu
intake-do-correct = Labot ierakstu
intake-code-odd = Personas koda kontrolcipars neatbilst pārējiem cipariem. Salīdziniet kodu ar dokumentu; ja tas ir pareizs, nekas nav jādara.
intake-send = Reģistrēt
intake-part-paper = Dokuments
intake-part-who = Iesniedzējs
intake-part-how = Kā saņemts
intake-text = Saturs
intake-text-hint = Ja pievienots skenējums, var atstāt tukšu
intake-kind = Veids
intake-language-name =
    { $language ->
        [ru] krievu
        [en] angļu
       *[lv] latviešu
    }
intake-language = Valoda
intake-topics = Temati
intake-topics-hint = Atdaliet ar komatu, piemēram: ceļi, apgaismojums
intake-name = Vārds un uzvārds vai nosaukums
intake-on-behalf = Pierakstīju iesniedzēja vietā
intake-box = Kaste
intake-box-missing = Izvēlieties, no kuras kastes dokuments ir izņemts
intake-channel-missing = Izvēlieties kanālu, pa kuru dokuments saņemts
intake-received = Saņemšanas diena
intake-received-hint = dd.mm.gggg; ja tukšs, tad šodien
intake-received-future = Saņemšanas diena vēl nav pienākusi. Ierakstiet šodienu vai agrāku dienu.
intake-received-long-ago = Saņemšanas diena ir vairāk nekā pirms gada. Pārbaudiet gadu.
intake-identity-first = Vispirms pārbaudiet apmeklētāja identitāti: bez tās pakalpojuma pieteikumu pieņemt nevar
intake-identity-open = Šī apmeklētāja identitāte vēl nav pārbaudīta. Pakalpojuma pieteikumu pieņem tikai pēc tam; pārējo var reģistrēt jau tagad.
intake-identity-check = Pārbaudīt identitāti
intake-journal-closed = Šajā dienā iestādei nav atvērta žurnāla. Pārbaudiet saņemšanas dienu.
intake-external = Lietas numurs citā sistēmā (BIS)
intake-unit = Nodaļa
intake-unit-later = Nodos vēlāk
intake-unit-gone = Tādas nodaļas vairs nav. Izvēlieties citu.
intake-mode-first = Kā iespējams pēc norādītā
intake-subject-missing = Ierakstiet, par ko ir dokuments
intake-sent-already = Šī veidlapa jau ir reģistrēta ar citu saturu. Ja šis ir cits dokuments, reģistrējiet to vēlreiz.
intake-stamp-title = Reģistrācijas spiedogs
intake-stamp-received = Saņemts
intake-stamp-hint = Izdrukājiet un pielieciet dokumentam vai atdodiet iesniedzējam. Tas, ka atvērāt šo lapu, ir ierakstīts audita žurnālā.
intake-correct-title = Labot ierakstu
intake-correct-text = Agrākais ieraksts paliek lietā kopā ar labojuma iemeslu. Numurs, saņemšanas diena un termiņš nemainās.
intake-correct-reason = Labojuma iemesls
intake-correct-reason-hint = Personas kodu šeit nerakstiet.
intake-correct-reason-missing = Uzrakstiet, kāpēc ieraksts jālabo
intake-correct-send = Saglabāt labojumu
intake-corrected = Labojumi
intake-corrected-what = { $field }: „{ $was }” → „{ $became }”
intake-done-correct = Ieraksts ir izlabots.
desk-register = Reģistrēt
