# Vēstules iesniedzējam. Rindas garumu nosaka lasītāja programma.
letter-heads-subject = Žurnāla ķēdes paraksts, { $day }: { $institution }
letter-subject =
    { $occasion ->
        [asked] Jautājums par iesniegumu { $number }: { $subject }
        [extended] Termiņš iesniegumam { $number } pagarināts: { $subject }
        [answered] Atbilde uz iesniegumu { $number }: { $subject }
        [forwarded] Iesniegums { $number } pārsūtīts: { $subject }
        [taken_for_information] Iesniegums { $number } pieņemts zināšanai: { $subject }
        [left_unexamined] Iesniegums { $number } atstāts bez izskatīšanas: { $subject }
        [withdrawn] Iesniegums { $number } atsaukts: { $subject }
       *[registered] Iesniegums { $number } reģistrēts: { $subject }
    }
letter-registered =
    Labdien!

    Jūsu iesniegums “{ $subject }” ir reģistrēts ar numuru { $number }.
    Saņemts: { $received_on }.
    Pēdējā diena atbildei: { $due_on }.

    Iesniegumam var sekot šeit: { $follow_url }
    Kods: { $follow_code }

    Saglabājiet kodu: ar to var redzēt, kas notiek ar iesniegumu, izlasīt atbildi, kaut ko pievienot vai iesniegumu atsaukt. Nedodiet to citiem.
letter-asked =
    Labdien!

    Lai izskatītu iesniegumu { $number } (“{ $subject }”), mums ir jautājums Jums.
    Jautājumu var izlasīt un uz to atbildēt ar kodu šeit: { $follow_url }

    Termiņš tāpēc neapstājas; pēdējā diena atbildei joprojām ir: { $due_on }.
letter-asked-text =
    Labdien!

    Lai izskatītu iesniegumu { $number } (“{ $subject }”), mums ir jautājums Jums:

    { $message }

    Lūdzu, atbildiet ar kodu šeit: { $follow_url }
    Termiņš tāpēc neapstājas; pēdējā diena atbildei joprojām ir: { $due_on }.
letter-extended =
    Labdien!

    Atbildei uz Jūsu iesniegumu { $number } (“{ $subject }”) vajadzīgs vairāk laika, un termiņš ir pagarināts.
    Pēdējā diena atbildei tagad ir: { $due_on }.

    Pamatojumu un to, kā termiņš aprēķināts, var izlasīt ar kodu šeit: { $follow_url }
letter-extended-text =
    Labdien!

    Atbildei uz Jūsu iesniegumu { $number } (“{ $subject }”) vajadzīgs vairāk laika, un termiņš ir pagarināts.
    Pēdējā diena atbildei tagad ir: { $due_on }.

    { $message }

    Kā termiņš aprēķināts, var izlasīt ar kodu šeit: { $follow_url }
letter-answered =
    Labdien!

    Uz Jūsu iesniegumu { $number } (“{ $subject }”) ir atbilde.
    To var izlasīt ar kodu šeit: { $follow_url }
letter-answered-text =
    Labdien!

    Atbilde uz Jūsu iesniegumu { $number } (“{ $subject }”):

    { $message }

    Atbildi ar visiem failiem var izlasīt arī ar kodu šeit: { $follow_url }
letter-forwarded =
    Labdien!

    Par Jūsu iesniegumu { $number } (“{ $subject }”) atbild cita iestāde, un mēs to esam pārsūtījuši. Kurai iestādei – var redzēt ar kodu šeit: { $follow_url }
letter-taken-for-information =
    Labdien!

    Jūsu iesniegums { $number } (“{ $subject }”) ir pieņemts zināšanai. Atbilde uz to nav paredzēta. Ja tomēr gaidāt atbildi, uzrakstiet mums un miniet šo numuru.
letter-left-unexamined =
    Labdien!

    Jūsu iesniegums { $number } (“{ $subject }”) ir atstāts bez izskatīšanas. Iemeslu un to, ko var darīt tālāk, var redzēt ar kodu šeit: { $follow_url }
letter-withdrawn =
    Labdien!

    Iesniegums { $number } (“{ $subject }”) ir atsaukts, un mēs to vairs neizskatām. Ja to atsaucāt ne Jūs, nekavējoties zvaniet mums.
letter-signature = { $institution }
