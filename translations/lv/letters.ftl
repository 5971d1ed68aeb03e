# Kas stāv uz katras vēstules iesniedzējam. Pašu vēstuļu teksti ir mapē letters.
letter-number = Iesnieguma numurs
letter-received = Saņemts
letter-regarding = Par ko
letter-due = Atbilde jāsniedz
letter-about = Iesniegums Nr. { $number }
letter-follow = Kas notiek ar iesniegumu, var redzēt šeit:
letter-code = Kods: { $code }
letter-code-needed = Vajadzīgs kods, kas norādīts reģistrācijas apliecinājumā.
letter-qr = QR kods ar adresi { $url }
letter-footer = { $institution } · iesniegums Nr. { $number }
letter-file =
    { $occasion ->
        [asked] Jautājums { $number }
        [extended] Paziņojums par termiņa pagarināšanu { $number }
        [answered] Atbilde { $number }
        [forwarded] Paziņojums par pārsūtīšanu { $number }
        [taken_for_information] Paziņojums { $number }
        [left_unexamined] Paziņojums par atstāšanu bez izskatīšanas { $number }
        [withdrawn] Paziņojums par atsaukšanu { $number }
       *[registered] Reģistrācijas apliecinājums { $number }
    }
letter-pdf =
    { $occasion ->
        [asked] Jautājums (PDF)
        [extended] Paziņojums par termiņa pagarināšanu (PDF)
        [answered] Atbilde (PDF)
        [forwarded] Paziņojums par pārsūtīšanu (PDF)
        [taken_for_information] Paziņojums par pieņemšanu zināšanai (PDF)
        [left_unexamined] Paziņojums par atstāšanu bez izskatīšanas (PDF)
        [withdrawn] Paziņojums par atsaukšanu (PDF)
       *[registered] Reģistrācijas apliecinājums (PDF)
    }
letter-papers = Vēstules drukāšanai
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
