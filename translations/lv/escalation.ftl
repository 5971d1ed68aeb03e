# Termiņi: kuras lietas tuvojas termiņam vai to ir nokavējušas, un ziņa vadītājam.
escalation-tag = Vadītāja uzmanībā
escalation-told =
    { $kind ->
        [overdue] { $at } vadītājam nosūtīta vēstule: termiņš { $due } ir nokavēts
       *[soon] { $at } vadītājam nosūtīta vēstule: tuvojas termiņš { $due }
    }
escalation-untold =
    { $kind ->
        [overdue] { $at } atzīmēts: termiņš { $due } ir nokavēts. Vēstule nav nosūtīta, jo nevienam vadītājam nav norādīta e-pasta adrese
       *[soon] { $at } atzīmēts: tuvojas termiņš { $due }. Vēstule nav nosūtīta, jo nevienam vadītājam nav norādīta e-pasta adrese
    }

# Vēstule vadītājam.
escalation-letter-subject = Termiņi: nokavētas { $overdue }, drīz jāpabeidz { $soon }
escalation-letter-intro = Šīm lietām ir pagājis vai tuvojas atbildes termiņš. Par katru lietu rakstām vienreiz; ja termiņš mainās, rakstām vēlreiz.
escalation-letter-overdue = Nokavētās
escalation-letter-soon = Tuvojas termiņš
escalation-letter-list = Visi termiņi pa nodaļām:

# Termiņu lapa.
due-list-title = Termiņi
due-list-text = Atvērtās lietas pa nodaļām. Izvēlieties skaitli, lai redzētu pašas lietas.
due-list-unit = Nodaļa
due-list-all = Visa iestāde
due-list-unrouted = Vēl nevienam nenodotās
due-list-open = Kopā
due-list-empty = Šajā sarakstā nav nevienas lietas.
due-list-who = { $group }: { $holder }
due-list-setting = Kad ziņot vadītājam
due-list-days = Cik darba dienu pirms termiņa ziņot vadītājam
due-list-days-hint = No 0 līdz 20. 0 nozīmē pašā termiņa dienā. Lietu atzīmē un vadītājam raksta vienreiz par katru termiņu, un vēlreiz, ja tas nokavēts.
due-list-days-wrong = Ierakstiet veselu skaitli no 0 līdz 20
due-list-reached = Vēstules saņem: { $names }.
due-list-reached-none = Vēstules pašlaik nesaņem neviens, jo nevienam vadītājam nav norādīta e-pasta adrese. Lietas tik un tā atzīmē.
due-list-save = Saglabāt
due-list-done = Iestatījums ir saglabāts.
