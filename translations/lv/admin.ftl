# Administrēšana: iestāde, tās ļaudis un tas, ar ko tā strādā.
admin-title = Iestatījumi
admin-save = Saglabāt
admin-open = Darbojas
admin-state = Stāvoklis
admin-code = Kods
admin-code-hint = Mazie latīņu burti un cipari, piemēram, buvvalde. Vēlāk kodu mainīt nevar: tas paliek vecajās lietās un pārskatos.
admin-code-missing = Ierakstiet kodu
admin-code-unusable = Kodā izmantojiet tikai mazos latīņu burtus, ciparus, domuzīmi vai apakšsvītru – ne vairāk kā 32 zīmes
admin-code-taken = Šāds kods jau ir, varbūt slēgtam ierakstam. Izvēlieties citu
admin-name = Nosaukums
admin-name-lv = Nosaukums latviski
admin-name-ru = Nosaukums krieviski
admin-name-en = Nosaukums angliski
admin-name-hint = Ja atstāsiet tukšu, rādīsim latvisko.
admin-name-missing = Ierakstiet nosaukumu latviski
admin-phone = Tālrunis
admin-email = E-pasts
admin-reach = Tālrunis un e-pasts
admin-from = no { $day }
admin-to = līdz { $day }
admin-closed-from = Slēgta no { $day }
admin-closed-already = Tas jau ir slēgts
admin-days-order = Pēdējā diena nevar būt pirms pirmās
admin-day-over = Izvēlieties šodienu vai vēlāku dienu
admin-order = Secība
admin-up = Augstāk
admin-down = Zemāk
admin-successor-unusable = Izvēlieties citu pārņēmēju: šis vairs nedarbojas vai ir tas pats
admin-secret-once = To redzat vienīgo reizi. Nododiet drošā veidā; mēs to neglabājam.
admin-secret-next = Esmu to nodevis, tālāk
admin-first-title = Vispirms nomainiet paroli
admin-first-text = Šo paroli jums iedeva administrators. Lai strādātu, lapas beigās izvēlieties savu paroli.

admin-group-people = Cilvēki
admin-group-work = Ar ko strādā
admin-group-institution = Iestāde
admin-group-systems = Citas sistēmas
admin-substitutions-told = Kurš kuru aizvieto un cik ilgi
admin-templates-told = Ko iestāde raksta iesniedzējiem
admin-letters-told = Kas nosūtīts, kas gaida un kas nav aizgājis

admin-units = Nodaļas
admin-units-told = Kam nodod lietas: nosaukumi, secība, slēgšana
admin-units-text = Nodaļas šajā secībā redz visi, kas kādam nodod lietu. Nodaļu neizdzēš: to slēdz, un tās nosaukums paliek vecajās lietās.
admin-units-empty = Nodaļu vēl nav. Pievienojiet pirmo, lai būtu, kam nodot lietas.
admin-unit-add = Pievienot nodaļu
admin-unit-added = Nodaļa ir pievienota.
admin-unit-changed = Nodaļas ziņas ir saglabātas.
admin-unit-closed = Nodaļas slēgšana ir saglabāta.
admin-unit-caption = Nodaļa { $code }
admin-unit-open-cases = Atvērtās lietas
admin-unit-close = Slēgt nodaļu
admin-unit-close-title = Slēgt nodaļu: { $unit }
admin-unit-close-text = No slēgšanas dienas nodaļai vairs neko nenodod, un tās atvērtās lietas pāriet pārņēmējai. Kam lieta ir rokās, tas ar to turpina strādāt. Darbinieku nodaļu maina atsevišķi, pie katra darbinieka.
admin-unit-close-open =
    { $count ->
        [zero] Nodaļai nav atvērtu lietu.
        [one] Nodaļai ir { $count } atvērta lieta.
       *[other] Nodaļai ir { $count } atvērtas lietas.
    }
admin-unit-close-from = No kuras dienas
admin-unit-close-hint = Ja tā ir šodien vai jau bijusi, lietas pāriet uzreiz. Ja tā vēl būs, lietas pāries tajā dienā.
admin-unit-close-from-missing = Ierakstiet dienu, no kuras nodaļa slēgta
admin-unit-successor = Kura nodaļa pārņem
admin-unit-successor-hint = Vajadzīga, ja ir atvērtas lietas vai ja nodaļu slēdz ar vēlāku dienu.
admin-unit-nobody = Neviena
admin-unit-successor-needed =
    { $count ->
        [zero] Līdz slēgšanai nodaļai vēl var nonākt lietas. Izvēlieties, kura nodaļa tās pārņems
        [one] Nodaļai ir { $count } atvērta lieta. Izvēlieties, kura nodaļa to pārņem
       *[other] Nodaļai ir { $count } atvērtas lietas. Izvēlieties, kura nodaļa tās pārņem
    }
admin-unit-close-send = Slēgt nodaļu
admin-unit-closed-from = Nodaļa ir slēgta no { $day }.
admin-institution-ended-then = Šajā dienā iestāde nepastāvēja. Pārbaudiet saņemšanas dienu vai vērsieties pie iestādes, kas pārņēma uzdevumus
